/// A kind of change that people make to a policy.
enum GeneratedChange: String, CaseIterable {
  case words, edges, marks, letters, quotes, insertion, omission, move, swap, number, item, heading
  case table, split, join, rewriting, everything, mixture, emptied, formatting, inner

  /// Changes `policy` in this way.
  func apply(to policy: inout GeneratedPolicy, _ numbers: inout SeededNumbers) {
    let isRenumbered = policy.isNumbered
    switch self {
    case .words: Self.edit(&policy, &numbers) { Self.words($0, &$1) }
    case .edges: Self.edit(&policy, &numbers) { Self.edges($0, &$1) }
    case .marks: Self.edit(&policy, &numbers) { Self.marks($0, &$1) }
    case .letters:
      Self.edit(&policy, &numbers) { words, _ in words.replacing("the", with: "The") }
    case .quotes:
      Self.edit(&policy, &numbers) { words, numbers in
        let quoted = ["say “yes”", "\"no\"", "it’s ”", "“", "\"", "’"]
        return Self.put(quoted.randomElement(using: &numbers) ?? "", into: words, &numbers)
      }
    case .formatting:
      Self.edit(&policy, &numbers) { words, numbers in
        let pieces = words.split(separator: " ").map(String.init)
        guard let index = pieces.indices.randomElement(using: &numbers),
          pieces[index].allSatisfy({ $0.isLetter })
        else { return words }
        var changed = pieces
        changed[index] =
          Bool.random(using: &numbers) ? "**\(pieces[index])**" : "*\(pieces[index])*"
        return changed.joined(separator: " ")
      }
    case .insertion:
      let place = Int.random(in: 0...policy.blocks.count, using: &numbers)
      let new = GeneratedPolicy.paragraph(&numbers, isNumbered: policy.isNumbered)
      policy.blocks.insert(contentsOf: new, at: max(1, place))
      policy.blocks.isEmpty ? () : ()
    case .omission:
      guard policy.blocks.count > 1 else { return }
      policy.blocks.remove(at: Int.random(in: 1..<policy.blocks.count, using: &numbers))
    case .move:
      guard policy.blocks.count > 2 else { return }
      let block = policy.blocks.remove(at: Int.random(in: 1..<policy.blocks.count, using: &numbers))
      let place = Int.random(in: 1...policy.blocks.count, using: &numbers)
      policy.blocks.insert(block, at: place)
    case .swap:
      let places = policy.blocks.indices.filter {
        if case .paragraph = policy.blocks[$0] { true } else { false }
      }
      guard let one = places.randomElement(using: &numbers),
        let other = places.randomElement(using: &numbers),
        case .paragraph(let first, let words) = policy.blocks[one],
        case .paragraph(let second, let others) = policy.blocks[other]
      else { return }
      // The numbers change places and the words stay, or both go.
      if Bool.random(using: &numbers) {
        policy.blocks[one] = .paragraph(second, words)
        policy.blocks[other] = .paragraph(first, others)
      } else {
        policy.blocks.swapAt(one, other)
      }
      return
    case .number:
      for index in policy.blocks.indices {
        if case .paragraph(let number, let words) = policy.blocks[index],
          Int.random(in: 0..<3, using: &numbers) == 0
        {
          policy.blocks[index] = .paragraph(number + "A", words)
        }
      }
      return
    case .item, .inner: Self.items(&policy, &numbers, isInner: self == .inner)
    case .heading:
      for index in policy.blocks.indices where Int.random(in: 0..<3, using: &numbers) == 0 {
        let title = GeneratedPolicy.sentence(&numbers, longest: 3)
        switch policy.blocks[index] {
        case .part(let number, _): policy.blocks[index] = .part(number, title: title)
        case .heading(_, let level): policy.blocks[index] = .heading(title, level: level)
        case .principle(_, let words): policy.blocks[index] = .principle(title, words)
        default: break
        }
      }
    case .table: Self.tables(&policy, &numbers)
    case .split:
      guard let (index, words) = Self.paragraph(policy, &numbers), words.count > 3 else { return }
      let cut = Int.random(in: 1..<words.count, using: &numbers)
      policy.blocks[index] = Self.text(policy, words[..<cut].joined(separator: " "))
      policy.blocks.insert(Self.text(policy, words[cut...].joined(separator: " ")), at: index + 1)
    case .join:
      guard let (index, words) = Self.paragraph(policy, &numbers), index + 1 < policy.blocks.count,
        case .paragraph(_, let others) = policy.blocks[index + 1]
      else { return }
      policy.blocks[index] = .paragraph("", words.joined(separator: " ") + " " + others)
      policy.blocks.remove(at: index + 1)
    case .rewriting:
      Self.edit(&policy, &numbers) { GeneratedPolicy.sentence(&$1) + ($0.isEmpty ? "" : "") }
    case .everything: policy = GeneratedPolicy(&numbers)
    case .emptied: policy.blocks = []
    case .mixture:
      for _ in 0..<Int.random(in: 2...6, using: &numbers) {
        let simple = Self.allCases.filter { ![.everything, .emptied, .mixture].contains($0) }
        simple.randomElement(using: &numbers)?.apply(to: &policy, &numbers)
      }
    }
    if isRenumbered, Bool.random(using: &numbers) || Self.needsNumbers(policy) { policy.renumber() }
  }

