/// Where a text gives an e-mail address, a web address or a telephone number.
///
/// A row of digits is a telephone number only where the words say so.
struct ContactPlaces {
  private var places: Set<Int> = []

  /// The digits that a British telephone number has, its leading 0 counted, and one from abroad.
  private static let nationalDigits = 10...11
  private static let foreignDigits = 11...15

  init(_ tokens: [ClassToken]) {
    var position = 0
    while position < tokens.count {
      if Self.isAddress(tokens[position]) {
        places.insert(position)
        position += 1
        continue
      }
      guard Self.mayBeginNumber(tokens[position]) else {
        position += 1
        continue
      }
      let end = Self.endOfNumber(tokens, from: position)
      let run = position..<end
      if Self.isTelephone(tokens[run]), Self.isIntroduced(tokens, start: position) {
        places.formUnion(run)
      }
      position = max(end, position + 1)
    }
  }

  /// Whether `token` may be part of a contact at all, whatever stands around it.
  static func mayHold(_ token: ClassToken) -> Bool { mayBeginNumber(token) || isAddress(token) }

  /// Whether every token in `range` belongs to a contact, and there is one.
  func contain(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy(places.contains)
  }

  private static func isAddress(_ token: ClassToken) -> Bool {
    guard token.isWord, token.text.utf8.count > 3, hasAddressMark(token.text) else { return false }
    if token.text.contains("@") { return token.text.contains(".") }
    return token.text.lowercased().hasPrefix("www.") || token.text.contains("://")
  }

  /// Whether `text` has @, a full stop or a colon, one of which every address holds.
  private static func hasAddressMark(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: ":"): return true
      default: break
      }
    }
    return false
  }

  private static func mayBeginNumber(_ token: ClassToken) -> Bool {
    token.text.utf8.first.map { $0 < UInt8(ascii: ":") } ?? true
  }

  /// The end of the digits, brackets and plus signs that stand in a row.
  private static func endOfNumber(_ tokens: [ClassToken], from start: Int) -> Int {
    var end = start
    while end < tokens.count, tokens[end].text.allSatisfy({ isDigit($0) || "+-()".contains($0) }) {
      end += 1
    }
    return end
  }

  private static func isTelephone(_ tokens: ArraySlice<ClassToken>) -> Bool {
    let text = tokens.map(\.text).joined().drop { $0 == "(" }
    let digits = text.filter(isDigit).count
    switch text.first {
    case "+": return foreignDigits.contains(digits)
    case "0": return nationalDigits.contains(digits)
    default: return false
    }
  }

  /// Whether a word of telephones stands shortly before: an account has eleven digits too.
  private static func isIntroduced(_ tokens: [ClassToken], start: Int) -> Bool {
    tokens[max(0, start - 8)..<start].contains { introductions.contains($0.word) }
  }

  private static let introductions: Set<String> = [
    "call", "calls", "calling", "telephone", "telephones", "telephoning", "tel", "phone", "phones",
    "phoning", "ring", "ringing", "dial", "dialling", "fax", "mobile", "text", "contact",
    "helpline",
    "hotline", "switchboard", "minicom", "textphone", "freephone",
  ]

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }
}
