internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// What a form declares rests on paragraphs that the policy has, and that still say the same.
enum FormReferences: BookCheck {
  static let dangling = DiagnosticCode(
    "FormReferenceDangling",
    "A statement of a form names a paragraph (in 'refs') that the newest version with this wording "
      + "does not have, so whoever signs could not look it up."
  )
  static let outOfDate = DiagnosticCode(
    "FormOutOfDate",
    "The draft of a policy would be published with this wording of a form, but paragraphs on which "
      + "its statements rest are gone from the draft or say something else there. A sealed wording "
      + "is never edited: write the next one, with other numbers or other words."
  )

  /// A wording and a policy that has it.
  private struct Use: Hashable {
    var choice: FormChoice
    var policy: PolicyID
  }

  static func diagnostics(in book: Book) -> [Diagnostic] {
    guard !book.forms.isEmpty else { return [] }
    var newest: [Use: PolicyVersion] = [:]
    for policy in book.policies {
      for version in policy.versions {
        for choice in policy.forms(of: version) {
          newest[Use(choice: choice, policy: policy.id)] = version
        }
      }
    }
    return book.policies.flatMap { policy -> [Diagnostic] in
      let uses = newest.isEmpty ? [] : policy.settings.forms + namedForms(of: policy)
      let wordings = Set(uses).sorted().flatMap { book.wordings(of: $0) }
      let faults = wordings.flatMap { wording -> [Diagnostic] in
        let choice = FormChoice(form: wording.form, number: wording.number)
        guard let version = newest[Use(choice: choice, policy: policy.id)] else { return [] }
        return dangling(in: wording, version: version)
      }
      let stale = book.formsOfDraft(of: policy).compactMap { choice -> Diagnostic? in
        guard let wording = book.wording(choice), let draft = policy.draft else { return nil }
        let base = newest[Use(choice: choice, policy: policy.id)]
        return outOfDate(wording, draft: draft, base: base)
      }
      return faults + stale
    }
  }

  private static func namedForms(of policy: Policy) -> [String] {
    policy.versions.flatMap { Array($0.forms.keys) }
  }

  private static func dangling(in wording: FormWording, version: PolicyVersion) -> [Diagnostic] {
    guard wording.declaration.contains(where: { !$0.refs.isEmpty }) else { return [] }
    let known = Set(version.stored.facts.addresses)
    return wording.declaration.flatMap { statement in
      statement.refs.compactMap { address in
        guard !known.contains(address), !known.contains(PolicyText.canonical(address)) else {
          return nil
        }
        let meant = Nearest.to(address, in: known.sorted()).map { "; did you mean '\($0)'?" }
        return Diagnostic(
          .error,
          Self.dangling,
          "Version \(version.label) of '\(version.policy)' has no paragraph '\(address)'"
            + (meant ?? "."),
          path: wording.source.path,
          range: statement.range
        )
      }
    }
  }

  private static func outOfDate(_ wording: FormWording, draft: PolicyDraft, base: PolicyVersion?)
    -> Diagnostic?
  {
    let (text, before) = (draft.text, base?.text)
    var gone: [String] = []
    var changed: [String] = []
    var place: SourceRange?
    for statement in wording.declaration {
      for address in statement.refs where !gone.contains(address) && !changed.contains(address) {
        guard let now = text.clause(at: address) else {
          gone.append(address)
          place = place ?? statement.range
          continue
        }
        guard let old = before?.clause(at: address), words(of: old) != words(of: now)
        else { continue }
        changed.append(address)
        place = place ?? statement.range
      }
    }
    guard let place else { return nil }
    let facts = [
      gone.isEmpty ? nil : "it has no \(named(gone))",
      changed.isEmpty
        ? nil : "\(named(changed)) \(changed.count == 1 ? "has" : "have") other words",
    ].compactMap { $0 }
    let remedy =
      base == nil
      ? "Mend it" : "Write 'forms/\(wording.form)/\(wording.number + 1).yml'"
    return Diagnostic(
      .warning,
      outOfDate,
      "Wording \(wording.number) of form '\(wording.form)' does not fit the draft of "
        + "'\(draft.policy)': \(facts.joined(separator: ", and ")). \(remedy) before the draft is "
        + "published.",
      path: wording.source.path,
      range: place
    )
  }

  /// The clause's own words: what stands under it may change without another meaning of its number.
  private static func words(of clause: Clause) -> String {
    clause.heading.plainText + "\n" + clause.plainText
  }

  /// Returns "paragraph 2.6" or "paragraphs 2.6, 3.3".
  private static func named(_ addresses: [String]) -> String {
    "paragraph\(addresses.count == 1 ? "" : "s") \(addresses.joined(separator: ", "))"
  }
}
