/// A number that is left open: `2.+` is "the next paragraph of Part 2 here", `+` the next Part.
///
/// Authors type it into a draft; `policybook number` puts the number in its place, and until then
/// the paragraph has none.
package struct NumberToCome: Hashable, Sendable {
  /// The components between the full stops; nil for each `+`.
  package let components: [ClauseNumber.Component?]

  /// Whether it is to become the number of a Part: `+`, also typed as `+.` or `+.0`.
  package var isPart: Bool { components.count == 1 }

  /// The number with a nought for each `+`: how deep it nests, and under which number.
  package var stem: ClauseNumber {
    ClauseNumber(components: components.map { $0 ?? ClauseNumber.Component(figure: 0) })
  }

  /// Returns the open number at the beginning of `bytes` and the count of bytes that spell it.
  ///
  /// A full stop after it is not part of it.
  package static func leading(in bytes: ArraySlice<UInt8>) -> (NumberToCome, length: Int)? {
    // Most numbers are known, and this is asked of the beginning of every line.
    let known = bytes.prefix { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    guard known.endIndex < bytes.endIndex, bytes[known.endIndex] == UInt8(ascii: "+") else {
      return nil
    }
    var components: [ClauseNumber.Component?] = []
    var position = bytes.startIndex
    var end = position
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "+") {
        components.append(nil)
        end = position + 1
      } else if let (component, next) = ClauseNumber.component(in: bytes, at: position),
        !components.isEmpty || component.prefix.isEmpty
      {
        components.append(component)
        end = next
      } else {
        break
      }
      guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ".") else { break }
      position = end + 1
    }
    guard components.contains(nil) else { return nil }
    if components == [nil, ClauseNumber.Component(figure: 0)] { components.removeLast() }
    return (NumberToCome(components: components), end - bytes.startIndex)
  }
}
