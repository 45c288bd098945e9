/// A text cut into words and marks, as a comparison of words wants it.
///
/// A token is a word with its inner marks ("re-design", "users'", "3.1.1", "£5,000", "12%"), or one
/// mark of punctuation. The space before a token belongs to it, so that the tokens joined are the
/// text. Equal tokens have equal numbers within one `TokenTable`.
package struct WordTokens: Sendable {
  /// The text's bytes.
  package let bytes: [UInt8]
  /// Where each token ends; it begins where the one before ends.
  package let ends: [Int32]
  /// The number of each token.
  package let numbers: [Int32]

  /// The count of tokens.
  package var count: Int { ends.count }

  /// Returns the text of the tokens in `range`.
  package func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let start = range.lowerBound == 0 ? 0 : Int(ends[range.lowerBound - 1])
    return String(decoding: bytes[start..<Int(ends[range.upperBound - 1])], as: UTF8.self)
  }

  /// The whole text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
