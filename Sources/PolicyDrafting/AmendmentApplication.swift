internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel

/// Instructions on their way into a text: each is resolved against the text as it is, and only when
/// nothing stands against any of them is the source edited.
struct AmendmentApplication {
  let text: AmendableText
  let resolver: PlaceResolver
  private let schedule: String
  private var diagnostics: [Diagnostic] = []
  var effects = AmendmentEffects()

  /// Begins with the text as it is; `schedule` is the path under which faults are told.
  init(_ text: AmendableText, schedule: String) {
    self.text = text
    self.schedule = schedule
    resolver = PlaceResolver(text)
  }

  /// Returns the amended source, or nil with what stands against it.
  mutating func run(_ instructions: [Instruction]) -> Parsed<String?> {
    for (index, instruction) in instructions.enumerated() {
      do throws(AmendmentFault) {
        try record(instruction, index)
      } catch {
        tell(error, of: instruction)
      }
    }
    for conflict in effects.conflicts(in: text) {
      let later = instructions[conflict.later]
      tell(
        AmendmentFault(
          DraftingCodes.overlapping,
          conflict.sentence(
            other: instructions[conflict.earlier].name,
            place: text.units.indices.contains(conflict.unit)
              ? resolver.place(of: conflict.unit).words : "the policy"
          )
        ),
        of: later
      )
    }
    guard diagnostics.isEmpty else {
      return Parsed(nil, diagnostics: diagnostics.sorted { $0.range.start < $1.range.start })
    }
    let source = AmendedSource(text, effects).source
    let taken = TakenNumbers.find(after: source, before: text, instructions)
    for (number, index) in taken { tell(number, of: instructions[index]) }
    return diagnostics.isEmpty ? Parsed(source) : Parsed(nil, diagnostics: diagnostics)
  }

  private mutating func tell(_ fault: AmendmentFault, of instruction: Instruction) {
    diagnostics.append(
      Diagnostic(
        .error,
        fault.code,
        fault.sentence,
        path: schedule,
        range: SourceRange(SourcePosition(line: instruction.line, column: 1))
      )
    )
  }

  // MARK: - One instruction

  /// Resolves one instruction and records what it does.
  mutating func record(_ instruction: Instruction, _ index: Int) throws(AmendmentFault) {
    if instruction.place.steps.isEmpty {
      guard case .insert(let block, let side) = instruction.action else {
        throw AmendmentFault(
          DraftingCodes.unfitBlock,
          "Only an insertion at the beginning or the end can do without a place."
        )
      }
      insertInDocument(block, side, index)
      return
    }
    let unit: Int
    do throws(PlaceFault) {
      unit = try resolver.unit(at: instruction.place)
    } catch {
      throw AmendmentFault(error)
    }
    switch instruction.action {
    case .words(let change):
      try recordWords(change, of: unit, instruction.place, index)
    case .omit:
      try recordOmission(of: unit, isHeading: instruction.place.namesHeading, index)
    case .insert(let block, let side):
      try recordInsertion(block, side, beside: unit, instruction.place, index)
    case .substitute(let block):
      try recordSubstitution(block, of: unit, instruction.place, index)
    case .substituteHeading(let words):
      guard text.units[unit].heading != nil else {
        throw AmendmentFault(
          DraftingCodes.unfitBlock,
          "\(instruction.place.words.capitalisedFirst) has no heading."
        )
      }
      try recordWords(.substituteAll(words), ofHeading: true, of: unit, instruction.place, index)
    case .renumber(let number):
      try recordLabel(number, isVerbatim: false, of: unit, instruction.place, index)
    case .relabel(let label):
      try recordLabel(label, isVerbatim: true, of: unit, instruction.place, index)
    }
  }

  mutating func recordWords(
    _ change: WordChange,
    ofHeading: Bool = false,
    of unit: Int,
    _ place: Place,
    _ index: Int
  ) throws(AmendmentFault) {
    let own = text.units[unit]
    let isHeading = ofHeading || place.isHeading || own.words == nil && own.heading != nil
    guard let zone = isHeading ? own.heading : own.words else {
      throw AmendmentFault(
        DraftingCodes.unfitBlock,
        "\(place.words.capitalisedFirst) has no words of its own."
      )
    }
    do throws(WordFault) {
      let edits = try change.edits(in: zone.bytes)
      effects.words.append(
        .init(unit: unit, isHeading: isHeading, edits: edits, change: change, instruction: index)
      )
    } catch {
      let elsewhere = error == .notFound ? elsewhere(change, besides: unit) : nil
      throw AmendmentFault(error, change, in: zone, of: place, elsewhere: elsewhere)
    }
  }

  /// The one other place in which the quoted words stand, what stands under the unit first.
  private func elsewhere(_ change: WordChange, besides unit: Int) -> String? {
    guard let words = change.quotation?.words else { return nil }
    func holds(_ place: Int) -> Bool {
      guard place != unit, let zone = text.units[place].words else { return false }
      if case .places(let found) = WordSearch(zone.bytes).places(of: words) {
        return !found.isEmpty
      }
      return false
    }
    if let under = (unit..<text.units[unit].end).first(where: holds) {
      return resolver.place(of: under).words
    }
    let places = text.units.indices.lazy.filter(holds).prefix(2)
    return places.count == 1 ? places.first.map { resolver.place(of: $0).words } : nil
  }

  mutating func recordOmission(of unit: Int, isHeading: Bool, _ index: Int)
    throws(AmendmentFault)
  {
    guard standsOnLinesOfItsOwn(unit) else {
      throw AmendmentFault(
        DraftingCodes.unfitBlock,
        "\(resolver.place(of: unit).words.capitalisedFirst) begins in the same line as what it "
          + "stands in; substitute that instead."
      )
    }
    guard text.units[unit].clause.kind != .row(isHeader: true) else {
      throw AmendmentFault(
        DraftingCodes.unfitBlock,
        "A table cannot do without its heading row; omit the table."
      )
    }
    let isHeadingOnly = isHeading || text.units[unit].clause.kind == .heading
    effects.omissions.append(
      .init(unit: unit, isHeadingOnly: isHeadingOnly, instruction: index)
    )
  }

  private mutating func recordLabel(
    _ label: String,
    isVerbatim: Bool,
    of unit: Int,
    _ place: Place,
    _ index: Int
  ) throws(AmendmentFault) {
    guard let range = text.units[unit].label, let own = text.units[unit].clause.label else {
      throw AmendmentFault(
        DraftingCodes.unfitBlock,
        "\(place.words.capitalisedFirst) has no number."
      )
    }
    var new = label
    if !isVerbatim {
      // "2.0" becomes "3.0", and "(a)" becomes "(b)".
      for ending in [".0", "."] where own.hasSuffix(ending) && !label.hasSuffix(".") {
        if ending == "." || text.units[unit].clause.kind == .part { new = label + ending }
        break
      }
      if own.hasPrefix("("), !label.hasPrefix("(") { new = "(\(label))" }
    }
    effects.labels.append(.init(unit: unit, range: range, label: new, instruction: index))
  }

  /// Whether nothing but white space stands before the unit in its first line.
  private func standsOnLinesOfItsOwn(_ unit: Int) -> Bool {
    let own = text.units[unit]
    return text.file.line(own.lines.lowerBound).prefix(own.column - 1).allSatisfy {
      WordZone.isSpace($0) || $0 == UInt8(ascii: ">")
    }
  }
}
