/// The id of a policy: the name of its folder, for good.
package struct PolicyID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  package let rawValue: String

  /// Creates the id that `text` spells, if it has the form of one.
  package init?(rawValue text: String) {
    guard Identifier.isValid(text) else { return nil }
    rawValue = text
  }

  /// Creates the id that `text` spells, if it has the form of one.
  package init?(_ text: some StringProtocol) { self.init(rawValue: String(text)) }

  package var description: String { rawValue }

  package static func < (left: PolicyID, right: PolicyID) -> Bool { left.rawValue < right.rawValue }
}

/// Ids that the program itself names.
extension PolicyID: ExpressibleByStringLiteral {
  package init(stringLiteral text: StaticString) { rawValue = "\(text)" }
}
