internal import PolicyComparison

/// The word changes that turn the words of one place into others.
///
/// Each is tried on the words before it is taken, and all of them together at the end, so that what
/// is written is what will be carried out.
struct WordInstructions {
  private let base: [UInt8]
  private let revised: [UInt8]
  private let search: WordSearch
  /// Whether the words are the cells of a row, whose lines no instruction may touch.
  private let isRow: Bool

  /// How many tokens a quotation may be widened by before the place is counted instead.
  private static let widest = 8
  /// Beyond so many separate changes the words are substituted as a whole.
  private static let mostChanges = 6

  /// One stretch of the base that gives way to other words.
  private struct Hunk {
    var range: Range<Int>
    var new: [UInt8]
    /// How far to either side words are kept, so that a quotation may be widened.
    var room: Range<Int>
  }

  init(from base: WordZone, to revised: WordZone, isRow: Bool = false) {
    self.isRow = isRow
    self.base = base.bytes
    self.revised = revised.bytes
    search = WordSearch(base.bytes)
  }

  /// Returns the changes, or nil where the words are better substituted as a whole.
  func changes() -> [WordChange]? {
    guard !base.isEmpty, !revised.isEmpty else { return nil }
    let hunks = self.hunks()
    let kept = base.count - hunks.reduce(0) { $0 + $1.range.count }
    guard hunks.count <= Self.mostChanges, kept * 3 >= max(base.count, revised.count) else {
      return nil
    }
    var changes: [WordChange] = []
    var edits: [SpanEdit] = []
    for hunk in hunks {
      guard let (change, own) = change(for: hunk) else { return nil }
      guard !own.contains(where: { edit in edits.contains { $0.touches(edit) } }) else {
        return nil
      }
      changes.append(change)
      edits += own
    }
    return SpanEdit.apply(edits, to: base) == revised ? changes : nil
  }

  // MARK: - Hunks

  private func hunks() -> [Hunk] {
    var table = TokenTable()
    let edits = EditScript.edits(
      from: String(decoding: base, as: UTF8.self),
      to: String(decoding: revised, as: UTF8.self),
      table: &table
    )
    var hunks: [Hunk] = []
    var position = 0
    var isOpen = false
    for edit in edits {
      let length = edit.text.utf8.count
      switch edit {
      case .keep:
        position += length
        isOpen = false
      case .omit:
        if isOpen {
          hunks[hunks.count - 1].range =
            hunks[hunks.count - 1].range.lowerBound..<(position + length)
        } else {
          hunks.append(Hunk(range: position..<(position + length), new: [], room: 0..<0))
        }
        position += length
        isOpen = true
      case .insert(let text):
        if isOpen {
          hunks[hunks.count - 1].new += Array(text.utf8)
        } else {
          hunks.append(Hunk(range: position..<position, new: Array(text.utf8), room: 0..<0))
        }
        isOpen = true
      }
    }
    return withRoom(joinedOverMarks(hunks))
  }

  /// Joins hunks and widens them until no mark of bold, code or a link is cut from its pair.
  private func joinedOverMarks(_ hunks: [Hunk]) -> [Hunk] {
    var result: [Hunk] = []
    var index = 0
    while index < hunks.count {
      var hunk = hunks[index]
      index += 1
      while !WordSearch.isBalanced(base[hunk.range]) || !WordSearch.isBalanced(hunk.new[...]) {
        guard index < hunks.count else { break }
        let next = hunks[index]
        hunk.new += base[hunk.range.upperBound..<next.range.lowerBound] + next.new
        hunk.range = hunk.range.lowerBound..<next.range.upperBound
        index += 1
      }
      result.append(hunk)
    }
    return result
  }

