/// What an author says about a text, in a draft and in the version that it becomes.
package struct DraftFacts: Hashable, Sendable {
  package var summary: String
  /// The author's sentence for each changed paragraph, by address.
  package var notes: [String: String]
  /// Audiences narrower than the policy's, by address.
  package var applies: [String: [String]]
  package var consulted: [Consultation]
  package var documents: [AttachedDocument]
  /// The number of the recommendation, in the report that proposed the text.
  package var recommendation: String?
  /// The power on which an editorial change rests.
  package var authority: String?

  /// A body that was asked, and what it said.
  package struct Consultation: Hashable, Sendable {
    package var body: String
    package var date: CalendarDate?
    package var outcome: String?

    /// Creates the record of a consultation.
    package init(body: String, date: CalendarDate? = nil, outcome: String? = nil) {
      self.body = body
      self.date = date
      self.outcome = outcome
    }
  }

  /// A paper that goes with the text, and who has it.
  package struct AttachedDocument: Hashable, Sendable {
    package var title: String
    package var contact: String?

    /// Creates the mention of a paper.
    package init(title: String, contact: String? = nil) {
      self.title = title
      self.contact = contact
    }
  }

  /// Creates the facts of a text.
  package init(
    summary: String = "",
    notes: [String: String] = [:],
    applies: [String: [String]] = [:],
    consulted: [Consultation] = [],
    documents: [AttachedDocument] = [],
    recommendation: String? = nil,
    authority: String? = nil
  ) {
    self.summary = summary
    self.notes = notes
    self.applies = applies
    self.consulted = consulted
    self.documents = documents
    self.recommendation = recommendation
    self.authority = authority
  }
}
