internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// The Table of Destinations and the Table of Origins as pages show them.
enum MergerTables {
  /// Returns the Table of Destinations: one table for each source.
  static func destinations(_ shown: ShownMerger) -> [[String: Any]] {
    MergerDestinations(shown.map).sources.map { source in
      [
        "fromName": source.source.fullTitle,
        "fromId": "page-from-\(source.source.name)",
        "fromParagraphs": source.paragraphs.map { paragraph -> [String: Any] in
          [
            "fromAddress": paragraph.clause.address,
            "fromLink": shown.link(to: source.source.document, paragraph.clause.address),
            "fromWords": Excerpt.of(paragraph.clause.allWords),
            "isMissing": paragraph.journeys.isEmpty,
            "isStale": paragraph.isStale,
            "ways": paragraph.journeys.map { way($0, shown) },
          ]
        },
      ]
    }
  }

  private static func way(_ journey: MergerDestinations.Journey, _ shown: ShownMerger)
    -> [String: Any]
  {
    [
      "wayAddress": journey.to ?? "",
      "wayLink": journey.to.map { "#\(id(of: $0, shown))" } ?? "",
      "wayKind": journey.to == nil
        ? journey.kind.rawValue.capitalisedFirst : journey.kind.rawValue,
      "wayReason": journey.reason.map { Phrases.sentence($0) } ?? "",
    ]
  }

  /// Returns the Table of Origins: its Parts, each with its paragraphs.
  static func origins(_ shown: ShownMerger) -> [[String: Any]] {
    let names = Dictionary(
      shown.map.sources.map { ($0.document, $0.fullTitle) },
      uniquingKeysWith: { first, _ in first }
    )
    return MergerOrigins(shown.map).parts.map { part in
      [
        "toPart": part.number.isEmpty ? "" : "\(part.number) \(part.title)",
        "toParagraphs": part.paragraphs.map { paragraph -> [String: Any] in
          [
            "toAddress": paragraph.address,
            "toId": id(of: paragraph.address, shown),
            "toLink": shown.targetLink(paragraph.address),
            "toWords": paragraph.clause.map { Excerpt.of($0.allWords) } ?? "",
            "isNew": paragraph.origins.isEmpty,
            "origins": paragraph.origins.map { origin -> [String: Any] in
              [
                "originName": "\(names[origin.source] ?? ""), paragraph \(origin.address)",
                "originLink": shown.link(to: origin.source, origin.address),
                "originKind": origin.kind.rawValue,
              ]
            },
          ]
        },
      ]
    }
  }

  /// The id of a row: with the target's name before it, for a source may have the same address.
  private static func id(of address: String, _ shown: ShownMerger) -> String {
    "\(shown.plan.target):\(address)"
  }
}
