/// Two texts of a policy as people write them: `1.0..1.1`, `1.0..draft`.
package struct VersionRange: Hashable, Sendable, CustomStringConvertible {
  package let base: TextReference
  package let revised: TextReference

  /// Creates the range from one text to another.
  package init(from base: TextReference, to revised: TextReference) {
    self.base = base
    self.revised = revised
  }

  /// Creates the range that `text` spells, if it has the form of one.
  package init?(_ text: some StringProtocol) {
    guard let dots = text.firstRange(of: "..") else { return nil }
    guard let base = TextReference(text[..<dots.lowerBound]),
      let revised = TextReference(text[dots.upperBound...])
    else { return nil }
    self.init(from: base, to: revised)
  }

  package var description: String { "\(base)..\(revised)" }
}
