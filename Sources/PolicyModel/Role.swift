package import PolicyDiagnostics

/// An office that owns, decides or helps: never a person's name.
package struct Role: Hashable, Sendable {
  package var id: String
  package var title: String
  /// How to reach whoever holds the office.
  package var contact: String?
  package var range: SourceRange

  /// Creates a role.
  package init(id: String, title: String, contact: String? = nil, range: SourceRange = .wholeFile) {
    self.id = id
    self.title = title
    self.contact = contact
    self.range = range
  }
}
