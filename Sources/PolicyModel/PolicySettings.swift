/// The standing facts of a policy, from its `policy.yml`.
package struct PolicySettings: Hashable, Sendable {
  package var title: String
  package var summary: String
  /// The id of the role that answers for the policy.
  package var owner: String
  /// The ids of the audiences that it applies to.
  package var audiences: [String]
  package var topic: String?
  package var review: ReviewCycle
  package var related: [RelatedInstrument]
  /// The numbers of the Parts that explain and do not oblige.
  package var guidance: [String]
  /// The kinds of form that belong to the policy.
  package var forms: [String]
  package var places: MetadataPlaces

  /// Creates the facts of a policy.
  package init(
    title: String = "",
    summary: String = "",
    owner: String = "",
    audiences: [String] = [],
    topic: String? = nil,
    review: ReviewCycle = ReviewCycle(every: CalendarInterval(1, .year)),
    related: [RelatedInstrument] = [],
    guidance: [String] = [],
    forms: [String] = [],
    places: MetadataPlaces
  ) {
    self.title = title
    self.summary = summary
    self.owner = owner
    self.audiences = audiences
    self.topic = topic
    self.review = review
    self.related = related
    self.guidance = guidance
    self.forms = forms
    self.places = places
  }
}
