internal import Foundation

/// How a word stands in an alphabetical list: without regard to case, accents and quotation marks.
struct SortKey: Hashable, Comparable, Sendable {
  /// The words in lower case without accents, beginning with a letter or digit.
  let text: String

  /// Makes the key of `words`.
  init(_ words: String) {
    let isASCII = words.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isASCII
      ? words.lowercased()
      : words.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        .lowercased()
    text = String(folded.drop { !$0.isLetter && !$0.isNumber })
  }

  /// The words one by one, for finding some among others.
  var words: [Substring] { text.split { !$0.isLetter && !$0.isNumber } }

  /// The heading under which the word stands: a letter, "0–9", or "#" for what has neither.
  var group: String {
    guard let first = text.first else { return "#" }
    return first.isLetter ? String(first.uppercased().prefix(1)) : "0–9"
  }

  /// Latin letters first, then the letters of other scripts, figures, and signs.
  var groupRank: Int {
    switch group {
    case "A"..."Z" where group.utf8.count == 1: 0
    case "0–9": 2
    case "#": 3
    default: 1
    }
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    (left.groupRank, left.text) < (right.groupRank, right.text)
  }
}
