/// How much a diagnostic weighs.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The content cannot be built or published as it is.
  case error
  /// The content can be published, but somebody should look.
  case warning
  /// Worth knowing.
  case note
}
