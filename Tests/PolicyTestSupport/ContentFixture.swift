package import PolicyDiagnostics
internal import PolicyLifecycle
package import PolicyModel
internal import PolicyParsing

/// A whole book in one string: each file below a head such as `-- content/book.yml --`.
///
/// Files that the string does not name come from a small valid book, so that a test shows only
/// what it is about. A head without text below it takes a file of the small book away.
package struct ContentFixture {
  /// The files, markers cut out, by path.
  package private(set) var files: [SourceFile]
  /// The file and place of each marker.
  package private(set) var places: [String: (path: String, position: SourcePosition)]
  /// The day on which the dated checks look at the book.
  package var date: CalendarDate?

  /// Reads `text`, and adds the files of the small book that it does not name.
  package init(_ text: String, extendsSmallBook: Bool = true) {
    var named = Self.parts(of: text)
    if extendsSmallBook {
      let given = Set(named.map(\.path))
      named = Self.parts(of: Self.smallBook).filter { !given.contains($0.path) } + named
    }
    files = []
    places = [:]
    for (path, marked) in named where !marked.isEmpty {
      let cut = MarkedText(marked)
      files.append(SourceFile(path: path, text: cut.text))
      for (marker, position) in cut.positions { places[marker] = (path, position) }
    }
  }

  /// A small book whose policy `travel` has a draft with the text `body`.
  package init(draft body: String) {
    self.init("-- content/policies/travel/draft.md --\n\(Self.draftHead)\n\(body)")
  }

  /// The front matter of a draft without faults, five lines with the blank one after it.
  package static let draftHead = "---\nsummary: First adoption.\n---\n"

  /// Returns a version of `travel` as part of a fixture; `inForce` may hold a marker.
  package static func version(
    _ label: String,
    inForce: String = "2012-01-26",
    head: String = "",
    body: String = "1.1 Walk."
  ) -> String {
    """
    -- content/policies/travel/versions/\(label).md --
    ---
    version: "\(label)"
    approved: 2012-01-01
    approved-by: Cabinet
    in-force: \(inForce)
    change: material
    summary: Adopted.
    \(head)
    ---

    \(body)

    """
  }

  private static func parts(of text: String) -> [(path: String, text: String)] {
    var parts: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- content/"), line.hasSuffix(" --") {
        parts.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += line + "\n"
      }
    }
    // A final newline of the whole string begins no further line.
    if text.hasSuffix("\n"), !parts.isEmpty { parts[parts.count - 1].text.removeLast() }
    return parts
  }

  /// Returns the book with other bytes in the file at `path`, which may be new.
  package func replacing(_ path: String, bytes: [UInt8]) -> ContentFixture {
    var changed = self
    changed.files.removeAll { $0.path == path }
    changed.files.append(SourceFile(path: path, bytes: bytes))
    return changed
  }

  /// A book of one policy, `travel`, without any fault.
  package static let smallBook = """
    -- content/book.yml --
    organisation: North Lincolnshire Council
    roles:
      - { id: director, title: Director }
    audiences:
      - { id: employees, title: Employees, authorised-by: director }
    topics:
      - { id: money, title: Money }
    -- content/policies/travel/policy.yml --
    title: Travel
    summary: What the council pays for journeys.
    owner: director
    audiences: [employees]
    review: { every: 6 months }
    """
}

extension ContentFixture {
  /// The book that the files make.
  package var book: Book { BookParser.book(from: files).value }

  /// The policy `travel` of the book.
  package var travel: Policy? { book.policy("travel") }

  /// The text of the draft of `travel`; empty where there is none.
  package var draftText: PolicyText { travel?.draft?.text ?? PolicyText() }

  /// All that is wrong with the book: its files, its checks, and on `date` the dated checks.
  package var diagnostics: [Diagnostic] {
    let parsed = BookParser.book(from: files)
    var diagnostics = parsed.diagnostics + BookChecks.diagnostics(in: parsed.value)
    if let date { diagnostics += LifecycleChecks.diagnostics(in: parsed.value, on: date) }
    return diagnostics.inReadingOrder()
  }

  /// Returns the printed form of a diagnostic, with its source line.
  package func printed(_ diagnostic: Diagnostic) -> String {
    let files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    return DiagnosticFormatter { path, line in files[path]?.line(line) }.format(diagnostic)
  }

  /// Returns the book with every fix-it applied, the last place first.
  package func applyingFixIts() -> ContentFixture {
    var fixed = self
    fixed.files = files.map { file in
      let fixIts = diagnostics.filter { $0.path == file.path }.compactMap(\.fixIt)
      var bytes = file.bytes
      for fixIt in fixIts.sorted(by: { $0.range.start > $1.range.start }) {
        let range = file.offset(of: fixIt.range.start)..<file.offset(of: fixIt.range.end)
        bytes.replaceSubrange(range, with: Array(fixIt.replacement.utf8))
      }
      return SourceFile(path: file.path, bytes: bytes)
    }
    return fixed
  }

  /// Returns the text of the file at `path`.
  package func text(of path: String) -> String {
    files.first { $0.path == path }?.text ?? ""
  }
}
