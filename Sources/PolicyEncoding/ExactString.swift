/// A text that is equal to another only where its bytes are, as names of files are on the disk.
///
/// Two `String`s are equal where they read the same: "é", and "e" with an accent behind it.
package struct ExactString: Hashable, Comparable, Sendable {
  /// The text.
  package let text: String

  /// Creates a key or an element of `text`.
  package init(_ text: some StringProtocol) {
    self.text = String(text)
  }

  package static func == (left: ExactString, right: ExactString) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: ExactString, right: ExactString) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