  private func withRoom(_ hunks: [Hunk]) -> [Hunk] {
    var hunks = hunks
    for index in hunks.indices {
      let before = index > 0 ? hunks[index - 1].range.upperBound : 0
      let after = index + 1 < hunks.count ? hunks[index + 1].range.lowerBound : base.count
      // Two hunks share the words between them: each takes half.
      let middleBefore = index > 0 ? (before + hunks[index].range.lowerBound + 1) / 2 : before
      let middleAfter =
        index + 1 < hunks.count ? (after + hunks[index].range.upperBound) / 2 : after
      hunks[index].room = middleBefore..<max(middleAfter, hunks[index].range.upperBound)
    }
    return hunks
  }

  // MARK: - One change

  private func change(for hunk: Hunk) -> (WordChange, [SpanEdit])? {
    let target = SpanEdit.apply([SpanEdit(range: hunk.range, replacement: hunk.new)], to: base)
    func fits(_ change: WordChange) -> (WordChange, [SpanEdit])? {
      guard Self.canBeQuoted(change), !isRow || !Self.quotesLine(change),
        let edits = try? change.edits(in: base),
        SpanEdit.apply(edits, to: base) == target
      else { return nil }
      return (change, edits)
    }
    let new = trimmed(hunk.new)
    let old = trimmed(Array(base[hunk.range]))
    if hunk.range.isEmpty || old.isEmpty {
      if hunk.range.lowerBound == 0, let fit = fits(.insert(new, .beginning)) { return fit }
      if hunk.range.upperBound == base.count, let fit = fits(.insert(new, .end)) { return fit }
      for width in 1...Self.widest {
        let words = before(hunk, width)
        if !words.isEmpty, let fit = fits(.insert(new, .after(Quotation(words)))) { return fit }
      }
      for width in 1...Self.widest {
        let words = after(hunk, width)
        if !words.isEmpty, let fit = fits(.insert(new, .before(Quotation(words)))) { return fit }
      }
    }
    if new.isEmpty, let fit = fits(.omit(Quotation(old))) { return fit }
    if !old.isEmpty, !new.isEmpty, let fit = fits(.substitute(Quotation(old), with: new)) {
      return fit
    }
    for width in 1...(2 * Self.widest) {
      let (left, right) = (before(hunk, (width + 1) / 2), after(hunk, width / 2))
      if let fit = substitution(hunk, left, right, fits) { return fit }
    }
    return counted(hunk, old: old, new: new, fits)
  }

  /// A substitution with kept words on both sides in the quotation.
  private func substitution(
    _ hunk: Hunk,
    _ left: String,
    _ right: String,
    _ fits: (WordChange) -> (WordChange, [SpanEdit])?
  ) -> (WordChange, [SpanEdit])? {
    let start = range(of: left, endingAt: hunk.range.lowerBound)
    let end = range(of: right, startingAt: hunk.range.upperBound)
    let old = trimmed(Array(base[start..<end]))
    let new = trimmed(
      Array(base[start..<hunk.range.lowerBound]) + hunk.new
        + Array(base[hunk.range.upperBound..<end])
    )
    guard !old.isEmpty, !new.isEmpty else { return nil }
    return fits(.substitute(Quotation(old), with: new))
  }

  /// The same words in a place that is counted.
  private func counted(
    _ hunk: Hunk,
    old: String,
    new: String,
    _ fits: (WordChange) -> (WordChange, [SpanEdit])?
  ) -> (WordChange, [SpanEdit])? {
    var quotations: [(String, (Quotation) -> WordChange)] = []
    if !old.isEmpty, new.isEmpty { quotations.append((old, { .omit($0) })) }
    if !old.isEmpty, !new.isEmpty { quotations.append((old, { .substitute($0, with: new) })) }
    if old.isEmpty {
      for width in [2, 1] {
        let words = before(hunk, width)
        if !words.isEmpty { quotations.append((words, { .insert(new, .after($0)) })) }
      }
    }
    let (left, right) = (before(hunk, 2), after(hunk, 2))
    let start = range(of: left, endingAt: hunk.range.lowerBound)
    let end = range(of: right, startingAt: hunk.range.upperBound)
    let wide = trimmed(Array(base[start..<end]))
    let wideNew = trimmed(
      Array(base[start..<hunk.range.lowerBound]) + hunk.new
        + Array(base[hunk.range.upperBound..<end])
    )
    if !wide.isEmpty, !wideNew.isEmpty {
      quotations.append((wide, { .substitute($0, with: wideNew) }))
    }
    for (words, make) in quotations {
      guard case .places(let places) = search.places(of: words), (2...99).contains(places.count)
      else { continue }
      for number in places.indices {
        if let fit = fits(make(Quotation(words, .number(number + 1)))) { return fit }
      }
    }
    return nil
  }

