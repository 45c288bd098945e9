/// A heading under which the site lists policies.
package struct Topic: Hashable, Sendable {
  package var id: String
  package var title: String

  /// Creates a topic.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
