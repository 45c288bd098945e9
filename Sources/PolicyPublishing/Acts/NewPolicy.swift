package import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyEncoding
package import PolicyModel
internal import PolicyReporting

/// A policy that begins: its standing facts, an empty record of reviews and a first draft.
package struct NewPolicy: Sendable {
  package var id: PolicyID
  package var title: String
  package var summary: String
  /// The id of the role that answers for it.
  package var owner: String
  package var audiences: [String]
  package var topic: String?
  package var every: CalendarInterval
  package var notice: CalendarInterval

  /// Creates the plan of a policy.
  package init(
    id: PolicyID,
    title: String,
    summary: String,
    owner: String,
    audiences: [String],
    topic: String? = nil,
    every: CalendarInterval,
    notice: CalendarInterval
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.owner = owner
    self.audiences = audiences
    self.topic = topic
    self.every = every
    self.notice = notice
  }

  /// Returns the files of the policy, once it is sure that they fit the book.
  ///
  /// - Throws: `Refusal` where the policy is there already, or names what the book does not have.
  package func files(in checked: CheckedBook) throws -> [SourceFile] {
    let folder = BookPath.folder(ofPolicy: id)
    let book = checked.book
    try Self.hold(owner, is: "role", among: book.roles.map(\.id))
    for audience in audiences {
      try Self.hold(audience, is: "audience", among: book.audiences.map(\.id))
    }
    if let topic { try Self.hold(topic, is: "topic", among: book.topics.map(\.id)) }
    let files = [
      SourceFile(path: BookPath.settings(id).path, text: settings),
      SourceFile(path: BookPath.reviews(id).path, text: reviews),
      SourceFile(path: BookPath.draft(id).path, text: draft),
    ]
    // The same command finishes one that was cut short, and only the same.
    let there = checked.files.content.filter { $0.path.hasPrefix(folder) }
    guard there.allSatisfy({ files.contains($0) }), there.count < files.count else {
      throw Refusal("There is a policy '\(id)' already, so nothing was written.")
    }
    return files.filter { !there.contains($0) }
  }

  private static func hold(_ name: String, is kind: String, among known: [String]) throws {
    guard !known.contains(name) else { return }
    let meant = Nearest.to(name, in: known).map { "; did you mean '\($0)'?" }
    throw Refusal(
      "book.yml has no \(kind) '\(name)'"
        + (meant ?? (known.isEmpty ? "." : "; it has \(known.joined(separator: ", "))."))
    )
  }

  private var settings: String {
    var lines = [
      "# The standing facts of the policy. Its text is in draft.md, and once published in 'versions'.",
      "title: \(YAMLEscaping.quoted(title))",
      "summary: \(YAMLEscaping.quoted(summary))",
      "# The role that answers for it, and whom it binds: ids from book.yml.",
      "owner: \(owner)",
      "audiences: [\(audiences.joined(separator: ", "))]",
    ]
    if let topic { lines.append("topic: \(topic)") }
    lines += [
      "review: { every: \(every), notice: \(notice) }",
      "# Other documents to read beside it, and Acts that it cites:",
      "# related:",
      "#   - { title: Code of Conduct, relation: read with }",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var reviews: String {
    "# The record of reviews, oldest first; 'policybook review record \(id)' adds to it.\n"
  }

  private var draft: String {
    """
    ---
    summary: First adoption.
    ---
    ## 1.0 Introduction

    1.1 \(Placeholder.text) Say here what the policy is for.

    ## 2.0 Policy

    2.1 \(Placeholder.text) Say here what must be done, and by whom.

    """
  }
}
