internal import PolicyDiagnostics
internal import PolicyModel

/// A file in `withdrawals/` to an act of withdrawal.
enum WithdrawalParser {
  /// Returns the act in `file`, or nil where its date cannot be read.
  static func withdrawal(_ file: SourceFile) -> Parsed<Withdrawal?> {
    let document = YAMLDocument.read(file)
    var reader = MetadataReader(document.value, path: file.path)
    let date = reader.date("date", isRequired: true)
    let isWhole = reader.text("version").map { $0 == "all" } ?? true
    let version = isWhole ? nil : reader.version("version")
    let by = reader.requiredText("by")
    let reason = reader.requiredText("reason")
    let replacedBy = reader.text("replaced-by")
    let diagnostics =
      document.diagnostics + (document.diagnostics.isEmpty ? reader.finished() : [])
    guard let date, isWhole || version != nil else { return Parsed(nil, diagnostics: diagnostics) }
    let withdrawal = Withdrawal(
      date: date,
      version: version,
      by: by,
      reason: reason,
      replacedBy: replacedBy,
      places: reader.places
    )
    return Parsed(withdrawal, diagnostics: diagnostics)
  }
}
