package import PolicyDiagnostics
internal import PolicyEncoding

/// A standing rule text with an owner: its facts, its versions, its draft and what became of them.
package struct Policy: Sendable {
  package var id: PolicyID
  package var settings: PolicySettings
  /// The published versions, lowest first.
  package var versions: [PolicyVersion]
  package var draft: PolicyDraft?
  /// The texts that went to decision, oldest first.
  package var proposals: [PolicyProposal]
  /// The acts of withdrawal, oldest first.
  package var withdrawals: [Withdrawal]
  /// The records of review, oldest first.
  package var reviews: [ReviewRecord]
  /// The images and other files of the policy's folder `files`.
  package var attachments: [SourceFile]

  /// Creates a policy.
  package init(
    id: PolicyID,
    settings: PolicySettings,
    versions: [PolicyVersion] = [],
    draft: PolicyDraft? = nil,
    proposals: [PolicyProposal] = [],
    withdrawals: [Withdrawal] = [],
    reviews: [ReviewRecord] = [],
    attachments: [SourceFile] = []
  ) {
    self.id = id
    self.settings = settings
    self.versions = versions
    self.draft = draft
    self.proposals = proposals
    self.withdrawals = withdrawals
    self.reviews = reviews
    self.attachments = attachments
  }

  /// The names of the attachments, from the folder `files`; a link finds its own by how it reads.
  package var attachmentNames: Set<String> {
    Set(attachments.map(name))
  }

  /// Returns the name of one of the attachments, from the folder `files`.
  package func name(of attachment: SourceFile) -> String {
    String(attachment.path.dropFirst(BookPath.attachment(id, name: "").path.count))
  }

  /// Returns the attachments that `texts` show or link to, in the order of their paths.
  package func attachments(of texts: [StoredText]) -> [SourceFile] {
    guard !attachments.isEmpty else { return [] }
    let names = Set(
      texts.flatMap(\.facts.links).compactMap { link -> String? in
        if case .attachment(let name) = LinkTarget(link.destination) { name } else { nil }
      }
    )
    return attachments.filter { names.contains(name(of: $0)) }
      .sorted { ExactString($0.path) < ExactString($1.path) }
  }

  /// Returns the version with that label.
  package func version(_ label: VersionLabel) -> PolicyVersion? {
    versions.first { $0.label == label }
  }
}
