package import PolicyDiagnostics
internal import PolicyModel
internal import PolicyParsing

/// A book with the fix-its of its findings carried out, as far as they make nothing worse.
package struct BookFixes: Sendable {
  /// What was mended, in the order in which it was done.
  package private(set) var fixed: [Diagnostic] = []
  /// What was tried and taken back, for it made new errors.
  package private(set) var takenBack: [Diagnostic] = []
  /// What was not tried any more, for too many others had to be taken back.
  package private(set) var untried: [Diagnostic] = []
  /// What would mend a sealed file, which never changes.
  package private(set) var sealed: [Diagnostic] = []
  /// The files that changed, in the order of their paths.
  package private(set) var files: [SourceFile] = []
  /// The book as it is with them.
  package private(set) var book: Parsed<CheckedBook>

  private let publisher: Publisher
  private let original: CheckedBook
  /// The book is not looked at more often than this, however many mendings are bad.
  private var looksLeft = 100

  /// How often the mended book is looked at again: what one fix-it uncovers, the next mends.
  private static let mostPasses = 10

  /// Mends the book in memory; nothing is written.
  init(of parsed: Parsed<CheckedBook>, by publisher: Publisher) {
    book = parsed
    original = parsed.value
    self.publisher = publisher
    sealed = parsed.diagnostics.filter {
      $0.fixIt != nil && parsed.value.isSealed($0.path)
    }
    for _ in 0..<Self.mostPasses {
      let closed = Set(takenBack + untried)
      let open = book.diagnostics.filter { isOpen($0) && !closed.contains($0) }
      // Numbers first: a reference may be dead only because its paragraph has a wrong one.
      let numbered = open.filter { Self.numbering.contains($0.code) }
      let renumbered = Set(numbered.map(\.path))
      let candidates = apart(
        open.filter { !renumbered.contains($0.path) || Self.numbering.contains($0.code) }
      )
      if candidates.isEmpty { break }
      let done = accepted(candidates, with: [])
      if done.isEmpty { continue }
      fixed += done
      let changed = carriedOut(done)
      let paths = Set(changed.map(\.path))
      files = (files.filter { !paths.contains($0.path) } + changed).sorted { $0.path < $1.path }
      book = publisher.check(original, with: files)
    }
  }

  /// The faults of numbers.
  private static let numbering: Set<DiagnosticCode> = [
    ClauseNumbering.duplicate, ClauseNumbering.outOfOrder, ClauseNumbering.missing,
    ClauseNumbering.misplaced,
  ]

  /// Whether a finding has a fix-it for a file that may change, and was not tried before.
  private func isOpen(_ finding: Diagnostic) -> Bool {
    guard let fixIt = finding.fixIt, BookPath.sealPath(of: finding.path) != nil else {
      return false
    }
    // What only the author knows stands in such marks.
    let isPlaceholder = fixIt.replacement.contains("<#")
    return !isPlaceholder && !original.isSealed(finding.path)
  }

  /// Returns the findings whose fix-its touch no other; of two that do, the first in the file.
  private func apart(_ findings: [Diagnostic]) -> [Diagnostic] {
    var ends: [String: SourcePosition] = [:]
    return findings.sorted(by: Self.stands).filter { finding in
      guard let range = finding.fixIt?.range else { return false }
      if let end = ends[finding.path], range.start < end || range.start == end { return false }
      ends[finding.path] = max(range.start, range.end)
      return true
    }
  }

  private static func stands(_ left: Diagnostic, before right: Diagnostic) -> Bool {
    guard let one = left.fixIt?.range, let other = right.fixIt?.range else { return false }
    return (left.path, one.start, one.end) < (right.path, other.start, other.end)
  }

  /// Returns `known` and as many of `findings` as make no new errors with them.
  ///
  /// All are tried at once, then halves, so that a good book is looked at once.
  private mutating func accepted(_ findings: [Diagnostic], with known: [Diagnostic]) -> [Diagnostic]
  {
    guard looksLeft > 0 else {
      untried += findings
      return known
    }
    looksLeft -= 1
    let all = known + findings
    let paths = Set(all.map(\.path))
    let files = self.files.filter { !paths.contains($0.path) }
    let after = publisher.check(original, with: files + carriedOut(all)).diagnostics
    if NewFindings.errors(in: after, before: book.diagnostics).isEmpty { return all }
    guard findings.count > 1 else {
      takenBack += findings
      return known
    }
    let half = findings.count / 2
    let first = accepted(Array(findings[..<half]), with: known)
    return accepted(Array(findings[half...]), with: first)
  }

  /// Returns the files of the book in which `findings` are mended.
  private func carriedOut(_ findings: [Diagnostic]) -> [SourceFile] {
    let fixes = Dictionary(grouping: findings, by: \.path)
    return book.value.files.content.compactMap { file in
      guard let own = fixes[file.path] else { return nil }
      return Self.mended(file, own.compactMap(\.fixIt))
    }
  }

  /// Returns `file` with the fix-its carried out from its end; a line that they begin ends as the
  /// others do.
  static func mended(_ file: SourceFile, _ fixes: [Diagnostic.FixIt]) -> SourceFile {
    var bytes = file.bytes
    let ending = file.text.contains("\r\n") ? "\r\n" : "\n"
    for fix in fixes.sorted(by: { $0.range.start > $1.range.start }) {
      let start = file.offset(of: fix.range.start)
      let end = max(start, file.offset(of: fix.range.end))
      bytes.replaceSubrange(
        start..<end,
        with: Array(fix.replacement.replacing("\n", with: ending).utf8)
      )
    }
    return SourceFile(path: file.path, bytes: bytes)
  }
}

extension Publisher {
  /// Returns the book with the fix-its of its findings carried out; nothing is written.
  package func fixes(of parsed: Parsed<CheckedBook>) -> BookFixes {
    BookFixes(of: parsed, by: self)
  }
}
