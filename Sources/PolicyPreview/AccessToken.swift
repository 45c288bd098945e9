/// The secret in the address of a preview: whoever does not know it is answered nothing.
///
/// It stands in the path and not in a cookie, because browsers send the cookies of one port of a
/// machine to all its other ports.
package struct AccessToken: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Makes a token of 128 bits that nobody can guess.
  package init() {
    var random = SystemRandomNumberGenerator()
    description = (0..<2).map { _ in Self.digits(of: random.next()) }.joined()
  }

  /// Whether `text` is the token; it takes the same time for every wrong one.
  func matches(_ text: String) -> Bool {
    let own = Array(description.utf8)
    let other = Array(text.utf8)
    guard own.count == other.count else { return false }
    return zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func digits(of number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
