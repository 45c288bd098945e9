internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyMarkdown
internal import PolicyModel

/// The comments of a report between which stands what a directive became.
///
/// Only comments at the margin count, each on a line of its own: so code that shows one, or a list
/// that holds one, is no marker, and `RawHTML` tells about the latter.
struct ExpansionMarkers {
  static let code = DiagnosticCode(
    "ExpansionMarkerFault",
    "What a directive became stands in a report between two comments, each on a line of its own: "
      + "<!-- policybook:begin {{checkpoint}} --> and <!-- policybook:end -->. 'report publish' "
      + "writes them; one without the other, or one inside another, says nothing about where the "
      + "words between them come from."
  )

  /// The pairs that are whole.
  private(set) var expansions: [WrittenExpansion] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The lines of all markers, faulty ones included, which are told here and nowhere else.
  private(set) var lines: Set<Int> = []

  /// Finds the markers of `document`, if it is a report.
  init(_ document: TextDocument) {
    guard document.kind == .report else { return }
    var open: (line: Int, directive: ReportDirective?)?
    for block in document.blocks {
      guard case .html = block.kind, block.range.start.column == 1 else { continue }
      let line = block.range.start.line
      let text = document.file.lineText(line)
      guard let marker = Marker(text) else { continue }
      lines.insert(line)
      switch marker {
      case .begin(let directive, let spelling):
        if let open {
          tell(
            "An expansion begins here inside the one that begins in line \(open.line).",
            at: line,
            in: document
          )
        }
        if directive == nil {
          tell("'\(spelling)' is no directive that can be carried out.", at: line, in: document)
        }
        open = (line, directive)
      case .end:
        guard let begun = open else {
          tell("An expansion ends here, but none begins before it.", at: line, in: document)
          continue
        }
        if let directive = begun.directive {
          expansions.append(WrittenExpansion(directive: directive, lines: begun.line...line))
        }
        open = nil
      }
    }
    if let open {
      tell("The expansion that begins here has no end.", at: open.line, in: document)
    }
  }

  private mutating func tell(_ sentence: String, at line: Int, in document: TextDocument) {
    let range = SourceRange(SourcePosition(line: line, column: 1))
    diagnostics.append(document.diagnostic(.error, Self.code, sentence, at: range))
  }

  /// What one comment says.
  private enum Marker {
    case begin(ReportDirective?, spelling: String)
    case end

    init?(_ line: String) {
      let text = line.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
      let comment = String(text)
      if comment == WrittenExpansion.end {
        self = .end
        return
      }
      let (beginning, ending) = (WrittenExpansion.beginning, WrittenExpansion.ending)
      guard comment.hasPrefix(beginning), comment.hasSuffix(ending),
        comment.utf8.count >= beginning.utf8.count + ending.utf8.count
      else { return nil }
      let spelling = String(comment.dropFirst(beginning.count).dropLast(ending.count))
      // A comment that ends earlier is something else on the same line.
      guard !ByteSearch.contains("-->", in: spelling) else { return nil }
      if case .directive(let directive)? = ReportDirective.reading(spelling) {
        self = .begin(directive, spelling: spelling)
      } else {
        self = .begin(nil, spelling: spelling)
      }
    }
  }
}
