internal import PolicyComparison
internal import PolicyEncoding
internal import PolicyModel

/// What changed between two texts, word by word, as a page.
struct ComparisonPage {
  let policy: Policy
  let base: ComparedVersion
  let revised: ComparedVersion
  let folder: String
  let contents: SiteContents

  /// Returns the values of the template.
  func values() -> [String: Any] {
    let frame = PageFrame(contents, path: folder)
    let links = frame.links
    let classified = base.text.compared(with: revised.text)
    let comparison = classified.comparison
    let changes = classified.shown
    let title = contents.versionShown(of: policy)?.title ?? policy.settings.title
    let count = ParagraphCounts(comparison.changes).sentence
    let hasDraft = revised.reference == .draft
    return frame.values(
      title: "\(base.title) to \(revised.title.lowercased()): \(title)",
      description: "Every change from \(base.title.lowercased()) to \(revised.title.lowercased()).",
      page: [
        "title": title,
        "policyLink": links.page(SitePaths.policy(policy.id)),
        "allPolicies": links.page("policies/"),
        "baseTitle": base.title, "baseLink": links.page(base.folder),
        "baseStanding": base.standing,
        "revisedTitle": revised.title, "revisedLink": links.page(revised.folder),
        "revisedStanding": revised.standing,
        "banner": hasDraft ? policy.draft?.banner ?? "" : "",
        "countSentence": count + ".",
        "classSentence": classified.overallSentence,
        "changeCount": changes.isEmpty
          ? "No change of words" : changes.count == 1 ? "1 change" : "\(changes.count) changes",
        "hasChanges": !changes.isEmpty,
        "changes": entries(classified, links: links),
        "isHidden": true,
      ]
    )
  }

  /// The changes in order, each with the unchanged clauses before it; the last entry may have none.
  private func entries(_ classified: ClassifiedComparison, links: SiteLinks) -> [[String: Any]] {
    var entries: [[String: Any]] = []
    var same: [ClauseChange] = []
    for (change, verdict) in classified.entries {
      guard change.isChange || verdict.changeClass != .none else {
        same.append(change)
        continue
      }
      var entry = self.entry(change, links: links)
      entry["weight"] = verdict.sentence
      entry.merge(unchanged(same)) { $1 }
      same = []
      entries.append(entry)
    }
    for index in entries.indices {
      let next = index + 1 < entries.count ? entries[index + 1] : [:]
      entries[index]["nextLink"] = (next["changeId"] as? String).map { "#\($0)" } ?? ""
      entries[index]["nextName"] = next["changeName"] as? String ?? ""
    }
    if !same.isEmpty, !entries.isEmpty {
      var last: [String: Any] = ["isChange": false, "changeName": "", "changeId": ""]
      last.merge(unchanged(same)) { $1 }
      entries.append(last)
    }
    return entries
  }

  private func entry(_ change: ClauseChange, links: SiteLinks) -> [String: Any] {
    let clause = change.revised ?? change.base
    let address = clause?.clause.address ?? ""
    let id = change.revised == nil ? "base:\(address)" : address
    let isOnlyMoved = change.status == .unchanged && change.isMoved
    let text = change.edits.revisedText
    let marked = isOnlyMoved ? RedlineHTML.moved(text) : RedlineHTML.html(change.edits)
    return [
      "isChange": true,
      "changeId": id,
      "changeName": clause?.name ?? "",
      "tags": tags(of: change).map { ["tagWord": $0.word, "tagClass": $0.cssClass] },
      "why": why(change),
      "redline": marked,
      "baseHTML": change.base == nil ? "" : RedlineHTML.html(change.edits, side: .base),
      "revisedHTML": change.revised == nil
        ? "" : isOnlyMoved ? marked : RedlineHTML.html(change.edits, side: .revised),
      "baseId": change.base == nil || change.revised == nil
        ? "" : "base:\(change.base?.clause.address ?? "")",
      "basePlace": change.base.map { links.page(base.folder, address: $0.clause.address) } ?? "",
      "basePlaceName": change.base?.name ?? "",
      "revisedPlace": change.revised.map {
        links.page(revised.folder, address: $0.clause.address)
      } ?? "",
      "revisedPlaceName": change.revised?.name ?? "",
    ]
  }

  private func tags(of change: ClauseChange) -> [(word: String, cssClass: String)] {
    var tags: [(word: String, cssClass: String)] = []
    switch change.status {
    case .unchanged: break
    case .inserted: tags.append(("Inserted", "t-ins"))
    case .omitted: tags.append(("Omitted", "t-del"))
    case .reworded: tags.append((ChangeWords.kind(of: change.edits), "t-sub"))
    }
    if change.split != nil { tags.append(("Split", "t-mov")) }
    if change.joined != nil { tags.append(("Joined", "t-mov")) }
    if change.isMoved { tags.append(("Moved", "t-mov")) }
    if change.isRenumbered { tags.append(("Renumbered", "t-plain")) }
    if tags.isEmpty { tags.append(("Formatting", "t-plain")) }
    return tags
  }

  /// The author's sentence where there is one; else what the marks alone do not say.
  private func why(_ change: ClauseChange) -> String {
    if let clause = change.revised, let note = revised.note(on: clause) { return note }
    var facts: [String] = []
    if let before = change.base, let after = change.revised, before.name != after.name {
      let verb = change.isMoved ? "Moved from" : "Was"
      facts.append("\(verb) \(before.name).")
    }
    if let division = ChangeWords.division(of: change) {
      facts.append(division.capitalisedFirst + ".")
    }
    facts += change.formatting.map(ChangeWords.sentence)
    return facts.joined(separator: " ")
  }

  private func unchanged(_ changes: [ClauseChange]) -> [String: Any] {
    let clauses = changes.compactMap(\.revised)
    let names = clauses.filter { $0.clause.kind == .paragraph }.map(\.name)
    let first = names.first ?? clauses.first?.name ?? ""
    let last = names.last ?? clauses.last?.name ?? ""
    return [
      "hasSame": !clauses.isEmpty,
      "sameSummary": first == last ? "Unchanged: \(first)" : "Unchanged: \(first) to \(last)",
      "sameClauses": clauses.map { ["sameName": $0.name, "sameText": $0.text] },
    ]
  }
}
