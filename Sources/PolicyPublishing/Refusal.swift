/// What the tool will not do, and why: nothing was changed.
package struct Refusal: Error, CustomStringConvertible, Sendable {
  package let description: String

  /// Creates a refusal with its sentence.
  package init(_ description: String) {
    self.description = description
  }
}
