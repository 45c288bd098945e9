internal import PolicyDiagnostics
internal import PolicyModel

/// Links lead to http, https, mailto, tel, or to places of the book.
enum ForbiddenLink: TextCheck {
  static let code = DiagnosticCode(
    "ForbiddenLink",
    "A link may lead to a web page (http, https), a mail address (mailto), a telephone number "
      + "(tel), another document of the book (email#3.2) or a file of the policy (files/plan.pdf). "
      + "Any other scheme, javascript above all, is refused."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    document.text.links.compactMap { link in
      switch LinkTarget(link.destination) {
      case .forbidden:
        document.diagnostic(
          .error,
          code,
          "The link '\(link.destination)' has a scheme that is not allowed.",
          at: link.range
        )
      case .web(let address) where link.isImage:
        document.diagnostic(
          .error,
          code,
          "The image '\(address)' lies on another site; put it in the policy's folder 'files'.",
          at: link.range
        )
      default: nil
      }
    }
  }
}
