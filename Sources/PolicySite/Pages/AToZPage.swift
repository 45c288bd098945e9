internal import PolicyModel

/// The A to Z: a way to find things without a search and without script.
enum AToZPage {
  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: SitePaths.aToZ + "index.html") {
      let frame = PageFrame(contents, path: SitePaths.aToZ)
      let groups = groups(of: AToZEntries.all(contents))
      let values = frame.values(
        title: "A to Z",
        description:
          "The words of the policies of \(contents.book.organisation), letter by letter.",
        page: [
          "hasEntries": !groups.isEmpty,
          "letters": letters(for: groups),
          "groups": groups.map { group in
            [
              "groupName": group.name,
              "groupId": id(of: group.name),
              "terms": group.entries.map { value(of: $0, links: frame.links) },
            ] as [String: Any]
          },
        ]
      )
      return templates.render("a-to-z", values)
    }
  }

  /// The entries under one letter.
  private struct Group {
    var name: String
    var entries: [AToZEntry]
  }

  private static func groups(of entries: [AToZEntry]) -> [Group] {
    var groups: [Group] = []
    for entry in entries {
      if groups.last?.name == entry.key.group {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append(Group(name: entry.key.group, entries: [entry]))
      }
    }
    return groups
  }

  /// Every letter from A to Z, linked where there is something under it, and what else there is.
  private static func letters(for groups: [Group]) -> [[String: Any]] {
    let present = Set(groups.map(\.name))
    let latin = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) }
    let others = groups.map(\.name).filter { !latin.contains($0) }
    return (latin + others).map { name in
      ["letter": name, "letterLink": present.contains(name) ? "#\(id(of: name))" : ""]
    }
  }

  private static func id(of group: String) -> String {
    switch group {
    case "0–9": "page-letter-0-9"
    case "#": "page-letter-other"
    default: "page-letter-\(group.lowercased())"
    }
  }

  private static func value(of entry: AToZEntry, links: SiteLinks) -> [String: Any] {
    let single = entry.isSynonym || entry.places.count != 1 ? nil : entry.places.first
    return [
      "term": entry.term,
      "termLink": single.map { links.page($0.folder, address: $0.address) } ?? "",
      "termPlace": single?.name ?? "",
      "isSynonym": entry.isSynonym,
      "places": single != nil
        ? []
        : entry.places.map { place -> [String: Any] in
          [
            "placeName": place.name, "placeLink": links.page(place.folder, address: place.address),
          ]
        },
    ]
  }
}
