internal import PolicyDiagnostics
internal import PolicyModel

/// A text in force, or a draft, that cites an instrument which is no longer law.
enum SupersededInstrument: DatedCheck {
  static let code = DiagnosticCode(
    "SupersededInstrument",
    "The text cites an Act or other instrument that has been superseded, as policy.yml says under "
      + "'related'. A draft should cite what took its place."
  )

  static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic] {
    book.policies.flatMap { policy -> [Diagnostic] in
      let inForce = VersionTimeline(policy).inForce(on: date)
      let texts = [
        inForce.map { ($0.text, $0.source) }, policy.draft.map { ($0.text, $0.source) },
      ].compactMap { $0 }
      return policy.settings.related.flatMap { instrument -> [Diagnostic] in
        guard let superseded = instrument.superseded, superseded <= date else { return [] }
        return texts.flatMap { text, file in
          citations(of: instrument, since: superseded, in: text, file: file)
        }
      }
    }
  }

  private static func citations(
    of instrument: RelatedInstrument,
    since: CalendarDate,
    in text: PolicyText,
    file: SourceFile
  ) -> [Diagnostic] {
    text.allClauses.compactMap { clause in
      guard clause.plainText.contains(instrument.title) else { return nil }
      var search = SourceSearch(file, in: clause.range)
      let range = search.next(instrument.title) ?? SourceRange(clause.range.start)
      let by = instrument.supersededBy.map { " by the \($0)" } ?? ""
      return Diagnostic(
        .warning,
        code,
        "The \(instrument.title) was superseded\(by) on \(since.longForm).",
        path: file.path,
        range: range
      )
    }
  }
}
