package import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyParsing

/// Files of a book with a register that seals every version, proposal, withdrawal and published report,
/// copies of merger plans, and what belongs to a version: attachments and wordings of forms.
package enum SealedFiles {
  /// Returns `files` with `content/seals.sha256`, whose lines stand in the order of the files.
  package static func sealing(_ files: [SourceFile]) -> [SourceFile] {
    let kept = files.filter { $0.path != "content/seals.sha256" }
    return kept + [SourceFile(path: "content/seals.sha256", text: register(of: kept))]
  }

  /// Returns the register's text for `files`.
  package static func register(of files: [SourceFile]) -> String {
    let owned = owned(in: files)
    let folders = ["/versions/", "/proposals/", "/withdrawals/"]
    let sealed = files.filter { file in
      folders.contains { file.path.contains($0) } || owned.contains(file.path)
        || file.path.hasPrefix("content/mergers/") && file.path.contains("@")
        || file.path.hasPrefix("content/reports/") && file.text.contains("\nstatus: published\n")
    }
    return sealed.map { file in
      "\(Digest(of: file.bytes))  \(file.path.dropFirst("content/".count))\n"
    }.joined()
  }

  /// The paths of the wordings and attachments that belong to versions.
  private static func owned(in files: [SourceFile]) -> Set<String> {
    let kinds = ["content/forms/", "/files/"]
    guard files.contains(where: { file in kinds.contains { file.path.contains($0) } }) else {
      return []
    }
    let book = BookParser.book(from: files).value
    let choices = book.policies.flatMap { policy in policy.versions.flatMap(policy.forms) }
    let attachments = book.policies.flatMap { policy in
      policy.attachments(of: policy.versions.map(\.stored)).map(\.path)
    }
    return Set(choices.map { "content/forms/\($0.form)/\($0.number).yml" } + attachments)
  }
}
