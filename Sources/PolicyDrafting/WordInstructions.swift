internal import PolicyComparison

/// The word changes that turn the words of one place into others.
///
/// Each is tried on the words before it is taken, and all of them together at the end, so that what
/// is written is what will be carried out.
struct WordInstructions {
  private let base: [UInt8]
  private let revised: [UInt8]
  private let search: WordSearch
  private let around: WordsAround
  /// Whether the words are the cells of a row, whose lines no instruction may touch.
  private let isRow: Bool

  /// How many tokens a quotation may be widened by before the place is counted instead.
  private static let widest = 8
  /// Beyond so many separate changes the words are substituted as a whole.
  private static let mostChanges = 6

  init(from base: WordZone, to revised: WordZone, isRow: Bool = false) {
    self.isRow = isRow
    self.base = base.bytes
    self.revised = revised.bytes
    search = WordSearch(base.bytes)
    around = WordsAround(base: base.bytes)
  }

  /// Returns the changes, or nil where the words are better substituted as a whole.
  func changes() -> [WordChange]? {
    guard !base.isEmpty, !revised.isEmpty else { return nil }
    let hunks = WordHunk.all(from: base, to: revised)
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

  // MARK: - One change

  private func change(for hunk: WordHunk) -> (WordChange, [SpanEdit])? {
    let target = SpanEdit.apply([SpanEdit(range: hunk.range, replacement: hunk.new)], to: base)
    func fits(_ change: WordChange) -> (WordChange, [SpanEdit])? {
      guard Self.canBeQuoted(change), !isRow || !Self.quotesLine(change),
        let edits = try? change.edits(in: base),
        SpanEdit.apply(edits, to: base) == target
      else { return nil }
      return (change, edits)
    }
    let new = WordsAround.trimmed(hunk.new)
    let old = WordsAround.trimmed(Array(base[hunk.range]))
    if hunk.range.isEmpty || old.isEmpty {
      if hunk.range.lowerBound == 0, let fit = fits(.insert(new, .beginning)) { return fit }
      if hunk.range.upperBound == base.count, let fit = fits(.insert(new, .end)) { return fit }
      // A short word alone says little about the place.
      for width in (around.before(hunk, 1).count > 3 ? [1, 2] : [2, 1]) + Array(3...Self.widest) {
        let words = around.before(hunk, width)
        if !words.isEmpty, let fit = fits(.insert(new, .after(Quotation(words)))) { return fit }
      }
      for width in 1...Self.widest {
        let words = around.after(hunk, width)
        if !words.isEmpty, let fit = fits(.insert(new, .before(Quotation(words)))) { return fit }
      }
    }
    if new.isEmpty, let fit = fits(.omit(Quotation(old))) { return fit }
    if !old.isEmpty, !new.isEmpty, let fit = fits(.substitute(Quotation(old), with: new)) {
      return fit
    }
    for width in 1...(2 * Self.widest) {
      let (left, right) = (around.before(hunk, (width + 1) / 2), around.after(hunk, width / 2))
      if let fit = substitution(hunk, left, right, fits) { return fit }
    }
    return counted(hunk, old: old, new: new, fits)
  }

  /// A substitution with kept words on both sides in the quotation.
  private func substitution(
    _ hunk: WordHunk,
    _ left: String,
    _ right: String,
    _ fits: (WordChange) -> (WordChange, [SpanEdit])?
  ) -> (WordChange, [SpanEdit])? {
    let start = around.range(of: left, endingAt: hunk.range.lowerBound)
    let end = around.range(of: right, startingAt: hunk.range.upperBound)
    let old = WordsAround.trimmed(Array(base[start..<end]))
    let new = WordsAround.trimmed(
      Array(base[start..<hunk.range.lowerBound]) + hunk.new
        + Array(base[hunk.range.upperBound..<end])
    )
    guard !old.isEmpty, !new.isEmpty else { return nil }
    return fits(.substitute(Quotation(old), with: new))
  }

  /// The same words in a place that is counted.
  private func counted(
    _ hunk: WordHunk,
    old: String,
    new: String,
    _ fits: (WordChange) -> (WordChange, [SpanEdit])?
  ) -> (WordChange, [SpanEdit])? {
    var quotations: [(String, (Quotation) -> WordChange)] = []
    if !old.isEmpty, new.isEmpty { quotations.append((old, { .omit($0) })) }
    if !old.isEmpty, !new.isEmpty { quotations.append((old, { .substitute($0, with: new) })) }
    if old.isEmpty {
      for width in [2, 1] {
        let words = around.before(hunk, width)
        if !words.isEmpty { quotations.append((words, { .insert(new, .after($0)) })) }
      }
    }
    let (left, right) = (around.before(hunk, 2), around.after(hunk, 2))
    let start = around.range(of: left, endingAt: hunk.range.lowerBound)
    let end = around.range(of: right, startingAt: hunk.range.upperBound)
    let wide = WordsAround.trimmed(Array(base[start..<end]))
    let wideNew = WordsAround.trimmed(
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
