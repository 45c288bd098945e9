/// The number of a Part or a numbered paragraph: `2`, `2.6`, `3.1.1`, `2.5A`, `2.5ZA`, `2.A1`.
///
/// A number is what somebody typed. It orders and nests clauses, and it is never computed for a
/// published text. Letters follow the numbering of inserted provisions in Office of the
/// Parliamentary Counsel, Drafting Guidance, 6.4: `A1` stands before `1`, `2A` after `2`, `2AA`
/// between `2A` and `2B`, `2ZA` between `2` and `2A`.
package struct ClauseNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The components between the full stops; a Part has one, a paragraph at least two.
  package let components: [Component]

  /// One component: letters, a figure, letters.
  package struct Component: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let prefix: String
    package let figure: Int
    package let suffix: String

    /// Creates a component.
    package init(prefix: String = "", figure: Int, suffix: String = "") {
      self.prefix = prefix
      self.figure = figure
      self.suffix = suffix
    }

    /// Whether it is a nought alone, which says "the Part itself".
    var isNought: Bool { figure == 0 && prefix.isEmpty && suffix.isEmpty }

    package static func < (left: Component, right: Component) -> Bool {
      if left.figure != right.figure { return left.figure < right.figure }
      if left.prefix != right.prefix {
        // "A1" is inserted before "1".
        if left.prefix.isEmpty || right.prefix.isEmpty { return right.prefix.isEmpty }
        return precedes(left.prefix, right.prefix)
      }
      return precedes(left.suffix, right.suffix)
    }

    /// As it is typed.
    package var description: String {
      let text = Self.figures.indices.contains(figure) ? Self.figures[figure] : "\(figure)"
      return prefix.isEmpty && suffix.isEmpty ? text : prefix + text + suffix
    }

    /// The figures that paragraphs have; to spell one anew takes a hundred times as long.
    private static let figures = (0..<1_000).map { "\($0)" }

    /// Most components have no letters, and need none hashed.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(figure)
      if !prefix.isEmpty { hasher.combine(prefix) }
      if !suffix.isEmpty { hasher.combine(suffix) }
    }

    /// Letters are read one by one; each `Z` with a letter after it means "before that letter", so
    /// `ZZA` stands before `ZA`, and `ZA` before `A`.
    private static func precedes(_ left: String, _ right: String) -> Bool {
      units(left).lexicographicallyPrecedes(units(right))
    }

    static func units(_ letters: String) -> [Int] {
      var units: [Int] = []
      var depth = 0
      let bytes = Array(letters.utf8)
      for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "Z"), index + 1 < bytes.count {
          depth += 1
        } else {
          units.append(Int(byte) - depth * 256)
          depth = 0
        }
      }
      return units
    }
  }

  /// Creates a number from its components.
  package init(components: [Component]) {
    self.components = components
  }

  /// Creates the number that `text` spells, if all of it is one.
  ///
  /// `2.0` is the Part 2, so trailing noughts after the first component fall away.
  package init?(_ text: some StringProtocol) {
    guard let (number, length) = ClauseNumber.leading(in: Array(text.utf8)[...]),
      length == text.utf8.count
    else { return nil }
    self = number
  }

  package var description: String {
    var text = ""
    for (place, component) in components.enumerated() {
      if place > 0 { text += "." }
      text += component.description
    }
    return text
  }

  /// Whether this is the number of a Part: `2`, typed as `2`, `2.` or `2.0`.
  package var isPart: Bool { components.count == 1 }

  /// The number of the Part that a paragraph's number belongs to: 2 for 2.6.
  package var part: ClauseNumber { ClauseNumber(components: Array(components.prefix(1))) }

  /// Whether `other` nests under this number, as 3.1.1 under 3.1.
  package func contains(_ other: ClauseNumber) -> Bool {
    other.components.count > components.count && other.components.starts(with: components)
  }

  package static func < (left: ClauseNumber, right: ClauseNumber) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }

  /// Returns the number at the beginning of `bytes` and the count of bytes that spell it.
  ///
  /// A figure has at most four digits and at most three letters stand on either side: years and
  /// words are no numbers. A full stop after the number is not part of it.
  package static func leading(in bytes: ArraySlice<UInt8>) -> (ClauseNumber, length: Int)? {
    guard let first = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return nil
    }
    var components: [Component] = []
    var position = bytes.startIndex
    var end = position
    while let (component, next) = component(in: bytes, at: position) {
      components.append(component)
      end = next
      guard next < bytes.endIndex, bytes[next] == UInt8(ascii: ".") else { break }
      position = next + 1
    }
    guard !components.isEmpty else { return nil }
    if components.count == 2, components[1].isNought { components.removeLast() }
    return (ClauseNumber(components: components), end - bytes.startIndex)
  }

  static func component(in bytes: ArraySlice<UInt8>, at start: Int) -> (Component, Int)? {
    let figureStart = endOfLetters(in: bytes, from: start)
    var value = 0
    var figureEnd = figureStart
    // One digit too many is enough to refuse it.
    while figureEnd < bytes.endIndex, figureEnd - figureStart <= 4,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[figureEnd])
    {
      value = value * 10 + Int(bytes[figureEnd] - UInt8(ascii: "0"))
      figureEnd += 1
    }
    guard figureStart - start <= 3, (1...4).contains(figureEnd - figureStart) else { return nil }
    let end = endOfLetters(in: bytes, from: figureEnd)
    guard end - figureEnd <= 3 else { return nil }
    func letters(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : String(decoding: bytes[range], as: UTF8.self)
    }
    let component = Component(
      prefix: letters(start..<figureStart),
      figure: value,
      suffix: letters(figureEnd..<end)
    )
    return (component, end)
  }

  private static func endOfLetters(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.endIndex, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[end]) {
      end += 1
    }
    return end
  }
}
