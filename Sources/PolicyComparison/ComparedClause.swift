internal import Foundation
internal import PolicyMarkdown
package import PolicyModel

/// A clause as a comparison sees it: its words without label and formatting, and where it stands.
package struct ComparedClause: Sendable {
  package var clause: Clause { facts.clause }
  /// The place of the clause that it stands under, in the same list; nil at the top.
  package var parent: Int? { facts.parent }
  /// What people call it: "2.6", "2.6, “Be legal”", "3.2, item 3".
  package var name: String { facts.name }
  /// The words, composed (Normalization Form C), white space as one space.
  package var text: String { facts.text }

  /// Held in one place, because comparisons pass clauses on and a clause has a dozen fields.
  private let facts: Facts

  private final class Facts: Sendable {
    let clause: Clause
    let parent: Int?
    let name: String
    let text: String

    init(clause: Clause, parent: Int?, name: String, text: String) {
      self.clause = clause
      self.parent = parent
      self.name = name
      self.text = text
    }
  }

  /// Returns the clauses of `text` in order; a table counts by its rows.
  package static func all(in text: PolicyText) -> [ComparedClause] {
    var all: [ComparedClause] = []
    func visit(_ clauses: [Clause], parent: Int?) {
      for clause in clauses {
        if clause.kind == .table {
          visit(clause.children, parent: parent)
          continue
        }
        all.append(
          ComparedClause(
            facts: Facts(
              clause: clause,
              parent: parent,
              name: ClauseName.of(clause, under: parent.map { all[$0].name }),
              text: plainWords(of: clause)
            )
          )
        )
        visit(clause.children, parent: all.count - 1)
      }
    }
    visit(text.clauses + text.footnotes, parent: nil)
    return all
  }

  /// The words of a heading and the text under it are both the clause's.
  private static func plainWords(of clause: Clause) -> String {
    let words = clause.plainText
    if clause.heading.isEmpty { return normalised(words) }
    let heading = clause.heading.plainText
    return normalised(
      heading.isEmpty ? words : words.isEmpty ? heading : "\(heading) \(words)"
    )
  }

  /// Returns `text` composed, with white space runs as one space and none at the ends.
  package static func normalised(_ text: String) -> String {
    if isPlain(text) { return text }
    let composed =
      text.unicodeScalars.allSatisfy(isComposed)
      ? text : text.precomposedStringWithCanonicalMapping
    guard needsSpacing(composed) else { return composed }
    return composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether `text` is ASCII with single spaces between words: most text is, and needs no more.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var before = UInt8(ascii: " ")
      for byte in bytes {
        if byte < 0x20 || byte >= 0x80 || (byte == 0x20 && before == 0x20) { return false }
        before = byte
      }
      return bytes.isEmpty || before != UInt8(ascii: " ")
    }
  }

  /// Characters that no composition changes (Unicode 15.1, NFC_Quick_Check).
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x300 || (0x2010...0x2027).contains(scalar.value) || scalar.value == 0x20AC
  }

  /// Whether any white space but single spaces between words stands in `text`.
  private static func needsSpacing(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var before = UInt8(ascii: " ")
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0x09...0x0D, 0x85, 0xA0: return true
        case UInt8(ascii: " ") where before == byte: return true
        // U+1680, U+2000 to U+200A, U+2028 and the like, U+3000: a slower look decides.
        case 0xE1, 0xE3: return true
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] <= 0x81:
          let last = bytes[index + 2]
          if last <= 0x8B || (0xA8...0xAF).contains(last) || bytes[index + 1] == 0x81 {
            return true
          }
        default: break
        }
        before = byte
      }
      return bytes.last == UInt8(ascii: " ")
    }
  }
}
