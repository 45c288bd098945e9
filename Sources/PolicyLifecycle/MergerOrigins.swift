package import PolicyModel

/// The Table of Origins: every paragraph of the target in order, and where it comes from.
///
/// It is made from the rows by themselves, not from the Table of Destinations, so that each proves
/// the other.
package struct MergerOrigins: Sendable {
  package let parts: [Part]

  /// The part of the table that is about one Part of the target.
  package struct Part: Sendable {
    package var number: String
    package var title: String
    package var paragraphs: [Paragraph]
  }

  /// One paragraph of the target.
  package struct Paragraph: Sendable {
    package var address: String
    /// The text; none while there is only the outline.
    package var clause: Clause?
    /// Where it comes from, in the order of the sources; empty where it is new.
    package var origins: [Origin]
  }

  /// One paragraph that went into another.
  package struct Origin: Hashable, Sendable {
    package var source: ScopedAddress.Document
    package var address: String
    package var kind: MergerRow.Kind
  }

  /// Derives the table from `map`.
  package init(_ map: MergerMap) {
    var origins: [String: [(source: Int, paragraph: Int, origin: Origin)]] = [:]
    let order = Dictionary(
      map.sources.enumerated().map { ($1.document, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for row in map.plan.rows where row.kind != .dropped {
      guard let to = row.destination, let place = order[row.source],
        let indices = map.sources[place].indices(of: row)
      else { continue }
      for index in indices {
        let address = map.sources[place].paragraphs[index].clause.address
        let origin = Origin(source: row.source, address: address, kind: row.kind)
        origins[to, default: []].append((place, index, origin))
      }
    }
    parts = map.target.parts.map { part in
      Part(
        number: part.number,
        title: part.title,
        paragraphs: part.paragraphs.map { paragraph in
          let found = origins[paragraph.address, default: []]
            .sorted { ($0.source, $0.paragraph) < ($1.source, $1.paragraph) }
          return Paragraph(
            address: paragraph.address,
            clause: paragraph.clause,
            origins: found.map(\.origin)
          )
        }
      )
    }
  }
}
