package import PolicyDiagnostics

/// What a directive became in the file of a report, between two comments that say so.
///
/// `<!-- policybook:begin {{checkpoint}} -->`, the Markdown, `<!-- policybook:end -->`: so the words
/// that its readers saw are kept, and what they came from is known.
package struct WrittenExpansion: Hashable, Sendable {
  package var directive: ReportDirective
  /// The lines from the one comment to the other, both included.
  package var lines: ClosedRange<Int>

  /// Creates an expansion.
  package init(directive: ReportDirective, lines: ClosedRange<Int>) {
    self.directive = directive
    self.lines = lines
  }

  /// Returns the Markdown between the comments, blank lines at its ends left out.
  package func markdown(in file: SourceFile) -> String {
    let inner = (lines.lowerBound + 1..<max(lines.upperBound, lines.lowerBound + 1))
      .map { file.lineText($0) }
    let begun = inner.drop { $0.allSatisfy(\.isWhitespace) }
    return begun.reversed().drop { $0.allSatisfy(\.isWhitespace) }.reversed()
      .joined(separator: "\n")
  }

  /// Returns the lines that keep `markdown` as what `directive` became.
  package static func lines(of markdown: String, for directive: ReportDirective) -> [String] {
    ["\(beginning)\(directive)\(ending)", "", markdown, "", end]
  }

  /// What stands before and behind the directive in the comment that begins an expansion.
  package static let beginning = "<!-- policybook:begin "
  package static let ending = " -->"
  /// The comment that ends an expansion.
  package static let end = "<!-- policybook:end -->"
}
