package import PolicyModel

/// Which text stands on one side of a comparison.
package struct ComparedSide: Sendable {
  /// The policy's id; nil for a plain file.
  package var id: PolicyID?
  package var text: TextReference
  /// The SHA-256 of the file, computed when asked: most forms of a comparison do not tell it.
  package var sha256: String { digest() }
  package var title: String

  private let digest: @Sendable () -> String

  /// Creates a side.
  package init(
    id: PolicyID?,
    text: TextReference,
    sha256: @autoclosure @escaping @Sendable () -> String,
    title: String
  ) {
    self.id = id
    self.text = text
    digest = sha256
    self.title = title
  }

  /// What people call it: "version 1.0", "the draft", or the file's name.
  package var name: String { text.phrase }
}
