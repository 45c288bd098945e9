package import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyParsing

/// Files of a book with a register that seals every version, every published report, and every
/// wording of a form that belongs to a version.
package enum SealedFiles {
  /// Returns `files` with `content/seals.sha256`, whose lines stand in the order of the files.
  package static func sealing(_ files: [SourceFile]) -> [SourceFile] {
    let kept = files.filter { $0.path != "content/seals.sha256" }
    return kept + [SourceFile(path: "content/seals.sha256", text: register(of: kept))]
  }

  /// Returns the register's text for `files`.
  package static func register(of files: [SourceFile]) -> String {
    let forms = signedForms(in: files)
    let sealed = files.filter { file in
      file.path.contains("/versions/") || forms.contains(file.path)
        || file.path.hasPrefix("content/reports/") && file.text.contains("\nstatus: published\n")
    }
    return sealed.map { file in
      "\(Digest(of: file.bytes))  \(file.path.dropFirst("content/".count))\n"
    }.joined()
  }

  /// The paths of the wordings that belong to versions.
  private static func signedForms(in files: [SourceFile]) -> Set<String> {
    guard files.contains(where: { $0.path.hasPrefix("content/forms/") }) else { return [] }
    let book = BookParser.book(from: files).value
    let choices = book.policies.flatMap { policy in policy.versions.flatMap(policy.forms) }
    return Set(choices.map { "content/forms/\($0.form)/\($0.number).yml" })
  }
}
