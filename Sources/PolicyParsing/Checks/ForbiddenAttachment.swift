internal import PolicyDiagnostics
internal import PolicyModel

/// Attachments are papers and pictures, not programs: a browser runs what some files hold.
enum ForbiddenAttachment: BookCheck {
  static let code = DiagnosticCode(
    "ForbiddenAttachment",
    "A browser runs the scripts of such a file when somebody opens it on the intranet. Attach a PDF, "
      + "an office document, or a picture as PNG or JPEG."
  )

  private static let endings: Set<String> = [
    "htm", "html", "xhtml", "xht", "shtml", "svg", "svgz", "xml", "xsl", "xslt", "js", "mjs", "css",
    "swf", "mht", "mhtml",
  ]

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.policies.flatMap(\.attachments).compactMap { file in
      let name = file.path.split(separator: "/").last ?? ""
      guard let dot = name.lastIndex(of: ".") else { return nil }
      let ending = name[name.index(after: dot)...].lowercased()
      guard endings.contains(ending) else { return nil }
      return Diagnostic(
        .error,
        code,
        "An attachment may not be a file of the kind '.\(ending)'.",
        path: file.path
      )
    }
  }
}
