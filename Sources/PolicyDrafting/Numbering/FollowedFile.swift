internal import PolicyDiagnostics
internal import PolicyModel

/// One file whose references follow a renumbering: its changes, and what is told about it.
struct FollowedFile {
  let file: SourceFile
  let changes: AddressChanges
  private(set) var edits: [SpanEdit] = []
  /// How many references were followed.
  private(set) var count = 0
  var told: [Diagnostic] = []

  init(_ file: SourceFile, _ changes: AddressChanges) {
    self.file = file
    self.changes = changes
  }

  /// The file with its changes, or nil where there are none.
  var changed: SourceFile? {
    let bytes = SpanEdit.apply(edits, to: file.bytes)
    return bytes == file.bytes ? nil : SourceFile(path: file.path, bytes: bytes)
  }

  /// Puts `label` in the place of a number's own label.
  mutating func relabel(_ range: Range<Int>, as label: String) {
    edits.append(SpanEdit(range: range, replacement: Array(label.utf8)))
  }

  /// Follows the references in the words of a unit.
  mutating func follow(_ unit: TextUnit) {
    guard let places = ReferencePlaces.all(in: unit) else {
      tellHidden(in: unit)
      return
    }
    for place in places {
      let fate = changes.fate(of: place.number, typed: place.typed)
      let what = place.number.isPart ? "Part" : "paragraph"
      apply(fate, at: place.range, "\(what) \(place.number)")
    }
  }

  /// Follows the address in a scoped one, as `travel@draft#2.6`, whose text begins at `position`.
  ///
  /// - Parameters:
  ///   - address: The address in the draft.
  ///   - text: The text as it is written, of which the address is a part.
  ///   - position: Where the text begins, quotation marks included.
  /// - Returns: Whether it stands there.
  @discardableResult
  mutating func follow(_ address: String, in text: String, at position: SourcePosition) -> Bool {
    let fate = changes.fate(of: address)
    guard fate != .stays else { return true }
    let start = file.offset(of: position)
    let end = file.line(position.line).endIndex
    let wanted = Array(text.utf8)
    // A value of metadata may stand in quotation marks.
    let found = (start..<min(start + 2, end)).first {
      file.bytes[$0..<end].starts(with: wanted)
    }
    guard let found, let inner = text.range(of: address, after: "#") else {
      tell(
        .error,
        "This leads to \(Self.name(of: address)) in a form that cannot be changed here; write it "
          + "plainly, then number again.",
        at: SourceRange(position)
      )
      return false
    }
    let lower = found + inner.lowerBound
    apply(fate, at: lower..<(lower + inner.count), Self.name(of: address))
    return true
  }

  /// Follows a link, and the number in its words where they spell the one that it leads to.
  mutating func follow(_ link: DocumentLink, address: String) {
    let before = changes.fate(of: address)
    guard follow(address, in: link.destination, at: link.range.start),
      case .follows(let new) = before
    else { return }
    for range in wordsSpelling(address, before: file.offset(of: link.range.start)) {
      let head = new.prefix { $0 != "/" }
      let number = head.hasPrefix("part-") ? head.dropFirst("part-".count) : head
      edits.append(SpanEdit(range: range, replacement: Array(number.utf8)))
    }
  }

  mutating func tell(_ severity: Severity, _ message: String, at range: SourceRange) {
    told.append(
      Diagnostic(severity, RenumberingCodes.notFollowed, message, path: file.path, range: range)
    )
  }

  // MARK: - Parts of it

  private mutating func apply(_ fate: AddressChanges.Fate, at range: Range<Int>, _ name: String) {
    let place = SourceRange(
      file.position(ofOffset: range.lowerBound),
      file.position(ofOffset: range.upperBound)
    )
    switch fate {
    case .stays: break
    case .follows(let text):
      count += 1
      edits.append(SpanEdit(range: range, replacement: Array(text.utf8)))
    case .doubled:
      tell(
        .error,
        "There are two of \(name), so nobody can say which one this means; give the new one the "
          + "number '+', as in 2.+, and number again.",
        at: place
      )
    case .wouldMislead:
      tell(
        .error,
        "There is no \(name) now, and there would be one after renumbering; correct this first.",
        at: place
      )
    }
  }

  /// References that the clause has and that cannot be found in its source.
  private mutating func tellHidden(in unit: TextUnit) {
    let moving = unit.clause.runsOfText.flatMap { CrossReference.all(in: $0) }.filter {
      changes.fate(of: $0.number, typed: "") != .stays
    }
    guard let first = moving.first else { return }
    tell(
      .error,
      "The reference to \(first.number.isPart ? "Part" : "paragraph") \(first.number) here is "
        + "written in a form that cannot be changed in its place; write it plainly, as 'paragraph "
        + "2.6', then number again.",
      at: SourceRange(unit.clause.range.start)
    )
  }

  /// The places in the words of the link before `destination` that spell the number of `address`.
  private func wordsSpelling(_ address: String, before destination: Int) -> [Range<Int>] {
    let bytes = file.bytes
    var close = destination - 1
    if close >= 0, bytes[close] == UInt8(ascii: "<") { close -= 1 }
    guard close > 0, bytes[close] == UInt8(ascii: "("), bytes[close - 1] == UInt8(ascii: "]") else {
      return []
    }
    var depth = 0
    var open = close - 1
    while open >= max(0, close - 2_000) {
      if bytes[open] == UInt8(ascii: "]") { depth += 1 }
      if bytes[open] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { break }
      open -= 1
    }
    guard depth == 0 else { return [] }
    let head = address.prefix { $0 != "/" }
    let number = Array((head.hasPrefix("part-") ? head.dropFirst("part-".count) : head).utf8)
    return NumberSpelling.places(of: number, in: bytes, (open + 1)..<(close - 1))
  }

  /// What people call the clause at `address`.
  private static func name(of address: String) -> String {
    if address.hasPrefix("part-") { return "Part \(address.dropFirst("part-".count))" }
    let isPart = ClauseNumber(address)?.isPart ?? false
    return isPart ? "Part \(address)" : "paragraph \(address)"
  }
}

extension String {
  /// The bytes of `address` in the text after `mark`.
  fileprivate func range(of address: String, after mark: Character) -> Range<Int>? {
    let head = prefix { $0 != mark }
    let start = head.utf8.count + (head.count < count ? 1 : 0)
    let all = Array(utf8)
    let wanted = Array(address.utf8)
    let from = head.count < count ? start : 0
    guard wanted.count <= all.count - from else { return nil }
    return (from...(all.count - wanted.count)).first { all[$0...].starts(with: wanted) }
      .map { $0..<($0 + wanted.count) }
  }
}
