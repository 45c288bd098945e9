internal import PolicyDiagnostics
internal import PolicyModel

/// What metadata says of a paragraph must be said of one that exists.
enum AddressWithoutClause: BookCheck {
  static let code = DiagnosticCode(
    "AddressWithoutClause",
    "The metadata speaks of a paragraph or Part (in notes, applies, guidance or the remarks of a "
      + "review) that the text does not have, so what it says would be shown nowhere."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.policies.flatMap { policy -> [Diagnostic] in
      let versions = policy.versions.flatMap {
        diagnostics(
          in: $0.stored.facts,
          facts: $0.facts,
          guidance: $0.places.ranges["guidance"] == nil
            ? [] : $0.guidance,
          places: $0.places
        )
      }
      let draft = policy.draft.map {
        diagnostics(in: $0.stored.facts, facts: $0.facts, guidance: [], places: $0.places)
      }
      return versions + (draft ?? []) + policy.reviews.flatMap { remarks(of: $0, in: policy) }
    }
  }

  /// What a review says of clauses that the version it reviewed does not have.
  private static func remarks(of review: ReviewRecord, in policy: Policy) -> [Diagnostic] {
    // A version that does not exist is told by itself.
    guard !review.remarks.isEmpty, let version = policy.version(review.version) else { return [] }
    let addresses = version.stored.facts.addresses
    let known = Set(addresses)
    return review.remarks.compactMap { remark in
      let canonical = PolicyText.canonical(remark.address)
      guard !known.contains(remark.address), !known.contains(canonical) else { return nil }
      let meant = Nearest.to(canonical, in: addresses)
      return Diagnostic(
        .warning,
        code,
        "The review remarks on paragraph '\(remark.address)', which version \(version.label) does not "
          + "have\(meant.map { "; did you mean '\($0)'?" } ?? ".")",
        path: BookPath.reviews(policy.id).path,
        // No fix-it: this is a record, and nobody but its author knows what it was about.
        range: remark.range
      )
    }
  }

  private static func diagnostics(
    in text: TextFacts,
    facts: DraftFacts,
    guidance: [String],
    places: MetadataPlaces
  ) -> [Diagnostic] {
    let known = Set(text.addresses)
    func told(_ address: String, key: String, what: String) -> Diagnostic? {
      guard !known.contains(address), !known.contains(PolicyText.canonical(address)) else {
        return nil
      }
      return Diagnostic(
        .warning,
        code,
        "'\(key)' speaks of \(what) '\(address)', which the text does not have.",
        path: places.path,
        range: places[key]
      )
    }
    return facts.notes.keys.sorted().compactMap { told($0, key: "notes", what: "paragraph") }
      + facts.applies.keys.sorted().compactMap { told($0, key: "applies", what: "paragraph") }
      + guidance.compactMap { told($0, key: "guidance", what: "Part") }
  }
}
