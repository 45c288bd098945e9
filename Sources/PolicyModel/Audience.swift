package import PolicyDiagnostics

/// Whom a policy applies to.
package struct Audience: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The id of the role that gives this audience written permission.
  package var authorisedBy: String?
  package var range: SourceRange

  /// Creates an audience.
  package init(
    id: String,
    title: String,
    authorisedBy: String? = nil,
    range: SourceRange = .wholeFile
  ) {
    self.id = id
    self.title = title
    self.authorisedBy = authorisedBy
    self.range = range
  }
}
