internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel
internal import PolicyPublishing
internal import PolicySite

/// What the edit view shows of a text while it is written: findings, page, and comparison.
struct DraftAnswer {
  /// How many findings are told at a time.
  static let most = 200

  let parsed: Parsed<CheckedBook>
  let policy: PolicyID
  let text: SourceFile
  let links: PreviewLinks

  /// The answer as data for the script.
  var value: JSONValue {
    var unpublished = parsed.value
    unpublished.settings.showsDrafts = true
    let contents = unpublished.contents
    let own = parsed.diagnostics.filter { $0.path == text.path }
    let others = parsed.diagnostics.filter { $0.path != text.path && $0.severity != .note }
    let policy = parsed.value.book.policy(policy)
    let view = policy.flatMap { policy in
      policy.draft.map {
        DraftView($0, of: policy, contents: contents, links: SiteLinks(root: links.root))
      }
    }
    let offsets = TextOffsets(text)
    let draft = policy?.draft?.text ?? PolicyText()
    return [
      "summary": .string(Self.summary(of: own)),
      "elsewhereSummary": .string(DiagnosticFormatter.summary(of: others)),
      "findings": .array(own.prefix(Self.most).map { finding($0, offsets, in: draft) }),
      "elsewhere": .array(others.prefix(Self.most).map(elsewhere)),
      "places": .array(
        draft.allClauses.map {
          ["line": .integer($0.range.start.line), "address": .string($0.address)]
        }
      ),
      "article": .string(view?.article ?? ""),
      "articleClass": .string(view?.articleClass ?? "policy"),
      "comparison": comparison(view?.comparison),
    ]
  }

  private static func summary(of diagnostics: [Diagnostic]) -> String {
    let summary = DiagnosticFormatter.summary(of: diagnostics)
    return summary.isEmpty ? "No findings in this text." : "\(summary) in this text."
  }

  private func finding(_ diagnostic: Diagnostic, _ offsets: TextOffsets, in draft: PolicyText)
    -> JSONValue
  {
    let line = diagnostic.range.start.line
    let isWhole = diagnostic.range == .wholeFile
    let place = isWhole ? nil : PageSource.place(ofLine: line, in: draft)
    return [
      "severity": .string(diagnostic.severity.rawValue),
      "word": .string(diagnostic.severity.word),
      "message": .string(diagnostic.message),
      "code": .string(diagnostic.code.name),
      "explanation": .string(diagnostic.code.explanation),
      "line": .integer(line),
      "start": .integer(offsets.offset(of: diagnostic.range.start)),
      "end": .integer(isWhole ? 0 : offsets.offset(of: diagnostic.range.end)),
      "address": .text(place?.address),
      "place": .text(place?.name),
      "fixIt": diagnostic.fixIt.map { fixIt in
        [
          "start": .integer(offsets.offset(of: fixIt.range.start)),
          "end": .integer(offsets.offset(of: fixIt.range.end)),
          "replacement": .string(fixIt.replacement),
        ]
      } ?? .null,
    ]
  }

  private func elsewhere(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "severity": .string(diagnostic.severity.rawValue),
      "word": .string(diagnostic.severity.word),
      "message": .string(diagnostic.message),
      "code": .string(diagnostic.code.name),
      "path": .string(diagnostic.path),
      "line": .integer(diagnostic.range.start.line),
    ]
  }

  private func comparison(_ comparison: DraftView.Comparison?) -> JSONValue {
    guard let comparison else { return .null }
    return [
      "title": .string(comparison.title),
      "counts": .string(comparison.countSentence),
      "class": .string(comparison.className),
      "sentence": .string(comparison.classSentence),
      "changes": .integer(comparison.changeCount),
      "html": .string(comparison.html),
    ]
  }
}
