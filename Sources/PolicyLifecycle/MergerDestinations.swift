package import PolicyModel

/// The Table of Destinations: every paragraph of every source in order, and where it goes.
package struct MergerDestinations: Sendable {
  package let sources: [Source]

  /// The part of the table that is about one source.
  package struct Source: Sendable {
    package var source: MergerMap.Source
    package var paragraphs: [Paragraph]
  }

  /// One paragraph of a source.
  package struct Paragraph: Sendable {
    package var clause: Clause
    package var fate: MergerFate
    /// Where it goes; empty where nobody has decided.
    package var journeys: [Journey]
    /// Whether it changed after a row about it was written.
    package var isStale: Bool
  }

  /// One way that a paragraph goes.
  package struct Journey: Hashable, Sendable {
    /// The paragraph of the target; nil where it is dropped.
    package var to: String?
    package var kind: MergerRow.Kind
    package var reason: String?
  }

  /// Derives the table from `map`.
  package init(_ map: MergerMap) {
    sources = map.sources.map { source in
      let stale = StaleRows.paragraphs(of: source)
      return Source(
        source: source,
        paragraphs: source.paragraphs.map { paragraph in
          Paragraph(
            clause: paragraph.clause,
            fate: paragraph.fate,
            journeys: paragraph.rows.map { row in
              Journey(
                to: row.kind == .dropped ? nil : row.destination,
                kind: row.kind,
                reason: row.reason
              )
            },
            isStale: stale.contains(paragraph.clause.address)
          )
        }
      )
    }
  }
}
