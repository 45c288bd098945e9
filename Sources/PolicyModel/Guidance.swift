package import PolicyDiagnostics

/// A page for staff that explains policies and obliges nobody.
package struct Guidance: Sendable {
  /// The name of its file, and of its page: `before-you-post`.
  package var id: String
  package var title: String
  /// The ids of the audiences that it is for.
  package var audiences: [String]
  /// Where it stands among the others; those without an order come last.
  package var order: Int?
  package var stored: StoredText
  package var places: MetadataPlaces

  /// Creates a page of guidance.
  package init(
    id: String,
    title: String,
    audiences: [String] = [],
    order: Int? = nil,
    stored: StoredText,
    places: MetadataPlaces
  ) {
    self.id = id
    self.title = title
    self.audiences = audiences
    self.order = order
    self.stored = stored
    self.places = places
  }

  /// The file of the text.
  package var source: SourceFile { stored.source }

  /// The clauses.
  package var text: PolicyText { stored.text }

  /// The ids of the policies that the page links to, each once, in the order of the text.
  package var policies: [PolicyID] {
    var seen: Set<PolicyID> = []
    return stored.facts.links.compactMap { link in
      guard case .document(let scoped) = LinkTarget(link.destination),
        let id = scoped.document.policy
      else { return nil }
      return seen.insert(id).inserted ? id : nil
    }
  }
}

extension Book {
  /// Returns the links of a page of guidance that lead to what nobody has published: a draft, or a
  /// report that is being written.
  package func linksToDrafts(in guidance: Guidance) -> [DocumentLink] {
    guidance.stored.facts.links.filter { link in
      guard case .document(let scoped) = LinkTarget(link.destination) else { return false }
      if case .report(let id) = scoped.document { return report(id)?.isPublished == false }
      return scoped.document.isDraft
    }
  }
}
