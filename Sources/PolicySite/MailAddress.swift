/// An e-mail address, with the name of whoever reads there (RFC 5322, 3.4).
package struct MailAddress: Hashable, Sendable {
  package let name: String?
  /// The address itself, of plain characters only: `policy.team@example.org`.
  package let address: String

  /// Creates the first address that stands in `text`, such as a role's contact; nil where none does.
  package init?(in text: String, name: String? = nil) {
    let words = text.split { $0.isWhitespace || "<>()[],;:\"".contains($0) }
    let found = words.lazy.map { word in
      // A full stop ends the sentence around an address, not the address.
      var word = word
      while word.last == "." { word.removeLast() }
      return String(word)
    }.first(where: Self.isAddress)
    guard let found else { return nil }
    address = found
    self.name = name
  }

  /// Creates the address that `text` spells: `team@example.org`, or `Policy team <team@example.org>`.
  package init?(_ text: String) {
    if text.hasSuffix(">"), let start = text.lastIndex(of: "<") {
      let address = String(text[text.index(after: start)...].dropLast())
      let name = text[..<start].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .trimmingQuotes
      guard Self.isAddress(address), !name.contains("\"") else { return nil }
      self.address = address
      self.name = name.isEmpty ? nil : name
    } else {
      guard Self.isAddress(text) else { return nil }
      address = text
      name = nil
    }
  }

  /// Whether `text` is a dot-atom, the sign, and a domain of two names at least.
  private static func isAddress(_ text: String) -> Bool {
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, text.utf8.count <= 254 else { return false }
    func isPlain(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber)
    }
    let atoms = sides[0].split(separator: ".", omittingEmptySubsequences: false)
    let names = sides[1].split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy { atom in
      !atom.isEmpty && atom.allSatisfy { isPlain($0) || "!#$%&'*+-/=?^_`{|}~".contains($0) }
    } && names.count >= 2
      && names.allSatisfy { name in
        !name.isEmpty && name.first != "-" && name.last != "-"
          && name.allSatisfy { isPlain($0) || $0 == "-" }
      }
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }
}
