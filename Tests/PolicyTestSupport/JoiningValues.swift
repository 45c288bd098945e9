/// What stands in the places of a book that take words: letters that join marks to themselves, so that
/// a search by characters passes over the marks; or, in the clean twin, plain words.
///
/// Both begin with the same word, so that what is sorted by them stands in one order.
package struct JoiningValues {
  private let isClean: Bool
  private let offset: Int
  private var count = 0

  /// Letters that join what follows them.
  private static let before = ["\u{600}", "\u{110BD}", "\u{6DD}", "\u{70F}", "\u{8E2}", ""]
  /// Letters that are joined to what they follow.
  private static let after = ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{1F3FB}", ""]

  /// Begins with other letters for each `offset`; without one, the values are those of the clean twin.
  package init(offset: Int?) {
    isClean = offset == nil
    self.offset = offset ?? 0
  }

  /// A value of YAML, in quotation marks.
  package mutating func yaml() -> String {
    let value = value { b, a in
      let tags =
        "\(b)</title\(b)>\(a)\(b)<script\(b)>\(a)1\(b)</script\(b)>\(a)\(b)<img/src=x\(b)>\(a)"
      return "\(b)\"\(a)\(b)'\(a)\(b)>\(a)" + tags
        + "\(b)&\(a)lt;\(b),\(a)\(b)=\(a)\(b)|\(a){{x}}\(b)\n\(a)\(b)\r\n\(a)\(b);\(a)\(b):\(a)\\\(a)"
    }
    let escaped = value.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\r": "\\r"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// Words of Markdown that are shown as typed.
  package mutating func words() -> String {
    let value = value { b, a in
      let tags =
        "\(b)</title\(b)>\(a)\(b)<script\(b)>\(a)1\(b)</script\(b)>\(a)\(b)<img src=x\(b)>\(a)"
      return "\(b)\"\(a)\(b)'\(a)\(b)>\(a)\(tags)\(b)&\(a)lt;\(b),\(a)\(b)=\(a)\(b)|\(a)"
    }
    return value.unicodeScalars.map { scalar in
      "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar)
        ? "\\\(scalar)" : String(scalar)
    }.joined()
  }

  /// Letters that code shows as they are.
  package mutating func code() -> String {
    value { b, a in
      "\(b)</code\(b)>\(a)\(b)</pre\(b)>\(a)\(b)<img/src=x\(b)>\(a)\(b)&\(a)\(b)\"\(a)"
    }
  }

  /// The name of a file or footnote: without spaces, brackets and slashes.
  package mutating func name() -> String {
    value { b, a in "\(b)<img\(b)>\(a)\(b)&\(a)\(b)\"\(a)\(b)'\(a)\(b),\(a)\(b)=\(a)" }
      .filter { $0 != " " }
  }

  private mutating func value(_ hostile: (_ before: String, _ after: String) -> String) -> String {
    let place = count + offset * 7
    count += 1
    let word = "Word\(String(repeating: "0", count: 3 - String(count).count))\(count)"
    if isClean { return "\(word) end" }
    let before = Self.before[place % Self.before.count]
    return "\(word) \(hostile(before, Self.after[place % Self.after.count]))end"
  }
}
