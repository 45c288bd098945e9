/// The label of a version: `1.0`, `1.10`, `2.0.1`; read as text, ordered number by number.
package struct VersionLabel: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The label as typed, which is also the name of the version's file.
  package let description: String
  private let numbers: [Int]

  /// Creates a label from `text`, if it has the form N.N or N.N.N.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard (1...6).contains(part.utf8.count),
        part.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        part == "0" || part.utf8.first != UInt8(ascii: "0"),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    description = text
    self.numbers = numbers
  }

  package static func < (left: VersionLabel, right: VersionLabel) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
