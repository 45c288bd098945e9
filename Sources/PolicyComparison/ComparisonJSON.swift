package import PolicyEncoding
internal import PolicyModel

/// A comparison as JSON: every clause of either side once, with its pieces.
package enum ComparisonJSON {
  /// Returns `{"format": "policybook-comparison/1", "base", "revised", …, "changes": […]}`.
  ///
  /// `reason` is null where nothing changed, `audience` where both texts bind the same.
  package static func value(
    of classified: ClassifiedComparison,
    base: ComparedSide,
    revised: ComparedSide
  ) -> JSONValue {
    let counts = classified.comparison.counts
    return [
      "format": "policybook-comparison/1",
      "base": side(base),
      "revised": side(revised),
      "class": .string(classified.overall.rawValue),
      "audience": .text(classified.audienceChange),
      "counts": [
        "unchanged": .integer(counts.unchanged),
        "reworded": .integer(counts.reworded),
        "inserted": .integer(counts.inserted),
        "omitted": .integer(counts.omitted),
        "moved": .integer(counts.moved),
        "renumbered": .integer(counts.renumbered),
        "split": .integer(counts.split),
        "joined": .integer(counts.joined),
      ],
      "changes": .array(classified.entries.map { change($0.change, $0.verdict) }),
    ]
  }

  /// Returns `{"format": "policybook-classification/1", "base", "revised", "class", "changes": […]}`,
  /// with what changed only: `{"base", "revised", "class", "reason"}`.
  package static func classes(
    of classified: ClassifiedComparison,
    base: ComparedSide,
    revised: ComparedSide
  ) -> JSONValue {
    [
      "format": "policybook-classification/1",
      "base": side(base),
      "revised": side(revised),
      "class": .string(classified.overall.rawValue),
      "editorial": .bool(classified.overall.isEditorial),
      "audience": .text(classified.audienceChange),
      "changes": .array(
        classified.shown.map { change, verdict in
          [
            "base": .text(change.base?.clause.address),
            "revised": .text(change.revised?.clause.address),
            "class": .string(verdict.changeClass.rawValue),
            "reason": .text(verdict.reason.isEmpty ? nil : verdict.reason),
          ]
        }
      ),
    ]
  }

  private static func side(_ side: ComparedSide) -> JSONValue {
    [
      "id": .text(side.id?.rawValue), "version": .text(side.id.map { _ in side.text.description }),
      "sha256": .string(side.sha256),
      "title": .string(side.title),
    ]
  }

  private static func change(_ change: ClauseChange, _ verdict: ChangeVerdict) -> JSONValue {
    [
      "base": .text(change.base?.clause.address),
      "revised": .text(change.revised?.clause.address),
      "status": .string(change.status.rawValue),
      "moved": .bool(change.isMoved),
      "renumbered": .bool(change.isRenumbered),
      "class": .string(verdict.changeClass.rawValue),
      "reason": .text(verdict.reason.isEmpty ? nil : verdict.reason),
      "edits": .array(change.edits.map(edit)),
      "formatting": .array(change.formatting.map(formatting)),
      "split": change.split.map { split in
        [
          "from": .string(split.whole.clause.address),
          "to": .texts(split.parts.map(\.clause.address)),
        ]
      } ?? .null,
      "joined": change.joined.map { joined in
        [
          "from": .texts(joined.parts.map(\.clause.address)),
          "to": .string(joined.whole.clause.address),
        ]
      } ?? .null,
    ]
  }

  private static func edit(_ edit: Edit) -> JSONValue {
    switch edit {
    case .keep(let text): ["keep": .string(text)]
    case .omit(let text): ["omit": .string(text)]
    case .insert(let text): ["insert": .string(text)]
    }
  }

  private static func formatting(_ change: FormattingChange) -> JSONValue {
    [
      "side": .string(change.side.rawValue), "kind": .string(change.kind),
      "words": .string(change.words), "destination": .text(change.destination),
    ]
  }
}