  // MARK: - Words around

  /// The last `count` kept words before a hunk.
  private func before(_ hunk: Hunk, _ count: Int) -> String {
    words(in: hunk.room.lowerBound..<hunk.range.lowerBound, count, fromEnd: true)
  }

  /// The first `count` kept words after a hunk.
  private func after(_ hunk: Hunk, _ count: Int) -> String {
    words(
      in: hunk.range.upperBound..<max(hunk.room.upperBound, hunk.range.upperBound),
      count,
      fromEnd: false
    )
  }

  private func words(in range: Range<Int>, _ count: Int, fromEnd: Bool) -> String {
    guard count > 0, !range.isEmpty, range.lowerBound < range.upperBound else { return "" }
    // Only so much is looked at as the words can need.
    let limit = 60 * (count + 1)
    var part =
      fromEnd
      ? max(range.lowerBound, range.upperBound - limit)..<range.upperBound
      : range.lowerBound..<min(range.upperBound, range.lowerBound + limit)
    part = onCharacters(part)
    var pieces = String(decoding: base[part], as: UTF8.self).split(separator: " ")
    // What is cut at the limit or at the middle between two hunks is no whole word.
    if fromEnd, part.lowerBound > 0, base[part.lowerBound - 1] != UInt8(ascii: " "),
      base[part.lowerBound] != UInt8(ascii: " "), !pieces.isEmpty
    {
      pieces.removeFirst()
    }
    if !fromEnd, part.upperBound < base.count, base[part.upperBound] != UInt8(ascii: " "),
      base[part.upperBound - 1] != UInt8(ascii: " "), !pieces.isEmpty
    {
      pieces.removeLast()
    }
    let chosen = fromEnd ? pieces.suffix(count) : pieces.prefix(count)
    return chosen.joined(separator: " ")
  }

  private func onCharacters(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, base[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < base.count, base[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// Where `words`, which end before `end` but for white space, begin.
  private func range(of words: String, endingAt end: Int) -> Int {
    guard !words.isEmpty else { return end }
    var stop = end
    while stop > 0, base[stop - 1] == UInt8(ascii: " ") { stop -= 1 }
    return max(0, stop - words.utf8.count)
  }

  /// Where `words`, which begin after `start` but for white space, end.
  private func range(of words: String, startingAt start: Int) -> Int {
    guard !words.isEmpty else { return start }
    var begin = start
    while begin < base.count, base[begin] == UInt8(ascii: " ") { begin += 1 }
    return min(base.count, begin + words.utf8.count)
  }

  private func trimmed(_ bytes: [UInt8]) -> String {
    var slice = bytes[...]
    while slice.first == UInt8(ascii: " ") { slice = slice.dropFirst() }
    while slice.last == UInt8(ascii: " ") { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  /// Whether the change quotes the line between two cells.
  private static func quotesLine(_ change: WordChange) -> Bool {
    let new =
      switch change {
      case .substitute(_, let words), .insert(let words, _), .substituteAll(let words): words
      case .omit: ""
      }
    return (new + (change.quotation?.words ?? "")).contains("|")
  }

  /// Whether marks can be put around all that the change quotes.
  static func canBeQuoted(_ change: WordChange) -> Bool {
    let new: String
    switch change {
    case .substitute(_, let words), .insert(let words, _), .substituteAll(let words): new = words
    case .omit: new = ""
    }
    let quoted = [change.quotation?.words ?? "", new]
    return quoted.allSatisfy { QuotationMarks.quoted($0) != nil }
  }
}
