/// The words by which a paragraph obliges, allows or forbids.
///
/// The modals and negations of the Office of the Parliamentary Counsel's Drafting Guidance, with
/// the short forms that policies for staff use.
package enum DutyWords {
  /// The words, in small letters.
  package static let all: Set<String> = [
    "must", "shall", "should", "will", "may", "never", "not", "cannot",
    "mustn't", "shan't", "shouldn't", "won't", "can't", "don't", "doesn't", "needn't",
  ]

  /// Words that mean something else with a capital: the month, a testament or a name.
  package static let exceptions: Set<String> = ["May", "Will"]

  /// Whether `text` holds such a word.
  package static func areIn(_ text: String) -> Bool {
    text.split { !($0.isLetter || $0 == "'" || $0 == "’") }.contains { piece in
      let word = piece.trimmingQuotationMarks
      guard !exceptions.contains(word) else { return false }
      return all.contains(word.lowercased())
    }
  }
}

extension Substring {
  /// The word without quotation marks around it; an apostrophe inside is written straight.
  fileprivate var trimmingQuotationMarks: String {
    let straight = map { $0 == "’" ? "'" : $0 }
    let start = straight.drop { $0 == "'" }
    return String(start.reversed().drop { $0 == "'" }.reversed())
  }
}
