package import PolicyDiagnostics

/// Another instrument that a policy stands beside or cites: a code, an Act.
package struct RelatedInstrument: Hashable, Sendable {
  package var title: String
  /// In which way: "read with", "cites".
  package var relation: String?
  /// The day from which the instrument was no longer law.
  package var superseded: CalendarDate?
  /// What took its place.
  package var supersededBy: String?
  package var range: SourceRange

  /// Creates a related instrument.
  package init(
    title: String,
    relation: String? = nil,
    superseded: CalendarDate? = nil,
    supersededBy: String? = nil,
    range: SourceRange = .wholeFile
  ) {
    self.title = title
    self.relation = relation
    self.superseded = superseded
    self.supersededBy = supersededBy
    self.range = range
  }
}
