/// One clause that was split into several, or several that were joined into one.
package struct ClauseDivision: Sendable {
  /// The clause that was split, of the base; or the one that others were joined into, of the
  /// revised text.
  package var whole: ComparedClause
  /// What it was split into, or joined from, in the order of the text.
  package var parts: [ComparedClause]
}
