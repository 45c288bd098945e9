/// A body or member that approves policies.
package struct DecisionMaker: Hashable, Sendable {
  package var id: String
  package var title: String

  /// Creates a decision maker.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
