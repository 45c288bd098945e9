package import PolicyDiagnostics

/// Text with markers such as `1️⃣` cut out, and the places where they stood.
package struct MarkedText {
  /// The text without its markers.
  package let text: String
  /// The place after each marker, by the marker.
  package let positions: [String: SourcePosition]

  /// Cuts the markers `1️⃣` to `9️⃣` out of `marked`.
  package init(_ marked: String) {
    var text = ""
    var positions: [String: SourcePosition] = [:]
    var line = 1
    var column = 1
    for character in marked {
      let marker = String(character)
      if Self.isMarker(marker) {
        positions[marker] = SourcePosition(line: line, column: column)
      } else {
        text.append(character)
        column += marker.utf8.count
        if marker.utf8.last == UInt8(ascii: "\n") {
          line += 1
          column = 1
        }
      }
    }
    self.text = text
    self.positions = positions
  }

  /// Whether `text` is a digit in a keycap.
  package static func isMarker(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count == 3 && scalars.last == "\u{20E3}"
  }
}
