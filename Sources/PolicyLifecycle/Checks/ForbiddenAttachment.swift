package import PolicyDiagnostics
package import PolicyModel

/// Attachments are papers and pictures, not programs: a browser or a server runs what some files hold.
package enum ForbiddenAttachment {
  package static let code = DiagnosticCode(
    "ForbiddenAttachment",
    "A browser, a web server or the reader's machine may run such a file when somebody opens it on the "
      + "intranet. Attach a PDF, an office document without macros, a picture, a recording or a table: "
      + kinds.sorted().joined(separator: ", ") + ". A sealed file stays."
  )

  private static let kinds: Set<String> = [
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "avif", "tif", "tiff", "doc", "docx", "xls", "xlsx",
    "ppt", "pptx", "odt", "ods", "odp", "odg", "rtf", "txt", "csv", "mp3", "m4a", "mp4", "webm",
    "vtt",
  ]

  /// Returns the attachments whose kind is not of the list: errors, and warnings once they are sealed.
  package static func diagnostics(in book: Book, register: SealRegister) -> [Diagnostic] {
    book.policies.flatMap(\.attachments).compactMap { file in
      let name = file.path.split(separator: "/").last ?? ""
      let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
      if let ending, kinds.contains(ending) { return nil }
      let isSealed = register.entry(for: file.sealPath) != nil
      return Diagnostic(
        isSealed ? .warning : .error,
        code,
        ending.map { "An attachment may not be a file of the kind '.\($0)'." }
          ?? "An attachment needs an ending that says its kind, such as '.pdf'.",
        path: file.path
      )
    }
  }
}
