package import PolicyDiagnostics

/// A plan that makes one policy of several: which paragraph of each goes where.
package struct MergerPlan: Sendable {
  /// The name of its file: `digital-policy`.
  package var id: String
  package var title: String
  /// The id of the policy that the sources become, which need not exist yet.
  package var target: PolicyID
  /// The day by which the target is promised.
  package var due: CalendarDate
  /// What asks for the merger: a paragraph of a report, or words.
  package var authority: String?
  package var sources: [Source]
  /// The Parts that the target is meant to have, in order.
  package var outline: [MergerOutlinePart]
  /// Where each paragraph goes, in the order of the file.
  package var rows: [MergerRow]
  /// The version of the target that was published with a sealed copy of the plan.
  package var published: VersionLabel?
  package var places: MetadataPlaces

  /// One text that goes into the target: a version or a draft.
  package struct Source: Hashable, Sendable {
    package var document: ScopedAddress.Document
    package var range: SourceRange

    /// Creates a source.
    package init(_ document: ScopedAddress.Document, range: SourceRange) {
      self.document = document
      self.range = range
    }

    /// Whether the text can still change.
    package var isDraft: Bool { document.isDraft }
  }

  /// Creates a plan.
  package init(
    id: String,
    title: String,
    target: PolicyID,
    due: CalendarDate,
    authority: String? = nil,
    sources: [Source] = [],
    outline: [MergerOutlinePart] = [],
    rows: [MergerRow] = [],
    published: VersionLabel? = nil,
    places: MetadataPlaces
  ) {
    self.id = id
    self.title = title
    self.target = target
    self.due = due
    self.authority = authority
    self.sources = sources
    self.outline = outline
    self.rows = rows
    self.published = published
    self.places = places
  }

  /// The place in the book that the authority names, if it has the form of one.
  ///
  /// "Delegation 12" is an authority in words; what has a `#`, an `@` or `report:` is an address.
  package var authorityAddress: ScopedAddress? {
    namesPlaceAsAuthority ? authority.flatMap { ScopedAddress($0) } : nil
  }

  /// Whether the authority is written as a place of the book rather than in words.
  package var namesPlaceAsAuthority: Bool {
    guard let authority, !authority.contains(" ") else { return false }
    return authority.hasPrefix("report:") || authority.contains("#") || authority.contains("@")
  }
}
