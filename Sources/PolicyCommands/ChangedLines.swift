internal import PolicyDiagnostics
internal import PolicyPublishing

/// The lines that files gain and lose, in the unified form of `diff -U0`.
enum ChangedLines {
  /// Returns what `files` change in the book.
  static func text(of files: [SourceFile], over checked: CheckedBook) -> String {
    let before = Dictionary(
      checked.files.content.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return files.map { text(from: before[$0.path], to: $0) }.joined()
  }

  /// Returns what became of `old`, which may be nothing.
  static func text(from old: SourceFile?, to new: SourceFile) -> String {
    let left = lines(of: old)
    let right = lines(of: new)
    let (omitted, inserted) = changes(from: left, to: right)
    guard !omitted.isEmpty || !inserted.isEmpty else { return "" }
    var text = "--- \(old == nil ? "/dev/null" : new.path)\n+++ \(new.path)\n"
    var (one, other) = (0, 0)
    while one < left.count || other < right.count {
      let (from, to) = (one, other)
      while omitted.contains(one) { one += 1 }
      while inserted.contains(other) { other += 1 }
      guard one > from || other > to else {
        one += 1
        other += 1
        continue
      }
      text += "@@ -\(span(from, one)) +\(span(to, other)) @@\n"
      for line in left[from..<one] { text += "-\(line)\n" }
      for line in right[to..<other] { text += "+\(line)\n" }
    }
    return text
  }

  /// The indices of the lines that are omitted and inserted.
  ///
  /// What has as many lines as before had words changed in them, so each is held against its own:
  /// to look for lines that moved takes a time that grows with the square of what changed.
  private static func changes(from left: [String], to right: [String]) -> (Set<Int>, Set<Int>) {
    if left.count == right.count {
      let changed = Set(left.indices.filter { left[$0] != right[$0] })
      return (changed, changed)
    }
    var omitted: Set<Int> = []
    var inserted: Set<Int> = []
    for change in right.difference(from: left) {
      switch change {
      case .remove(let offset, _, _): omitted.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return (omitted, inserted)
  }

  private static func lines(of file: SourceFile?) -> [String] {
    guard let file, file.lineCount > 0 else { return [] }
    return (1...file.lineCount).map { file.lineText($0) }
  }

  /// The first line and the count of lines; of no lines, the line before them.
  private static func span(_ start: Int, _ end: Int) -> String {
    let count = end - start
    return count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }
}
