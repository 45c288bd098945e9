internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyEncoding
internal import PolicyModel
internal import PolicyPublishing

/// `next-number`: the number of one new paragraph, where all others keep theirs.
struct NextNumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next-number",
    abstract: "Print the insertion number for a new paragraph.",
    discussion: """
      AFTER is the paragraph that the new one follows, in the draft of the policy, or without a \
      draft in its highest version: after 2.5 comes 2.5A, between 2.5 and 2.5A 2.5ZA, between 2.5A \
      and 2.5B 2.5AA. At the end of a Part it is the next whole number. Where AFTER is a Part, it is \
      the number before its first paragraph, 2.A1; with --part, that of a new Part after it, 2A. \
      Numbers that any version had are not given out again.

      Examples:
        policybook next-number social-media 2.5
        policybook next-number social-media part-2
        policybook next-number social-media 2 --part
        policybook next-number social-media 2.5 --format json
      """
  )

  @Argument(help: "A policy.")
  var policy: String

  @Argument(help: "A paragraph or Part, as 2.5 or part-2.")
  var after: String

  @OptionGroup var options: BookOptions

  @Flag(help: "The number is for a new Part.")
  var part = false

  @Option(help: "The form of the number.")
  var format = ResultFormat.terminal

  func run() throws {
    // A draft with mistakes can be asked, and the mistakes are told by 'check'.
    let checked = try options.checkedBook().value
    let number = try Failures.told { try self.number(in: checked) }
    switch format {
    case .terminal: Terminal.result("\(number)\n")
    case .json:
      let value: JSONValue = [
        "format": "policybook-next-number/1", "policy": .string(policy), "after": .string(after),
        "number": .string(number.description),
      ]
      Terminal.result(value.formatted())
    }
  }

  private func number(in checked: CheckedBook) throws -> ClauseNumber {
    let policy = try checked.book.findPolicy(policy)
    guard let newest = policy.draft?.stored ?? policy.versions.last?.stored else {
      throw Refusal("'\(policy.id)' has neither a draft nor a version.")
    }
    try Refusal.ifUnreadable(newest.source)
    let text = newest.text
    guard let number = text.clause(at: after)?.number else {
      let known = text.allClauses.filter { $0.number != nil }.map(\.address)
      throw NotFound(
        .number,
        after,
        in: policy.id.rawValue,
        nearest: Nearest.to(PolicyText.canonical(after), in: known)
      )
    }
    if part, !number.isPart {
      throw Refusal("'\(after)' is a paragraph; with --part, name the Part before the new one.")
    }
    let texts = policy.versions.map(\.text) + (policy.draft.map { [$0.text] } ?? [])
    let used = Set(texts.flatMap { $0.allClauses.compactMap(\.number) })
    guard let next = NextNumber.after(number, used: used, isForPart: part) else {
      throw Refusal(
        "No insertion number of three letters or less is left after '\(after)'; "
          + "'policybook number \(policy.id)' gives the draft whole numbers."
      )
    }
    return next
  }
}
