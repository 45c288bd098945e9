package import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyLifecycle
package import PolicyModel
internal import PolicyReporting

/// A report that becomes a published one: what it says is written into its file, and that is sealed.
package struct ReportPublication: Sendable {
  /// The files to write, in that order: the report, then the register.
  ///
  /// Whoever is cut short between the two has a report that says it is published and has no seal, which
  /// `check` tells and the next run mends.
  package let files: [SourceFile]
  /// The directives that were carried out.
  package let directives: [ReportDirective]
  /// Whether the report itself was written before, and only its seal is missing.
  package let isFinishing: Bool
  /// The line of the register that seals it.
  package let sealLine: Int

  /// Prepares the publication of the report `id`.
  ///
  /// - Throws: `NotFound` where there is no such report, `Refusal` where what would be published does not hold.
  package init(of id: String, in checked: CheckedBook, by publisher: Publisher) throws {
    let report = try checked.book.findReport(id)
    guard checked.register.entry(for: report.sealPath) == nil else {
      throw Refusal(
        report.isPublished
          ? "The report '\(id)' is already published; what was published stays as it is."
          : "The report '\(id)' is sealed, so it was published; restore its file from a copy."
      )
    }
    isFinishing = report.isPublished
    directives = report.isPublished ? [] : report.allDirectives.map(\.directive)
    let published = report.isPublished ? report.source : try Self.published(report, in: checked)
    let register = NewSeals.register(of: checked, sealing: [published]).file
    sealLine = register.lineCount
    files = report.isPublished ? [register] : [published, register]
    try Self.prove(files, of: report, in: checked, by: publisher)
  }

  /// Returns the file of `report` with its directives carried out and its status changed.
  private static func published(_ report: Report, in checked: CheckedBook) throws -> SourceFile {
    guard !report.stored.facts.isEmpty else {
      throw Refusal("The report '\(report.id)' has no text to publish.")
    }
    let gaps = report.text.allClauses.filter { Placeholder.isIn($0.plainText) }
      .map(\.address)
    guard gaps.isEmpty else {
      let names = gaps.prefix(8).joined(separator: ", ") + (gaps.count > 8 ? " and others" : "")
      throw Refusal(
        "The report '\(report.id)' still says “\(Placeholder.text)” in \(names); write what belongs there "
          + "first."
      )
    }
    let expansion = ReportExpansion(book: checked.book, register: checked.register)
    for place in report.allDirectives where expansion.markdown(for: place.directive) == nil {
      let reason =
        place.directive == .checkpoint
        ? "nothing is sealed yet" : "what it names cannot be proved by a seal"
      throw Refusal(
        "\(report.source.path):\(place.lines.lowerBound):1: \(place.directive) cannot be carried out: "
          + "\(reason)."
      )
    }
    let file = SourceFile(path: report.source.path, text: expansion.source(of: report))
    // The metadata stands before all that changed, so its places are still right.
    let status = report.places["status"]
    var bytes = file.bytes
    bytes.replaceSubrange(
      file.offset(of: status.start)..<file.offset(of: status.end),
      with: Array("published".utf8)
    )
    return SourceFile(path: report.source.path, bytes: bytes)
  }

  /// Looks at the book as it would be: what is sealed now must hold when it is verified.
  private static func prove(
    _ files: [SourceFile],
    of report: Report,
    in checked: CheckedBook,
    by publisher: Publisher
  ) throws {
    let changed = publisher.check(checked, with: files)
    let proofs = Publisher.verification(of: changed).filter {
      $0.path == report.source.path && $0.severity != .note
    }
    let faults = changed.diagnostics.filter { $0.severity == .error } + proofs
    guard faults.isEmpty, changed.value.book.report(report.id)?.isPublished == true else {
      let first = faults.first.map {
        " \($0.path):\($0.range.start): \($0.message) [\($0.code.name)]"
      }
      throw Refusal(
        "The report '\(report.id)' would not hold once it is published, so nothing was done."
          + (first ?? "")
      )
    }
  }
}
