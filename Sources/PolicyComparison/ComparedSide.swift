/// Which text stands on one side of a comparison.
package struct ComparedSide: Sendable {
  /// The policy's id; nil for a plain file.
  package var id: String?
  /// The version's label, or `draft`; nil for a plain file.
  package var version: String?
  /// The SHA-256 of the file, computed when asked: most forms of a comparison do not tell it.
  package var sha256: String { digest() }
  package var title: String

  private let digest: @Sendable () -> String

  /// Creates a side.
  package init(
    id: String?,
    version: String?,
    sha256: @autoclosure @escaping @Sendable () -> String,
    title: String
  ) {
    self.id = id
    self.version = version
    digest = sha256
    self.title = title
  }

  /// What people call it: "version 1.0", "the draft", or the file's name.
  package var name: String {
    guard let version else { return title }
    return version == "draft" ? "the draft" : "version \(version)"
  }
}
