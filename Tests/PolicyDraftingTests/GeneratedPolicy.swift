import Foundation

/// Numbers that look random and are the same in every run.
///
/// Source: SplitMix64; G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
/// generators" (2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A policy made of blocks, which can be changed as people change one, and written as Markdown.
struct GeneratedPolicy {
  /// One block.
  indirect enum Block: Equatable {
    case part(String, title: String)
    case heading(String, level: Int)
    case paragraph(String, String)
    case principle(String, String)
    case text(String)
    case items([Item], isOrdered: Bool)
    case table([[String]])
    case quote([String])
    case code(String)
  }

  /// One item, with items inside it.
  struct Item: Equatable {
    var words: String
    var inner: [Item] = []
  }

  var blocks: [Block] = []
  var isNumbered = true

  private static let words = [
    "the", "council", "must", "should", "not", "your", "Director", "in", "writing", "social",
    "media", "account", "report", "within", "5", "days", "employee", "of", "and", "or", "to", "a",
    "training", "the", "policy", "e-mail", "users'", "council’s", "£5,000", "12%", "manager", "IT",
    "see", "paragraph 2.1", "staff", "may", "never", "personal", "information", "café", "public",
  ]

  /// Returns a sentence; now and then with formatting, quotation marks and other traps.
  static func sentence(_ numbers: inout SeededNumbers, longest: Int = 24) -> String {
    var pieces: [String] = []
    for _ in 0..<Int.random(in: 1...longest, using: &numbers) {
      let word = words.randomElement(using: &numbers) ?? "the"
      switch Int.random(in: 0..<40, using: &numbers) {
      case 0: pieces.append("**\(word) \(words.randomElement(using: &numbers) ?? "")**")
      case 1: pieces.append("*\(word)*")
      case 2: pieces.append("“\(word) it”")
      case 3: pieces.append("\"\(word)\"")
      case 4: pieces.append("[\(word) page](https://example.org/\(word.count))")
      case 5: pieces.append("‘\(word)’")
      case 6: pieces.append("(\(word))")
      case 7: pieces.append("\(word),")
      case 8: pieces.append("–")
      case 9: pieces.append("`\(word)`")
      case 10: pieces.append("\(word);")
      default: pieces.append(word)
      }
    }
    let first = pieces[0]
    if first == "–" || first.first?.isNumber == true { pieces[0] = "The" }
    return pieces.joined(separator: " ") + (Bool.random(using: &numbers) ? "." : "")
  }

  /// Makes a policy.
  init(_ numbers: inout SeededNumbers) {
    isNumbered = Int.random(in: 0..<5, using: &numbers) > 0
    for part in 1...Int.random(in: 1...3, using: &numbers) {
      let title = Self.sentence(&numbers, longest: 3)
      blocks.append(isNumbered ? .part("\(part)", title: title) : .heading(title, level: 2))
      for _ in 0..<Int.random(in: 1...5, using: &numbers) {
        blocks += Self.paragraph(&numbers, isNumbered: isNumbered)
      }
    }
    if isNumbered { renumber() }
  }

  /// Returns one paragraph and what stands under it.
  static func paragraph(_ numbers: inout SeededNumbers, isNumbered: Bool) -> [Block] {
    var blocks: [Block] = []
    if Int.random(in: 0..<7, using: &numbers) == 0 {
      blocks.append(.heading(sentence(&numbers, longest: 3), level: 3))
    }
    blocks.append(isNumbered ? .paragraph("", sentence(&numbers)) : .text(sentence(&numbers)))
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0, 1, 2:
      let isOrdered = Int.random(in: 0..<4, using: &numbers) == 0
      var items = (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
        Item(words: sentence(&numbers, longest: 9))
      }
      if Int.random(in: 0..<3, using: &numbers) == 0 {
        items[0].inner = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
          Item(words: sentence(&numbers, longest: 5))
        }
      }
      blocks.append(.items(items, isOrdered: isOrdered))
    case 3:
      let columns = Int.random(in: 1...3, using: &numbers)
      blocks.append(
        .table(
          (0...Int.random(in: 1...3, using: &numbers)).map { _ in
            (0..<columns).map { _ in sentence(&numbers, longest: 4) }
          }
        )
      )
    case 4, 5:
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        blocks.append(
          isNumbered
            ? .principle(sentence(&numbers, longest: 3), sentence(&numbers))
            : .text(sentence(&numbers))
        )
      }
    case 6: blocks.append(.text(sentence(&numbers)))
    case 7: blocks.append(.quote([sentence(&numbers), sentence(&numbers)]))
    case 8: blocks.append(.code(sentence(&numbers)))
    default: break
    }
    return blocks
  }

  /// Gives every Part and paragraph its number in order.
  mutating func renumber() {
    var (part, paragraph) = (0, 0)
    for index in blocks.indices {
      switch blocks[index] {
      case .part(_, let title):
        part += 1
        paragraph = 0
        blocks[index] = .part("\(part)", title: title)
      case .paragraph(_, let words):
        paragraph += 1
        blocks[index] = .paragraph("\(part).\(paragraph)", words)
      default: break
      }
    }
  }

  /// The policy as Markdown; each line of running text at most `width` words long.
  func markdown(width: Int = .max) -> String {
    func wrapped(_ words: String, _ margin: String = "") -> String {
      var lines: [String] = []
      var line: [Substring] = []
      for word in words.split(separator: " ") {
        // A line must not begin with what would be read as a list, heading or number.
        let isSafe = word.first?.isLetter ?? false
        if line.count >= width, isSafe {
          lines.append(line.joined(separator: " "))
          line = []
        }
        line.append(word)
      }
      lines.append(line.joined(separator: " "))
      return lines.joined(separator: "\n" + margin)
    }
    func list(_ items: [Item], _ isOrdered: Bool, _ margin: String) -> String {
      items.enumerated().map { index, item in
        let mark = isOrdered ? "\(index + 1)." : "-"
        let inner = margin + String(repeating: " ", count: mark.count + 1)
        let below = item.inner.isEmpty ? "" : "\n" + list(item.inner, false, inner)
        return "\(margin)\(mark) \(wrapped(item.words, inner))\(below)"
      }.joined(separator: "\n")
    }
    return blocks.map { block in
      switch block {
      case .part(let number, let title): "## \(number).0 \(title)"
      case .heading(let title, let level): "\(String(repeating: "#", count: level)) \(title)"
      case .paragraph(let number, let words): "\(number) \(wrapped(words))"
      case .principle(let title, let words): "#### \(title)\n\n\(wrapped(words))"
      case .text(let words): wrapped(words)
      case .items(let items, let isOrdered): list(items, isOrdered, "")
      case .table(let rows):
        rows.enumerated().map { index, row in
          "| \(row.joined(separator: " | ")) |"
            + (index == 0 ? "\n|\(String(repeating: " --- |", count: row.count))" : "")
        }.joined(separator: "\n")
      case .quote(let texts): texts.map { "> \(wrapped($0, "> "))" }.joined(separator: "\n>\n")
      case .code(let words): "```\n\(words)\n```"
      }
    }.joined(separator: "\n\n") + "\n"
  }
}
