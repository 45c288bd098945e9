internal import PolicyComparison

/// One stretch of words that gives way to others.
struct WordHunk {
  var range: Range<Int>
  var new: [UInt8]
  /// How far to either side words are kept, so that a quotation may be widened.
  var room: Range<Int>

  /// Returns the stretches in which `base` and `revised` differ.
  static func all(from base: [UInt8], to revised: [UInt8]) -> [WordHunk] {
    let edits = LinkAtoms.edits(
      from: String(decoding: base, as: UTF8.self),
      to: String(decoding: revised, as: UTF8.self)
    )
    var hunks: [WordHunk] = []
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
          hunks.append(WordHunk(range: position..<(position + length), new: [], room: 0..<0))
        }
        position += length
        isOpen = true
      case .insert(let text):
        if isOpen {
          hunks[hunks.count - 1].new += Array(text.utf8)
        } else {
          hunks.append(WordHunk(range: position..<position, new: Array(text.utf8), room: 0..<0))
        }
        isOpen = true
      }
    }
    return withRoom(joinedOverMarks(hunks, base), base)
  }

  /// Joins hunks and widens them until no mark of bold, code or a link is cut from its pair.
  private static func joinedOverMarks(_ hunks: [WordHunk], _ base: [UInt8]) -> [WordHunk] {
    var result: [WordHunk] = []
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

  private static func withRoom(_ hunks: [WordHunk], _ base: [UInt8]) -> [WordHunk] {
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
}
