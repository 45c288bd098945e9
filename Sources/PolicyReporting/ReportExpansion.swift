internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyEncoding
package import PolicyLifecycle
internal import PolicyMarkdown
package import PolicyModel
internal import PolicyParsing

/// What stands in a report in the place of its directives.
package struct ReportExpansion: Sendable {
  private let book: Book
  private let register: SealRegister

  /// Creates the expansion of the reports of `book`.
  package init(book: Book, register: SealRegister) {
    self.book = book
    self.register = register
  }

  /// Returns the text of `report` with Markdown in the place of every directive that can be carried
  /// out; one that cannot stays as it was typed.
  ///
  /// What a published report has in its file stays; in a draft it is written anew.
  package func text(of report: Report) -> PolicyText {
    let places = report.isPublished ? report.directives : report.allDirectives
    guard !places.isEmpty else { return report.text }
    return PlainFile.text(of: SourceFile(path: report.source.path, text: source(of: report)))
  }

  /// Returns the source of `report` with every directive that can be carried out written between its
  /// two comments; lines end with LF, the last one too.
  package func source(of report: Report) -> String {
    let places = report.isPublished ? report.directives : report.allDirectives
    let file = report.source.held
    var lines: [String] = []
    var next = 1
    for place in places {
      guard let markdown = markdown(for: place.directive) else { continue }
      while next < place.lines.lowerBound {
        lines.append(file.lineText(next))
        next += 1
      }
      lines += WrittenExpansion.lines(of: markdown, for: place.directive)
      next = place.lines.upperBound + 1
    }
    while next <= file.lineCount {
      lines.append(file.lineText(next))
      next += 1
    }
    if let first = lines.first { lines[0] = String(first.trimmingPrefix("\u{FEFF}")) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns the Markdown of a directive, or nil where what it names is not there.
  package func markdown(for directive: ReportDirective) -> String? {
    switch directive {
    case .checkpoint:
      return register.checkpoint.map { "`\($0)`" }
    case .citation(let id, let range):
      return book.policy(id)
        .flatMap { Citation(of: $0, range, register: register) }
        .map { MarkdownEscaping.escaped($0.text) }
    case .changes(let id, let range):
      guard let policy = book.policy(id), let base = policy.text(of: range.base),
        let revised = policy.text(of: range.revised)
      else { return nil }
      return ChangesMarkdown.markdown(of: VersionComparison(base, revised))
    case .schedule(let id, let range):
      return pair(of: id, range).map { Self.trimmed($0.schedule.markdown) }
    case .keeling(let id, let range):
      guard let pair = pair(of: id, range) else { return nil }
      let text = RedlinedText(pair, style: .keeling)
      let quotation = Self.withoutHeadings(Self.trimmed(text.markdown(isQuoted: true)))
      // Links within the text would lead into the report.
      return ByteSearch.replacing("](#", with: "](\(id)@\(range.revised)#", in: quotation)
    case .quote(let scoped):
      return quotation(of: scoped)
    }
  }

  private func pair(of id: PolicyID, _ range: VersionRange) -> AmendablePair? {
    guard let policy = book.policy(id), let base = policy.text(of: range.base),
      let revised = policy.text(of: range.revised)
    else { return nil }
    return AmendablePair(base, revised)
  }

  /// Returns a quotation with bold lines for headings, which would stand in the report's contents.
  private static func withoutHeadings(_ quotation: String) -> String {
    var fence: String?
    return quotation.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.drop { $0 == ">" || $0 == " " }
      if let mark = ["```", "~~~"].first(where: { words.utf8.starts(with: $0.utf8) }) {
        fence = fence == nil ? mark : fence == mark ? nil : fence
      }
      guard fence == nil, line.hasPrefix("> #") else { return String(line) }
      let heading = String(words.drop { $0 == "#" }.drop { $0 == " " })
      return heading.contains("**") ? "> \(heading)" : "> **\(heading)**"
    }.joined(separator: "\n")
  }

  private static func trimmed(_ markdown: String) -> String {
    String(markdown.reversed().drop(while: \.isNewline).reversed())
  }

  private func quotation(of scoped: ScopedAddress) -> String? {
    guard let found = try? book.find(scoped.document) else { return nil }
    var name =
      switch found {
      case .report(let report): "\(report.title), report of \(report.date.longForm)"
      case .version(let version, _): "\(version.title), version \(version.label)"
      case .draft: "\(found.title), \(TextReference.draft.name)"
      }
    var clauses = found.text.clauses
    if let address = scoped.address {
      guard let clause = try? found.clause(at: address) else { return nil }
      clauses = [clause]
      name += ", \(Self.name(of: clause))"
    }
    let document = scoped.document.description
    return QuotedMarkdown.markdown(clauses, of: found.source, document: document)
      + "\n\nFrom [\(MarkdownEscaping.escaped(name))](\(scoped))."
  }

  /// What people call a clause; its address where they have no name for it.
  private static func name(of clause: Clause) -> String {
    switch clause.kind {
    case .paragraph where clause.number != nil: "paragraph \(clause.address)"
    case .part: clause.number.map { "Part \($0)" } ?? clause.address
    case .heading, .principle: "“\(clause.heading.plainText)”"
    default: clause.address
    }
  }
}
