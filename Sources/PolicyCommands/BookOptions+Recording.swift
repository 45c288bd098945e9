internal import PolicyDiagnostics
internal import PolicyPublishing

/// The reading of the book for commands that record something.
extension BookOptions {
  /// Reads and checks the book on the day of `--as-of`, or else today, whatever day `site.yml` pins.
  ///
  /// - Throws: `ExitCode` where the disk fails, once that was told.
  func checkedBookToRecord() throws -> Parsed<CheckedBook> {
    let day = try day()
    return try Failures.told { try publisher.checkToRecord(asOf: day) }
  }

  /// Reads the book on the day of `--as-of`, or else today, whatever day `site.yml` pins; errors in it
  /// are told.
  ///
  /// - Throws: `ExitCode` where the disk fails, once that was told.
  func readBookToRecord() throws -> CheckedBook {
    let parsed = try checkedBookToRecord()
    let formatter = DiagnosticFormatter(sourceLine: parsed.value.sourceLines())
    for error in parsed.diagnostics where error.severity == .error {
      Terminal.message(formatter.format(error))
    }
    return parsed.value
  }
}
