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
  package var text: PolicyText
  package var source: SourceFile
  package var places: MetadataPlaces

  /// Creates a page of guidance.
  package init(
    id: String,
    title: String,
    audiences: [String] = [],
    order: Int? = nil,
    text: PolicyText,
    source: SourceFile,
    places: MetadataPlaces
  ) {
    self.id = id
    self.title = title
    self.audiences = audiences
    self.order = order
    self.text = text
    self.source = source
    self.places = places
  }

  /// The ids of the policies that the page links to, each once, in the order of the text.
  package var policies: [PolicyID] {
    var seen: Set<PolicyID> = []
    return text.links.compactMap { link in
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
    guidance.text.links.filter { link in
      guard case .document(let scoped) = LinkTarget(link.destination) else { return false }
      if case .report(let id) = scoped.document { return report(id)?.isPublished == false }
      return scoped.document.isDraft
    }
  }
}
