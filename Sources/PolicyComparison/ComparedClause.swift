internal import Foundation
internal import PolicyEncoding
internal import PolicyMarkdown
package import PolicyModel

/// A clause as a comparison sees it: its words without label and formatting, and where it stands.
package struct ComparedClause: Sendable {
  /// The clause itself.
  ///
  /// Lent and not copied, for it has a dozen fields and one of them is asked for at a time.
  package var clause: Clause { _read { yield facts.siblings[facts.place] } }
  /// The place of the clause that it stands under, in the same list; nil at the top.
  package var parent: Int? { facts.parent }
  /// What people call it: "2.6", "2.6, “Be legal”", "3.2, item 3".
  package var name: String { facts.name }
  /// Whether nothing in it is emphasised, linked, marked or kept letter by letter.
  var isPlain: Bool { facts.isPlain }
  /// Its place among all clauses of its text, tables counted too.
  var ordinal: Int { facts.ordinal }
  /// The words, composed (Normalization Form C), white space as one space.
  package var text: String { facts.text }

  /// Held in one place, because comparisons pass clauses on and a clause has a dozen fields.
  private let facts: Facts

  private final class Facts: Sendable {
    /// The clauses that stand under the same parent: one list is kept, and no clause copied.
    let siblings: [Clause]
    /// The place of the clause among them.
    let place: Int
    let parent: Int?
    let container: Facts?
    let ordinal: Int
    let text: String
    let isPlain: Bool

    /// Made when asked, for most clauses are never told of.
    var name: String { ClauseName.of(siblings, place) { container?.name } }

    init(
      _ siblings: [Clause],
      _ place: Int,
      parent: Int?,
      container: Facts?,
      ordinal: Int,
      text: String,
      isPlain: Bool
    ) {
      self.siblings = siblings
      self.place = place
      self.parent = parent
      self.container = container
      self.ordinal = ordinal
      self.text = text
      self.isPlain = isPlain
    }
  }

  /// Returns the clauses of `text` in order; a table counts by its rows.
  package static func all(in text: PolicyText) -> [ComparedClause] {
    var all: [ComparedClause] = []
    var ordinal = 0
    func visit(_ clauses: [Clause], parent: Int?) {
      for place in clauses.indices {
        let own = ordinal
        ordinal += 1
        if clauses[place].kind == .table {
          visit(clauses[place].children, parent: parent)
          continue
        }
        all.append(
          ComparedClause(
            facts: Facts(
              clauses,
              place,
              parent: parent,
              container: parent.map { all[$0].facts },
              ordinal: own,
              text: plainWords(
                clauses[place].heading,
                clauses[place].words,
                cells: clauses[place].cells
              ),
              isPlain: clauses[place].heading.allSatisfy(\.isPlain)
                && clauses[place].words.allSatisfy(\.isPlain)
                && clauses[place].cells.allSatisfy { $0.words.allSatisfy(\.isPlain) }
            )
          )
        )
        if !clauses[place].children.isEmpty {
          visit(clauses[place].children, parent: all.count - 1)
        }
      }
    }
    visit(text.clauses + text.footnotes, parent: nil)
    return all
  }

  /// The words of a heading and the text under it are both the clause's.
  private static func plainWords(
    _ heading: [MarkdownInline],
    _ words: [MarkdownInline],
    cells: [Clause.Cell]
  ) -> String {
    let words = cells.isEmpty ? words.plainText : Clause.plainText(of: cells)
    if heading.isEmpty { return normalised(words) }
    let heading = heading.plainText
    return normalised(
      heading.isEmpty ? words : words.isEmpty ? heading : "\(heading) \(words)"
    )
  }

  /// Returns `text` composed, with white space runs as one space and none at the ends.
  package static func normalised(_ text: String) -> String {
    if isNormal(text) { return text }
    let composed =
      text.unicodeScalars.allSatisfy(isComposed)
      ? text : text.precomposedStringWithCanonicalMapping
    guard needsSpacing(composed) else { return composed }
    return composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether `text` is composed and has single spaces between words: most text is, and needs no more.
  private static func isNormal(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      if ByteSearch.areSingleSpaced(bytes) { return true }
      var before = UInt8(ascii: " ")
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: " "), before == byte { return false }
        let length = ByteSearch.lengthOfSimpleCharacter(in: bytes, at: index)
        guard length > 0 else { return false }
        index += length
        before = byte
      }
      return before != UInt8(ascii: " ") || bytes.isEmpty
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
