internal import PolicyDiagnostics
internal import PolicyModel

/// A file in a policy's folder `proposals` to the text that went to decision.
enum ProposalParser {
  /// Returns the proposal in `file`, or nil where its name is no date.
  ///
  /// It is sealed, so what could be said better in it is not told any more; what keeps it from being
  /// read is.
  static func proposal(
    _ file: SourceFile,
    policy: String,
    settings: PolicySettings?,
    store: TextStore
  )
    -> Parsed<PolicyProposal?>
  {
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    guard let date = CalendarDate(String(name.dropLast(".md".count))) else {
      return Parsed(
        nil,
        diagnostics: [
          Diagnostic(
            .warning,
            BookParser.unexpectedFile,
            "policybook knows no file of this name here: a proposal is named by its day, as "
              + "'2012-07-19.md'.",
            path: file.path
          )
        ]
      )
    }
    let draft = VersionParser.draft(file, policy: policy, settings: settings, store: store)
    return Parsed(
      PolicyProposal(date: date, draft: draft.value),
      diagnostics: draft.diagnostics.filter { $0.severity == .error }
    )
  }
}