  private static func needsNumbers(_ policy: GeneratedPolicy) -> Bool {
    var seen: Set<String> = []
    return policy.blocks.contains { block in
      switch block {
      case .paragraph(let number, _): number.isEmpty || !seen.insert(number).inserted
      case .part(let number, _): number.isEmpty || !seen.insert(number).inserted
      default: false
      }
    }
  }

  private static func text(_ policy: GeneratedPolicy, _ words: String) -> GeneratedPolicy.Block {
    let first = words.first?.isLetter ?? false ? words : "The \(words)"
    return policy.isNumbered ? .paragraph("", first) : .text(first)
  }

  private static func paragraph(_ policy: GeneratedPolicy, _ numbers: inout SeededNumbers) -> (
    Int, [String]
  )? {
    let places = policy.blocks.indices.compactMap { index -> (Int, [String])? in
      switch policy.blocks[index] {
      case .paragraph(_, let words) where policy.isNumbered:
        (index, words.split(separator: " ").map(String.init))
      case .text(let words) where !policy.isNumbered:
        (index, words.split(separator: " ").map(String.init))
      default: nil
      }
    }
    return places.randomElement(using: &numbers)
  }

  /// Changes the words of about a third of the blocks.
  private static func edit(
    _ policy: inout GeneratedPolicy,
    _ numbers: inout SeededNumbers,
    _ change: (String, inout SeededNumbers) -> String
  ) {
    for index in policy.blocks.indices where Int.random(in: 0..<3, using: &numbers) == 0 {
      switch policy.blocks[index] {
      case .paragraph(let number, let words):
        policy.blocks[index] = .paragraph(number, change(words, &numbers))
      case .principle(let title, let words):
        policy.blocks[index] = .principle(title, change(words, &numbers))
      case .text(let words): policy.blocks[index] = .text(change(words, &numbers))
      case .items(var items, let isOrdered):
        items[0].words = change(items[0].words, &numbers)
        if let last = items[0].inner.indices.last {
          items[0].inner[last].words = change(items[0].inner[last].words, &numbers)
        }
        policy.blocks[index] = .items(items, isOrdered: isOrdered)
      case .table(var rows):
        rows[rows.count - 1][0] = change(rows[rows.count - 1][0], &numbers)
        policy.blocks[index] = .table(rows)
      case .quote(var texts):
        texts[texts.count - 1] = change(texts[texts.count - 1], &numbers)
        policy.blocks[index] = .quote(texts)
      default: break
      }
    }
  }

  private static func put(_ piece: String, into words: String, _ numbers: inout SeededNumbers)
    -> String
  {
    var pieces = words.split(separator: " ").map(String.init)
    pieces.insert(piece, at: Int.random(in: min(1, pieces.count)...pieces.count, using: &numbers))
    return pieces.joined(separator: " ")
  }

  private static func words(_ words: String, _ numbers: inout SeededNumbers) -> String {
    var pieces = words.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      guard let place = pieces.indices.dropFirst().randomElement(using: &numbers) else { continue }
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: pieces.remove(at: place)
      case 1: pieces.insert("new", at: place)
      default:
        pieces[place] =
          ["may", "the", "of the council", "head"].randomElement(using: &numbers) ?? ""
      }
    }
    return pieces.joined(separator: " ")
  }

  private static func edges(_ words: String, _ numbers: inout SeededNumbers) -> String {
    let pieces = words.split(separator: " ").map(String.init)
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: return "Furthermore " + words
    case 1: return words + " at all"
    case 2 where pieces.count > 2 && pieces[1].first?.isLetter ?? false:
      return pieces.dropFirst().joined(separator: " ")
    default: return pieces.count > 2 ? pieces.dropLast().joined(separator: " ") : words
    }
  }

  private static func marks(_ words: String, _ numbers: inout SeededNumbers) -> String {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: words.hasSuffix(".") ? String(words.dropLast()) : words + "."
    case 1: words.replacing(",", with: "")
    case 2: words.replacing(" and", with: ", and")
    default: words.replacing("’", with: "'")
    }
  }

  private static func items(
    _ policy: inout GeneratedPolicy,
    _ numbers: inout SeededNumbers,
    isInner: Bool
  ) {
    for index in policy.blocks.indices {
      guard case .items(var items, let isOrdered) = policy.blocks[index] else { continue }
      if isInner {
        items[0].inner.append(.init(words: GeneratedPolicy.sentence(&numbers, longest: 4)))
      } else {
        for _ in 0..<2 {
          let place = Int.random(in: 0...items.count, using: &numbers)
          if Bool.random(using: &numbers) || items.count < 2 {
            items.insert(.init(words: GeneratedPolicy.sentence(&numbers, longest: 6)), at: place)
          } else {
            items.remove(at: min(place, items.count - 1))
          }
        }
      }
      policy.blocks[index] = .items(items, isOrdered: isOrdered)
    }
  }

  private static func tables(_ policy: inout GeneratedPolicy, _ numbers: inout SeededNumbers) {
    for index in policy.blocks.indices {
      guard case .table(var rows) = policy.blocks[index] else { continue }
      let columns = rows[0].count
      let row = (0..<columns).map { _ in GeneratedPolicy.sentence(&numbers, longest: 4) }
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: rows.insert(row, at: Int.random(in: 1...rows.count, using: &numbers))
      case 1 where rows.count > 1: rows.remove(at: Int.random(in: 1..<rows.count, using: &numbers))
      case 2: rows[0] = row
      default: rows = rows.map { $0 + ["more"] }
      }
      policy.blocks[index] = .table(rows)
    }
  }
}
