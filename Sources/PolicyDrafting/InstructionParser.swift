/// The grammar of instructions: one method for each form.
struct InstructionParser {
  var reader: SentenceReader
  private let start: SentenceReader
  /// Whether a quotation had more than one possible end.
  private(set) var hasSkipped = false

  init(_ text: String, skips: [Int]) {
    start = SentenceReader(text, skips: skips)
    reader = start
  }

  /// Returns the instruction that the whole sentence is.
  mutating func instruction() -> Instruction? {
    if let found = form({ $0.inPlace() }) { return found }
    if let found = form({ $0.forPlace() }) { return found }
    if let found = form({ $0.besidePlace() }) { return found }
    if let found = form({ $0.omission() }) { return found }
    if let found = form({ $0.atEdge() }) { return found }
    return form { $0.renumbering() }
  }

  private mutating func form(_ read: (inout InstructionParser) -> Instruction?) -> Instruction? {
    reader = start
    let found = read(&self)
    hasSkipped = hasSkipped || reader.hasSkipped
    return found
  }

  // MARK: - Forms

  // "In paragraph 2.6, for “X” substitute “Y”."
  private mutating func inPlace() -> Instruction? {
    guard reader.take("in"), var place = PlaceReader.place(&reader) else { return nil }
    reader.takeComma()
    // "In paragraph 2.6, in the principle headed “Be legal”, …" goes inwards.
    while reader.take("in"), let inner = PlaceReader.place(&reader) {
      place = Place(place.steps + inner.steps, isHeading: inner.isHeading)
      reader.takeComma()
    }
    let saved = reader
    if let change = wordChange(), reader.isAtEnd { return Instruction(place, .words(change)) }
    note()
    reader = saved
    guard
      let inner = forPlace(isInside: true) ?? again(saved, { $0.besidePlace() })
        ?? again(saved, { $0.omission() }) ?? again(saved, { $0.atEdge() })
    else { return nil }
    // A heading of the place is meant where the inner one names none.
    return Instruction(
      Place(place.steps + inner.place.steps, isHeading: inner.place.isHeading),
      inner.action
    )
  }

  private mutating func again(
    _ saved: SentenceReader,
    _ read: (inout InstructionParser) -> Instruction?
  ) -> Instruction? {
    note()
    reader = saved
    return read(&self)
  }

  private mutating func note() { hasSkipped = hasSkipped || reader.hasSkipped }

  // "For paragraph 4.1 substitute— …", "For the heading to Part 5 substitute “…”."
  private mutating func forPlace(isInside: Bool = false) -> Instruction? {
    guard reader.take("for") else { return nil }
    if reader.take(anyOf: ["the number of", "the letter of", "the label of"]) {
      guard let place = PlaceReader.place(&reader), takeSubstitute(),
        let label = reader.quotation(), reader.isAtEnd
      else { return nil }
      return Instruction(place, .relabel(label))
    }
    if reader.take(anyOf: ["the words of", "the opening words of", "the words in"]) {
      guard let place = PlaceReader.place(&reader), takeSubstitute(),
        let words = reader.quotation(), reader.isAtEnd
      else { return nil }
      return Instruction(place, .words(.substituteAll(words)))
    }
    let saved = reader
    if isInside, reader.take("the heading"), takeSubstitute() {
      guard let words = reader.quotation(), reader.isAtEnd else { return nil }
      return Instruction(Place([]), .substituteHeading(words))
    }
    reader = saved
    guard let place = PlaceReader.place(&reader), takeSubstitute() else { return nil }
    if let words = reader.quotation() {
      guard reader.isAtEnd else { return nil }
      let isHeading = place.isHeading || place.steps.last?.kind == .heading
      let plain = Place(place.steps)
      return isHeading
        ? Instruction(plain, .substituteHeading(words))
        : Instruction(place, .substitute(Instruction.Block(words, isInline: true)))
    }
    guard reader.isAtBlock else { return nil }
    return Instruction(place, .substitute(Instruction.Block("")))
  }

  // "After paragraph 2.5 insert— …", "After the second bullet insert “…”."
  private mutating func besidePlace() -> Instruction? {
    let side: Instruction.Side
    if reader.take("after") {
      side = .after
    } else if reader.take("before") {
      side = .before
    } else {
      return nil
    }
    guard let place = PlaceReader.place(&reader) else { return nil }
    return insertion(place, side)
  }

  // "At the end of paragraph 3.2 insert— …"
  private mutating func atEdge() -> Instruction? {
    let side: Instruction.Side
    if reader.take("at the end") {
      side = .end
    } else if reader.take(anyOf: ["at the beginning", "at the start"]) {
      side = .beginning
    } else {
      return nil
    }
    var place = Place([])
    if reader.take(anyOf: ["of", "in"]), !reader.take("the policy"), !reader.take("the text") {
      guard let own = PlaceReader.place(&reader) else { return nil }
      place = own
    }
    return insertion(place, side)
  }

  private mutating func insertion(_ place: Place, _ side: Instruction.Side) -> Instruction? {
    reader.takeComma()
    guard reader.take("insert") else { return nil }
    if let words = reader.quotation() {
      guard reader.isAtEnd else { return nil }
      return Instruction(place, .insert(Instruction.Block(words, isInline: true), side))
    }
    guard reader.isAtBlock else { return nil }
    return Instruction(place, .insert(Instruction.Block(""), side))
  }

  // "Omit paragraph 3.3."
  private mutating func omission() -> Instruction? {
    guard takeOmit(), let place = PlaceReader.place(&reader), reader.isAtEnd else { return nil }
    return Instruction(place, .omit)
  }

  // "Paragraph 2.6 is renumbered as paragraph 2.7.", "Paragraph 3.3 is omitted."
  private mutating func renumbering() -> Instruction? {
    let isOrder = reader.take("renumber")
    guard let place = PlaceReader.place(&reader) else { return nil }
    let passives = [
      "is omitted", "is to be omitted", "shall be omitted", "be omitted", "is deleted",
    ]
    if !isOrder, reader.take(anyOf: passives) {
      return reader.isAtEnd ? Instruction(place, .omit) : nil
    }
    if !isOrder {
      guard reader.take(anyOf: ["is", "becomes", "is to be", "shall be", "be"]) else { return nil }
      _ = reader.take("renumbered")
    }
    _ = reader.take("as")
    _ = reader.take(anyOf: ["paragraph", "sub-paragraph", "Part", "section", "item"])
    guard let number = reader.word(), number.contains(where: { $0.isNumber || $0 == "(" }),
      reader.isAtEnd
    else { return nil }
    return Instruction(place, .renumber(number))
  }
}
