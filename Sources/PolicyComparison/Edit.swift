/// One piece of a word-by-word comparison.
///
/// The kept and omitted pieces joined are the base text, the kept and inserted ones the revised.
package enum Edit: Hashable, Sendable {
  case keep(String)
  case omit(String)
  case insert(String)

  /// The words of the piece.
  package var text: String {
    switch self {
    case .keep(let text), .omit(let text), .insert(let text): text
    }
  }

  /// Whether the piece is the same on both sides.
  package var isKept: Bool {
    if case .keep = self { true } else { false }
  }
}

extension [Edit] {
  /// The text of the base side.
  package var baseText: String {
    var text = ""
    for edit in self {
      if case .insert = edit { continue }
      text += edit.text
    }
    return text
  }

  /// The text of the revised side.
  package var revisedText: String {
    var text = ""
    for edit in self {
      if case .omit = edit { continue }
      text += edit.text
    }
    return text
  }
}
