package import PolicyDiagnostics

/// A report that asks a decision maker to decide.
package struct Report: Sendable {
  /// The name of its file: `2012-01-26-social-media-policy`.
  package var id: String
  package var title: String
  package var date: CalendarDate
  package var to: [String]
  package var authors: [String]
  package var signatories: [String]
  package var address: String?
  /// The ids of the policies that it is about.
  package var policies: [String]
  package var isPublished: Bool
  package var backgroundPapers: [String]
  package var recommendations: [Recommendation]
  package var stored: StoredText
  /// What directives became in the file, in its order.
  package var expansions: [WrittenExpansion]
  /// The directives that are still to be carried out, in the order of the text.
  package var directives: [PlacedDirective]
  package var places: MetadataPlaces

  /// One thing that the decision maker is asked to decide.
  package struct Recommendation: Hashable, Sendable {
    package var id: String
    package var text: String

    /// Creates a recommendation.
    package init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  /// Creates a report.
  package init(
    id: String,
    title: String,
    date: CalendarDate,
    to: [String] = [],
    authors: [String] = [],
    signatories: [String] = [],
    address: String? = nil,
    policies: [String] = [],
    isPublished: Bool = false,
    backgroundPapers: [String] = [],
    recommendations: [Recommendation] = [],
    stored: StoredText,
    expansions: [WrittenExpansion] = [],
    directives: [PlacedDirective] = [],
    places: MetadataPlaces
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.to = to
    self.authors = authors
    self.signatories = signatories
    self.address = address
    self.policies = policies
    self.isPublished = isPublished
    self.backgroundPapers = backgroundPapers
    self.recommendations = recommendations
    self.stored = stored
    self.expansions = expansions
    self.directives = directives
    self.places = places
  }

  /// The file of the text.
  package var source: SourceFile { stored.source }

  /// The clauses.
  package var text: PolicyText { stored.text }

  /// The path from `content/`, as the register of seals names it.
  package var sealPath: String { BookPath.report(id).sealPath }
}
