package import PolicyDiagnostics
internal import PolicyModel

/// Numbers stand once, in order, under their Part, and none is left out.
package enum ClauseNumbering: TextCheck {
  package static let duplicate = DiagnosticCode(
    "DuplicateClauseNumber",
    "Two paragraphs have the same number, so a citation could mean either. Give one of them the "
      + "next free number, or an insertion number such as 2.5A."
  )
  package static let outOfOrder = DiagnosticCode(
    "ClauseNumberOutOfOrder",
    "A paragraph's number is lower than that of the paragraph before it. Readers look numbers up "
      + "in order; move the paragraph, or correct its number."
  )
  package static let missing = DiagnosticCode(
    "MissingClauseNumber",
    "A number was left out between two paragraphs. That is right where a paragraph was omitted "
      + "and its number is not used again; otherwise correct the number. It is a warning, because "
      + "only the author knows."
  )
  package static let misplaced = DiagnosticCode(
    "ClauseOutsideItsPart",
    "A paragraph's number begins with another number than the Part that it stands under. Correct "
      + "the number, or move the paragraph to its Part."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    var seen: [ClauseNumber: Clause] = [:]
    var numbered: [Clause] = []
    document.text.clauses.forEachNested { clause, _ in
      if clause.number != nil || clause.kind == .part { numbered.append(clause) }
    }
    let used = Set(numbered.compactMap(\.number))
    var free = FreeNumbers(taken: used)
    var found: [Diagnostic] = []
    var part: Clause?
    var previous: ClauseNumber?
    var last: [ClauseNumber: Clause] = [:]
    for clause in numbered {
      guard let number = clause.number else {
        // Under a Part whose number is to come, nobody knows yet which numbers belong there.
        part = nil
        continue
      }
      if let first = seen[number] {
        let home = clause.kind == .part ? nil : part?.number
        let start = home.flatMap { home in
          home == number.part ? nil : firstNumber(in: home, like: number, after: previous, last)
        }
        found.append(
          told(clause, first: first, meant: free.take(after: start ?? number), in: document)
        )
        continue
      }
      seen[number] = clause
      if clause.kind == .part {
        part = clause
      } else if let part, let partNumber = part.number, number.part != partNumber {
        found.append(
          document.diagnostic(
            .error,
            misplaced,
            "Paragraph '\(number)' stands under Part \(partNumber).",
            at: document.labelRange(of: clause),
            notes: [note("Part \(partNumber) begins here.", part, in: document)]
          )
        )
        continue
      }
      let parent = ClauseNumber(components: Array(number.components.dropLast()))
      if let before = last[parent] {
        found += order(clause, after: before, used: used, in: document)
      } else if number.components.last.map({ $0.figure > 1 && $0.prefix.isEmpty }) == true,
        clause.kind == .paragraph
      {
        let expected = expected(after: nil, like: number)
        if !used.contains(expected) { found.append(gap(clause, expected: expected, in: document)) }
      }
      if last[parent]?.number.map({ $0 < number }) ?? true { last[parent] = clause }
      previous = number
    }
    return found
  }

  /// Where to look for a free number of the Part `home`, under which one of another Part was typed.
  private static func firstNumber(
    in home: ClauseNumber,
    like number: ClauseNumber,
    after previous: ClauseNumber?,
    _ last: [ClauseNumber: Clause]
  ) -> ClauseNumber {
    let depth = number.components.count - 1
    var parent = ClauseNumber(components: Array((previous ?? home).components.prefix(depth)))
    if parent.components.count < depth || parent.part != home { parent = home }
    return last[parent]?.number
      ?? ClauseNumber(components: parent.components + [ClauseNumber.Component(figure: 1)])
  }

  private static func told(
    _ clause: Clause,
    first: Clause,
    meant: ClauseNumber,
    in document: TextDocument
  ) -> Diagnostic {
    let range = document.labelRange(of: clause)
    let isPart = clause.kind == .part
    let what = isPart ? "Part number" : "Paragraph number"
    let fullStop = clause.label?.hasSuffix(".") == true ? "." : ""
    return document.diagnostic(
      .error,
      duplicate,
      "\(what) '\(clause.label ?? "")' is used twice; did you mean '\(meant)'?",
      at: range,
      notes: [note("'\(first.label ?? "")' is first used here.", first, in: document)],
      fixIt: isPart ? nil : Diagnostic.FixIt(range, replacement: "\(meant)\(fullStop)")
    )
  }

  /// The numbers that nobody has, each offered once.
  private struct FreeNumbers {
    var taken: Set<ClauseNumber>
    /// Where to go on looking from a taken number, so that many repetitions are told in time.
    private var next: [ClauseNumber: ClauseNumber] = [:]

    init(taken: Set<ClauseNumber>) { self.taken = taken }

    /// Returns the first free number after `number`, which is free no longer.
    mutating func take(after number: ClauseNumber) -> ClauseNumber {
      var passed: [ClauseNumber] = []
      var candidate = number
      while taken.contains(candidate) {
        passed.append(candidate)
        candidate = next[candidate] ?? expected(after: candidate, like: candidate)
      }
      for number in passed { next[number] = candidate }
      taken.insert(candidate)
      return candidate
    }
  }

  private static func order(
    _ clause: Clause,
    after before: Clause,
    used: Set<ClauseNumber>,
    in document: TextDocument
  ) -> [Diagnostic] {
    guard let number = clause.number, let earlier = before.number else { return [] }
    if number < earlier {
      let what = clause.kind == .part ? "Part" : "Paragraph"
      return [
        document.diagnostic(
          .error,
          outOfOrder,
          "\(what) '\(number)' stands after '\(earlier)'.",
          at: document.labelRange(of: clause),
          notes: [note("'\(earlier)' stands here.", before, in: document)]
        )
      ]
    }
    guard let figure = number.components.last?.figure,
      let earlierFigure = earlier.components.last?.figure, figure > earlierFigure + 1
    else { return [] }
    // A number that stands elsewhere is out of order there, not missing here.
    let expected = expected(after: earlier, like: number)
    return used.contains(expected) ? [] : [gap(clause, expected: expected, in: document)]
  }

  private static func gap(_ clause: Clause, expected: ClauseNumber, in document: TextDocument)
    -> Diagnostic
  {
    let number = clause.number ?? expected
    let what = clause.kind == .part ? "Part" : "Paragraph"
    return document.diagnostic(
      .warning,
      missing,
      "\(what) '\(expected)' is missing before '\(number)'.",
      at: document.labelRange(of: clause)
    )
  }

  /// The plain number that follows `before`, or the first one beside `like`.
  private static func expected(after before: ClauseNumber?, like number: ClauseNumber)
    -> ClauseNumber
  {
    var components = number.components
    let figure = (before?.components.last?.figure ?? 0) + 1
    if !components.isEmpty {
      components[components.count - 1] = ClauseNumber.Component(
        prefix: "",
        figure: figure,
        suffix: ""
      )
    }
    return ClauseNumber(components: components)
  }

  private static func note(_ message: String, _ clause: Clause, in document: TextDocument)
    -> Diagnostic.Note
  {
    Diagnostic.Note(
      message,
      path: document.file.path,
      position: document.labelRange(of: clause).start
    )
  }
}
