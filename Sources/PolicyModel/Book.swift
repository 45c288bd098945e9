/// Everything that a book's folder says, read and understood.
package struct Book: Sendable {
  package var organisation: String
  package var roles: [Role]
  package var audiences: [Audience]
  package var topics: [Topic]
  package var decisionMakers: [DecisionMaker]
  /// How long each kind of record is kept, by the name of the record.
  package var retention: [String: CalendarInterval]
  /// The policies in the order of their ids.
  package var policies: [Policy]
  /// The reports by id, oldest first.
  package var reports: [Report]
  /// The merger plans in the order of their ids.
  package var mergers: [MergerPlan]
  /// The wordings of forms, in the order of the forms' ids and then of their numbers.
  package var forms: [FormWording]
  /// The pages of guidance in the order in which lists show them.
  package var guidance: [Guidance]
  /// The places of the keys of `book.yml`.
  package var places: MetadataPlaces

  /// Creates an empty book.
  package init(
    organisation: String = "",
    roles: [Role] = [],
    audiences: [Audience] = [],
    topics: [Topic] = [],
    decisionMakers: [DecisionMaker] = [],
    retention: [String: CalendarInterval] = [:],
    policies: [Policy] = [],
    reports: [Report] = [],
    mergers: [MergerPlan] = [],
    forms: [FormWording] = [],
    guidance: [Guidance] = [],
    places: MetadataPlaces = MetadataPlaces(path: BookPath.book.path)
  ) {
    self.organisation = organisation
    self.roles = roles
    self.audiences = audiences
    self.topics = topics
    self.decisionMakers = decisionMakers
    self.retention = retention
    self.policies = policies
    self.reports = reports
    self.mergers = mergers
    self.forms = forms
    self.guidance = guidance
    self.places = places
  }

  /// Returns the book as somebody knew it on `date`: without the reviews that were held later.
  package func known(on date: CalendarDate) -> Book {
    guard policies.contains(where: { $0.reviews.contains { $0.held > date } }) else { return self }
    var book = self
    for index in book.policies.indices {
      book.policies[index].reviews.removeAll { $0.held > date }
    }
    return book
  }

  /// Returns the policy with that id.
  package func policy(_ id: PolicyID) -> Policy? {
    // The policies stand in the order of their ids, so halving finds one among thousands.
    var low = 0
    var high = policies.count
    while low < high {
      let middle = (low + high) / 2
      if policies[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < policies.count && policies[low].id == id ? policies[low] : nil
  }

  /// Returns the report with that id.
  package func report(_ id: String) -> Report? { reports.first { $0.id == id } }

  /// Returns the merger plan with that id.
  package func merger(_ id: String) -> MergerPlan? { mergers.first { $0.id == id } }

  /// Returns the wordings of the form with that id, lowest number first.
  package func wordings(of form: String) -> ArraySlice<FormWording> {
    // They stand in the order of the forms' ids, so halving finds the first among thousands.
    var low = 0
    var high = forms.count
    while low < high {
      let middle = (low + high) / 2
      if forms[middle].form < form { low = middle + 1 } else { high = middle }
    }
    return forms[low...].prefix { $0.form == form }
  }

  /// Returns the wording that `choice` names.
  package func wording(_ choice: FormChoice) -> FormWording? {
    wordings(of: choice.form).first { $0.number == choice.number }
  }

  /// Returns the role with that id.
  package func role(_ id: String) -> Role? { roles.first { $0.id == id } }

  /// Returns the title of an audience, or its id where the book does not list it.
  package func audienceTitle(_ id: String) -> String {
    audiences.first { $0.id == id }?.title ?? id
  }
}
