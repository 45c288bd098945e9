/// HTML as it grows: marks that the program writes, and text that is made safe.
package struct HTMLWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates an empty writer.
  package init() {}

  /// Writes marks of the program's own; never text of an author.
  package mutating func raw(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Writes text, made safe.
  package mutating func text(_ text: String) {
    HTMLEscaping.append(text, to: &bytes)
  }

  /// Writes ` name="value"`, made safe.
  package mutating func attribute(_ name: String, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }

  /// What was written so far, as text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
