package import PolicyDiagnostics
package import PolicyLifecycle
package import PolicyModel
internal import PolicyParsing

/// What published reports say that they cite, held against the book as it is.
package enum ReportProof {
  package static let textChanged = DiagnosticCode(
    "CitedTextChanged",
    "A published report has words in it that the tool wrote from a policy's text, and that text now "
      + "says something else, or is gone. So either the report or the text is not what was decided "
      + "on. Restore both from a copy; 'policybook verify' also proves their seals."
  )
  package static let renderingChanged = DiagnosticCode(
    "CitedRenderingChanged",
    "A published report tells of a text in other words than the tool would use today. The text "
      + "itself is the same, so the report stays as its readers got it."
  )
  package static let checkpointUnproved = DiagnosticCode(
    "CheckpointUnproved",
    "A published report, or a page in a drawer, has a checkpoint, N:HASH, that the first N lines of "
      + "the register of seals do not give. Lines of the register were changed or removed since, or "
      + "the checkpoint was; restore the register from a copy."
  )
  package static let draftUnproved = DiagnosticCode(
    "CitedDraftUnproved",
    "A published report tells of a draft, and no proposal keeps what that draft said on the day. "
      + "'policybook propose' keeps the text that goes to decision, so that reports about it can be "
      + "proved."
  )

  /// Every code of this part of the line.
  package static let codes = [textChanged, renderingChanged, checkpointUnproved, draftUnproved]

  /// Returns what published reports of `book` say that does not hold.
  package static func diagnostics(in book: Book, register: SealRegister) -> [Diagnostic] {
    book.reports.filter(\.isPublished).flatMap { report in
      report.expansions.compactMap { diagnostic($0, of: report, in: book, register: register) }
    }
  }

  /// Returns why the register does not give `checkpoint`; nil where its first lines prove it.
  package static func diagnostic(_ checkpoint: Checkpoint, register: SealRegister) -> Diagnostic? {
    let count = register.checkpoint?.lineCount ?? 0
    guard register.checkpoint(atLine: checkpoint.lineCount) != checkpoint else { return nil }
    let isOne = checkpoint.lineCount == 1
    return Diagnostic(
      .error,
      checkpointUnproved,
      count < checkpoint.lineCount
        ? "The checkpoint is of \(checkpoint.lineCount) lines, but the register has \(count) now: "
          + "lines were removed."
        : "The checkpoint is not that of the register's first "
          + (isOne ? "line: it was" : "\(checkpoint.lineCount) lines: they were")
          + " changed since, or the checkpoint is of another register.",
      path: SealRegister.path
    )
  }

  private static func diagnostic(
    _ expansion: WrittenExpansion,
    of report: Report,
    in book: Book,
    register: SealRegister
  ) -> Diagnostic? {
    func told(_ severity: Severity, _ code: DiagnosticCode, _ sentence: String) -> Diagnostic {
      let place = SourcePosition(line: expansion.lines.lowerBound, column: 1)
      return Diagnostic(
        severity,
        code,
        sentence,
        path: report.source.path,
        range: SourceRange(place)
      )
    }
    let kept = expansion.markdown(in: report.source)
    let directive = expansion.directive
    if directive == .checkpoint {
      return isProved(kept, by: register)
        ? nil
        : told(
          .error,
          checkpointUnproved,
          "The register of seals does not give the checkpoint \(shown(kept)) any more."
        )
    }
    var book = book
    if let id = directive.policyOfDraft {
      guard let index = book.policies.firstIndex(where: { $0.id == id }),
        let proposal = book.policies[index].proposal(on: report.date)
      else {
        return told(
          .note,
          draftUnproved,
          "What \(directive) became cannot be proved: no proposal keeps the draft of its day."
        )
      }
      book.policies[index].draft = proposal.draft
    }
    if let fault = DanglingDirective.fault(of: directive, in: book) {
      return told(.error, textChanged, "What \(directive) became cannot be proved. \(fault)")
    }
    let today = ReportExpansion(book: book, register: register).markdown(for: directive)
    let policy = directive.policy.flatMap { book.policy($0) }
    switch today.map({ ExpansionComparison.result(kept, $0, of: directive, in: policy) }) {
    case .same: return nil
    case .rendering:
      return told(
        .warning,
        renderingChanged,
        "\(directive) would read otherwise today; the text that it tells of is the same."
      )
    case .source, nil:
      return told(
        .error,
        textChanged,
        "What stands here for \(directive) is not what the text says."
      )
    }
  }

  /// Whether `kept` is a checkpoint that the register still gives.
  private static func isProved(_ kept: String, by register: SealRegister) -> Bool {
    let parts = kept.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, parts[2].isEmpty else { return false }
    let halves = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, let line = Int(halves[0]), let digest = Digest(halves[1]) else {
      return false
    }
    return register.checkpoint(atLine: line)?.digest == digest
  }

  /// The first words of what stands in the place of a checkpoint.
  private static func shown(_ kept: String) -> String {
    let line = kept.prefix { !$0.isNewline }
    let words = line.split(separator: "`").joined()
    return words.isEmpty ? "that should stand here" : "'\(words.prefix(80))'"
  }
}
