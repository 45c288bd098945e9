/// A merger plan laid over the texts that it speaks of: every source paragraph with its rows.
package struct MergerMap: Sendable {
  package let plan: MergerPlan
  package let target: MergerTarget
  /// The sources in the order of the plan; those that the book does not have are left out.
  package let sources: [Source]
  private let places: [ScopedAddress.Document: Int]

  /// One source with its paragraphs in order.
  package struct Source: Sendable {
    /// The id of its policy.
    package let policy: PolicyID
    /// The version or draft that goes into the target.
    package let text: TextReference
    package let title: String
    package fileprivate(set) var paragraphs: [Paragraph]
    /// The place of each paragraph in `paragraphs`, by address.
    fileprivate let indices: [String: Int]

    /// Whether the text can still change.
    package var isDraft: Bool { text == .draft }

    /// Where the source is in the book.
    package var document: ScopedAddress.Document { .text(text, of: policy) }

    /// What the source is called in addresses: `social-media@1.0`.
    package var name: String { document.description }

    /// What people call it: "Social Media Policy and Guidance, version 1.0".
    package var fullTitle: String { "\(title), \(text.name)" }

    /// Returns where a paragraph stands in `paragraphs`; `address` may be spelled as typed.
    package func index(of address: String) -> Int? {
      indices[address] ?? indices[PolicyText.canonical(address)]
    }

    /// Returns where the paragraphs of `row` stand; nil where its ends are unknown or turned round.
    package func indices(of row: MergerRow) -> ClosedRange<Int>? {
      guard let first = index(of: row.first), let last = index(of: row.last), first <= last else {
        return nil
      }
      return first...last
    }
  }

  /// A paragraph of a source, with the rows of the plan that speak of it.
  package struct Paragraph: Sendable {
    package let clause: Clause
    package fileprivate(set) var rows: [MergerRow]

    /// What becomes of the paragraph.
    ///
    /// With several rows it is dropped only if all of them drop it; else what is combined counts
    /// before what is adapted, and that before verbatim.
    package var fate: MergerFate {
      let kinds = Set(rows.map(\.kind))
      for (kind, fate) in [
        (MergerRow.Kind.combined, MergerFate.combined), (.adapted, .adapted),
        (.verbatim, .verbatim), (.dropped, .dropped),
      ] where kinds.contains(kind) {
        return fate
      }
      return .missing
    }
  }

  /// Lays `plan` over the texts of `book`.
  package init(_ plan: MergerPlan, in book: Book) {
    self.plan = plan
    target = MergerTarget(of: plan, in: book.policy(plan.target))
    var sources: [Source] = []
    var places: [ScopedAddress.Document: Int] = [:]
    for source in plan.sources where places[source.document] == nil {
      guard let found = Self.source(source.document, in: book) else { continue }
      places[source.document] = sources.count
      sources.append(found)
    }
    for row in plan.rows {
      guard let place = places[row.source], let indices = sources[place].indices(of: row) else {
        continue
      }
      for index in indices { sources[place].paragraphs[index].rows.append(row) }
    }
    self.sources = sources
    self.places = places
  }

  /// Returns the source that is called `document`.
  package func source(_ document: ScopedAddress.Document) -> Source? {
    places[document].map { sources[$0] }
  }

  private static func source(_ document: ScopedAddress.Document, in book: Book) -> Source? {
    guard case .text(let reference, let id) = document, let policy = book.policy(id),
      let text = policy.text(of: reference)?.text
    else { return nil }
    let clauses = text.paragraphs
    return Source(
      policy: id,
      text: reference,
      title: policy.title(of: reference),
      paragraphs: clauses.map { Paragraph(clause: $0, rows: []) },
      indices: Dictionary(
        clauses.enumerated().map { ($1.address, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }
}
