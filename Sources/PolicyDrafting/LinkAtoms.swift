internal import PolicyComparison

/// Word edits that change a link as a whole or not at all.
///
/// A mark inside a link's target would break it, and a quotation of half of one says little.
struct LinkAtoms {
  private var links: [String: Character] = [:]
  private var texts: [Character: String] = [:]

  /// Returns the pieces that turn `base` into `revised`, both in Markdown.
  static func edits(from base: String, to revised: String) -> [Edit] {
    var table = TokenTable()
    guard base.contains("]("), revised.contains("](") else {
      return EditScript.edits(from: base, to: revised, table: &table)
    }
    var atoms = LinkAtoms()
    let (left, right) = (atoms.folded(base), atoms.folded(revised))
    return EditScript.edits(from: left, to: right, table: &table).map { edit in
      switch edit {
      case .keep(let text): .keep(atoms.unfolded(text))
      case .omit(let text): .omit(atoms.unfolded(text))
      case .insert(let text): .insert(atoms.unfolded(text))
      }
    }
  }

  /// Puts one character of private use in the place of each link.
  private mutating func folded(_ text: String) -> String {
    // An author's own characters of private use could not be told from ours.
    guard !text.unicodeScalars.contains(where: { (0xE000...0xF8FF).contains($0.value) }) else {
      return text
    }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      guard let link = Self.link(in: rest[open...]), links.count < 6_000 || links[link] != nil
      else {
        result += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      result += rest[..<open]
      result.append(character(for: link))
      rest = rest[rest.index(open, offsetBy: link.count)...]
    }
    return result + rest
  }

  private mutating func character(for link: String) -> Character {
    if let known = links[link] { return known }
    let scalar = Unicode.Scalar(UInt32(0xE000 + links.count)) ?? "\u{F8FF}"
    let character = Character(scalar)
    links[link] = character
    texts[character] = link
    return character
  }

  /// The link at the beginning of `text`, without brackets inside.
  private static func link(in text: Substring) -> String? {
    // No link is longer; looking further for its end would take long in a text of brackets.
    let text = text.prefix(2_000)
    guard let close = text.firstIndex(of: "]"), !text[..<close].dropFirst().contains("["),
      text[close...].hasPrefix("]("), let end = text[close...].firstIndex(of: ")")
    else { return nil }
    return String(text[...end])
  }

  private func unfolded(_ text: String) -> String {
    guard !texts.isEmpty else { return text }
    var result = ""
    for character in text {
      if let link = texts[character] { result += link } else { result.append(character) }
    }
    return result
  }
}
