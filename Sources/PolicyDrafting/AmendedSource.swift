internal import PolicyDiagnostics
internal import PolicyModel

/// The source of an amended text, put together from the lines that stay and those that are new.
struct AmendedSource {
  private let text: AmendableText
  private let file: SourceFile
  private var isOmitted: [Bool]
  /// Lines of comments and rules, which go with what they stand in.
  private var isOther: [Bool]
  private var groupOf: [Int]
  private var insertionsAt: [Int: [AmendmentEffects.Insertion]] = [:]
  private var edits: [(range: Range<Int>, replacement: [UInt8])] = []
  /// The lines in which a paragraph goes on, by what is joined where they would mean something else.
  private var furtherLines: Set<Int> = []
  private var looseGroups: Set<Int> = []
  /// The list in whose item each list of items stands.
  private var outerGroup: [Int: Int] = [:]
  private let newline: [UInt8]

  private var output: [UInt8] = []
  private var isLastBlank = true
  private var lastGroup = 0
  private var isSeam = false

  /// Prepares the effects; they must not contradict one another.
  init(_ text: AmendableText, _ effects: AmendmentEffects) {
    self.text = text
    file = text.file
    isOmitted = [Bool](repeating: false, count: file.lineCount + 2)
    isOther = isOmitted
    groupOf = [Int](repeating: 0, count: file.lineCount + 2)
    let firstEnd = file.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    let hasReturns = firstEnd > 0 && file.bytes[firstEnd - 1] == UInt8(ascii: "\r")
    newline = Array((hasReturns ? "\r\n" : "\n").utf8)
    for unit in text.units where unit.group > 0 {
      for line in unit.lines { groupOf[line] = unit.group }
      if case .item = unit.clause.kind, let parent = unit.parent, text.units[parent].group > 0 {
        outerGroup[unit.group] = text.units[parent].group
      }
      // The line of hyphens under a heading row belongs to the table too.
      if unit.clause.kind == .row(isHeader: true) {
        groupOf[unit.lines.upperBound + 1] = unit.group
      }
    }
    findLooseLists()
    for lines in text.otherBlocks { for line in lines { isOther[line] = true } }
    for omission in effects.omissions { omit(omission) }
    for insertion in effects.insertions {
      insertionsAt[insertion.line, default: []].append(insertion)
    }
    for words in effects.words { add(words) }
    for label in effects.labels { edits.append((label.range, Array(label.label.utf8))) }
    edits.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// The whole source.
  var source: String {
    var copy = self
    return copy.assembled()
  }

  /// A list whose items have blank lines between them.
  private mutating func findLooseLists() {
    var last: [Int: Int] = [:]
    for unit in text.units where unit.group > 0 {
      if let line = last[unit.group], unit.lines.lowerBound > line + 1 {
        if case .item = unit.clause.kind { looseGroups.insert(unit.group) }
      }
      last[unit.group] = unit.lines.upperBound
    }
  }

  private mutating func omit(_ omission: AmendmentEffects.Omission) {
    let unit = text.units[omission.unit]
    if omission.isHeadingOnly {
      for line in unit.lines.lowerBound...unit.lastHeadingLine { isOmitted[line] = true }
      return
    }
    let last = text.lastLine(of: omission.unit)
    for place in omission.unit..<unit.end {
      for line in text.units[place].lines { isOmitted[line] = true }
    }
    for line in unit.lines.lowerBound...last where isOther[line] { isOmitted[line] = true }
  }

  private mutating func add(_ words: AmendmentEffects.Words) {
    let unit = text.units[words.unit]
    guard let zone = words.isHeading ? unit.heading : unit.words else { return }
    for edit in words.edits {
      var replacement: [UInt8] = []
      var position = 0
      while position < edit.replacement.count {
        if edit.replacement[position...].starts(with: WordZone.lineBreak) {
          replacement += [UInt8(ascii: "\\")] + newline + zone.margin
          position += WordZone.lineBreak.count
        } else {
          replacement.append(edit.replacement[position])
          position += 1
        }
      }
      let range = zone.source(edit.range)
      if zone.bytes.isEmpty, range.lowerBound > 0,
        !WordZone.isSpace(file.bytes[range.lowerBound - 1])
      {
        replacement.insert(UInt8(ascii: " "), at: 0)
      }
      edits.append((range, replacement))
    }
    if let first = zone.starts.first, let last = zone.ends.last {
      let lines = file.position(ofOffset: first).line...file.position(ofOffset: last).line
      furtherLines.formUnion(lines.dropFirst())
    }
  }

  // MARK: - Putting together

  private mutating func assembled() -> String {
    var line = 1
    var nextEdit = 0
    while line <= file.lineCount + 1 {
      for insertion in (insertionsAt[line] ?? []).sorted(by: order) { insert(insertion.block) }
      guard line <= file.lineCount else { break }
      if isOmitted[line] {
        isSeam = true
        line += 1
        continue
      }
      let start = file.offset(of: SourcePosition(line: line, column: 1))
      var last = line
      var end = file.line(line).endIndex
      var mine: [(range: Range<Int>, replacement: [UInt8])] = []
      while nextEdit < edits.count, edits[nextEdit].range.lowerBound <= end {
        mine.append(edits[nextEdit])
        while edits[nextEdit].range.upperBound > end, last < file.lineCount {
          last += 1
          end = file.line(last).endIndex
        }
        nextEdit += 1
      }
      emit(edited(start..<end, mine), line: line, through: last, isEdited: !mine.isEmpty)
      line = last + 1
    }
    if isSeam { trimEnd() }
    return String(decoding: output, as: UTF8.self)
  }

  private func order(
    _ left: AmendmentEffects.Insertion,
    _ right: AmendmentEffects.Insertion
  ) -> Bool {
    (left.isBefore ? 1 : 0, left.instruction) < (right.isBefore ? 1 : 0, right.instruction)
  }

  private func edited(
    _ range: Range<Int>,
    _ edits: [(range: Range<Int>, replacement: [UInt8])]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var position = range.lowerBound
    for edit in edits {
      guard edit.range.lowerBound >= position else { continue }
      result += file.bytes[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    return result + file.bytes[position..<range.upperBound]
  }

  /// Writes lines that stay, with a blank line where what stood between them has gone.
  private mutating func emit(_ bytes: [UInt8], line: Int, through last: Int, isEdited: Bool) {
    let isBlank = bytes.allSatisfy(WordZone.isSpace)
    if isSeam, isBlank, isLastBlank, !isEdited { return }
    if isSeam, !isBlank {
      separate(from: groupOf[line], isLoose: looseGroups.contains(groupOf[line]))
      isSeam = false
    }
    if isEdited, furtherLines.contains(line), Self.wouldBeginBlock(bytes) {
      joinToLastLine(bytes)
    } else {
      output += bytes
    }
    let end = file.line(last).endIndex
    let next = file.offset(of: SourcePosition(line: last + 1, column: 1))
    output += file.bytes[end..<max(end, next)]
    isLastBlank = isBlank
    if !isBlank { lastGroup = groupOf[last] }
  }

  private mutating func insert(_ block: InsertedBlock) {
    guard !block.lines.isEmpty else { return }
    if let last = output.last, last != UInt8(ascii: "\n") { output += newline }
    separate(from: block.groupBefore, isLoose: looseGroups.contains(block.groupBefore))
    for line in block.lines {
      output += Array(line.utf8)
      output += newline
    }
    isLastBlank = false
    lastGroup = block.groupAfter
    isSeam = true
  }

  private mutating func separate(from group: Int, isLoose: Bool) {
    guard !isLastBlank, !output.isEmpty, isLoose || !joins(group) else { return }
    output += newline
    isLastBlank = true
  }

  /// Whether a line of `group` goes on without a blank line: in the same list or table, or in a list
  /// around the last one.
  private func joins(_ group: Int) -> Bool {
    guard group > 0 else { return false }
    var last: Int? = lastGroup
    while let own = last {
      if own == group { return true }
      last = outerGroup[own]
    }
    return false
  }

  private mutating func joinToLastLine(_ bytes: [UInt8]) {
    while let last = output.last, WordZone.isSpace(last) || last == 0x0A || last == 0x0D {
      output.removeLast()
    }
    output.append(UInt8(ascii: " "))
    output += bytes.drop { WordZone.isSpace($0) || $0 == UInt8(ascii: ">") }
  }

  private mutating func trimEnd() {
    guard isLastBlank else { return }
    while let last = output.last, WordZone.isSpace(last) || last == 0x0A || last == 0x0D {
      output.removeLast()
    }
    if !output.isEmpty { output += newline }
  }

  /// Whether a line of a paragraph would be read as a list, heading or the like.
  private static func wouldBeginBlock(_ line: [UInt8]) -> Bool {
    let content = line.drop { WordZone.isSpace($0) }
    guard let first = content.first else { return false }
    if "-+*#>=|~`<[".utf8.contains(first) { return true }
    let digits = content.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let next = content.dropFirst(digits.count).first
    return !digits.isEmpty && (next == UInt8(ascii: ".") || next == UInt8(ascii: ")"))
  }
}
