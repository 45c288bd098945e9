package import PolicyDiagnostics

/// A link in the text whose target is not a web address: `email#3.2`, `#2.6`, `files/plan.png`.
package struct DocumentLink: Hashable, Sendable {
  package var destination: String
  package var isImage: Bool
  package var hasText: Bool
  package var range: SourceRange

  /// Creates a link.
  package init(destination: String, isImage: Bool, hasText: Bool, range: SourceRange) {
    self.destination = destination
    self.isImage = isImage
    self.hasText = hasText
    self.range = range
  }
}
