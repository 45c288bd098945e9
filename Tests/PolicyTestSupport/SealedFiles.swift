package import PolicyDiagnostics
internal import PolicyLifecycle

/// Files of a book with a register that seals every version and every published report.
package enum SealedFiles {
  /// Returns `files` with `content/seals.sha256`, whose lines stand in the order of the files.
  package static func sealing(_ files: [SourceFile]) -> [SourceFile] {
    let kept = files.filter { $0.path != "content/seals.sha256" }
    return kept + [SourceFile(path: "content/seals.sha256", text: register(of: kept))]
  }

  /// Returns the register's text for `files`.
  package static func register(of files: [SourceFile]) -> String {
    let sealed = files.filter { file in
      file.path.contains("/versions/")
        || file.path.hasPrefix("content/reports/") && file.text.contains("\nstatus: published\n")
    }
    return sealed.map { file in
      "\(Digest(of: file.bytes))  \(file.path.dropFirst("content/".count))\n"
    }.joined()
  }
}
