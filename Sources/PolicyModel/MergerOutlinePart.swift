package import PolicyDiagnostics

/// A Part that the target of a merger is meant to have.
package struct MergerOutlinePart: Hashable, Sendable {
  /// The number as typed: `3`.
  package var part: String
  package var title: String
  /// The numbers of its paragraphs as typed, in order.
  package var paragraphs: [Paragraph]
  package var range: SourceRange

  /// A paragraph that the Part is meant to have.
  package struct Paragraph: Hashable, Sendable {
    package var number: String
    package var range: SourceRange

    /// Creates a paragraph.
    package init(_ number: String, range: SourceRange = .wholeFile) {
      self.number = number
      self.range = range
    }
  }

  /// Creates a Part.
  package init(
    part: String,
    title: String,
    paragraphs: [Paragraph],
    range: SourceRange = .wholeFile
  ) {
    self.part = part
    self.title = title
    self.paragraphs = paragraphs
    self.range = range
  }
}
