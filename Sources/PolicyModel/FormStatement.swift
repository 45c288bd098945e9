package import PolicyDiagnostics

/// One statement of a form's declaration, to which the person says yes by itself.
package struct FormStatement: Hashable, Sendable {
  package var id: String
  package var text: String
  /// The addresses of the paragraphs on which the statement rests, in the policy's own text.
  package var refs: [String]
  package var range: SourceRange

  /// Creates a statement.
  package init(id: String, text: String, refs: [String] = [], range: SourceRange = .wholeFile) {
    self.id = id
    self.text = text
    self.refs = refs
    self.range = range
  }
}
