package import PolicyDiagnostics
internal import PolicyEncoding

/// A standing rule text with an owner: its facts, its versions, its draft and what became of them.
package struct Policy: Sendable {
  package var id: String
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
    id: String,
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
    let folder = "content/policies/\(id)/files/"
    return Set(attachments.map { String($0.path.dropFirst(folder.count)) })
  }

  /// Returns the attachments that `texts` show or link to, in the order of their paths.
  package func attachments(of texts: [PolicyText]) -> [SourceFile] {
    guard !attachments.isEmpty else { return [] }
    let names = Set(
      texts.flatMap(\.links).compactMap { link -> String? in
        if case .attachment(let name) = LinkTarget(link.destination) { name } else { nil }
      }
    )
    let folder = "content/policies/\(id)/files/"
    return attachments.filter { names.contains(String($0.path.dropFirst(folder.count))) }
      .sorted { ExactString($0.path) < ExactString($1.path) }
  }

  /// Returns the version with that label.
  package func version(_ label: VersionLabel) -> PolicyVersion? {
    versions.first { $0.label == label }
  }
}
