extension WordChange {
  /// Returns the edits that this change makes to `words`.
  ///
  /// Inserted words get a space where they would touch other words; an omission leaves one space,
  /// and none at an edge or before a mark that ends a phrase. Substituted words are taken as quoted.
  ///
  /// - Parameter words: The words of the place, as `WordZone` has them.
  /// - Returns: One edit, or several where each place is meant.
  /// - Throws: `WordFault`.
  func edits(in words: [UInt8]) throws(WordFault) -> [SpanEdit] {
    switch self {
    case .substituteAll(let new):
      return [SpanEdit(range: 0..<words.count, replacement: Array(new.utf8))]
    case .substitute(let quotation, let new):
      return try Self.find(quotation, in: words).map {
        SpanEdit(range: $0, replacement: Array(new.utf8))
      }
    case .omit(let quotation):
      return try Self.find(quotation, in: words).map { Self.omission(of: $0, in: words) }
    case .insert(let new, let point):
      let offsets: [Int]
      switch point {
      case .beginning: offsets = [0]
      case .end: offsets = [words.count]
      case .after(let quotation):
        offsets = try Self.find(quotation, in: words).map(\.upperBound)
      case .before(let quotation):
        offsets = try Self.find(quotation, in: words).map(\.lowerBound)
      }
      return offsets.map { Self.insertion(of: Array(new.utf8), at: $0, in: words) }
    }
  }

  private static func find(_ quotation: Quotation, in words: [UInt8]) throws(WordFault)
    -> [Range<Int>]
  {
    guard case .places(let places) = WordSearch(words).places(of: quotation.words) else {
      throw .partOfFormatting
    }
    guard !places.isEmpty else { throw .notFound }
    switch quotation.occurrence {
    case .only:
      guard places.count == 1 else { throw .ambiguous(places.count) }
      return places
    case .each: return places
    case .last: return [places[places.count - 1]]
    case .number(let number):
      guard number >= 1, number <= places.count else { throw .tooFew(places.count) }
      return [places[number - 1]]
    }
  }

  private static func omission(of range: Range<Int>, in words: [UInt8]) -> SpanEdit {
    let space = UInt8(ascii: " ")
    var (start, end) = (range.lowerBound, range.upperBound)
    let hasBefore = start > 0 && words[start - 1] == space
    let hasAfter = end < words.count && words[end] == space
    if start == 0, hasAfter {
      end += 1
    } else if hasBefore, end == words.count || hasAfter || closes(words, at: end) {
      start -= 1
    }
    return SpanEdit(range: start..<end, replacement: [])
  }

  private static func insertion(of new: [UInt8], at offset: Int, in words: [UInt8]) -> SpanEdit {
    var text = new
    let space = UInt8(ascii: " ")
    if offset > 0, needsSpace(after: words[..<offset], before: new[...]) {
      text.insert(space, at: 0)
    }
    if offset < words.count, needsSpace(after: new[...], before: words[offset...]) {
      text.append(space)
    }
    return SpanEdit(range: offset..<offset, replacement: text)
  }

  /// Whether words would run together that a reader expects apart.
  private static func needsSpace(after left: ArraySlice<UInt8>, before right: ArraySlice<UInt8>)
    -> Bool
  {
    guard let last = left.last, let first = right.first else { return false }
    let space = UInt8(ascii: " ")
    if last == space || first == space { return false }
    let opening = ["(", "[", "“", "‘", "/", "£", "—"].map { Array($0.utf8) }
    if opening.contains(where: { left.suffix($0.count).elementsEqual($0) }) { return false }
    return !closes(Array(right.prefix(4)), at: 0)
  }

  /// Whether a mark stands at `index` that follows a word without a space.
  private static func closes(_ words: [UInt8], at index: Int) -> Bool {
    guard index < words.count else { return false }
    let marks = [",", ".", ";", ":", "!", "?", ")", "]", "”", "’", "%", "/", "…", "—"]
    return marks.contains { words[index...].starts(with: Array($0.utf8)) }
  }
}
