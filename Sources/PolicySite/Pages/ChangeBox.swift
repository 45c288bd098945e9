internal import PolicyComparison
internal import PolicyEncoding
internal import PolicyModel

/// The box above a text that says what changed since the version before, in a few sentences.
enum ChangeBox {
  /// How many changes the box has room for.
  private static let mostSentences = 5

  /// Returns the values of the box; empty ones where there is nothing to compare with.
  static func values(
    of policy: Policy,
    base: ComparedVersion?,
    revised side: ComparedVersion,
    heading: String,
    links: SiteLinks
  ) -> [String: Any] {
    guard let base else {
      return [
        "changedHeading": "", "changedCount": "", "hasChangedItems": false,
        "changedItems": [[String: Any]](), "changedLink": "", "changedLinkTitle": "",
      ]
    }
    let classified = base.text.compared(with: side.text)
    let folder = SitePaths.comparison(base.reference, side.reference, of: policy.id)
    let changes = classified.comparison.changes
    let noted = changes.compactMap { change -> [String: Any]? in
      guard change.isChange, let clause = change.revised, let note = side.note(on: clause) else {
        return nil
      }
      return [
        "changedPlace": "#\(clause.clause.address)", "changedName": clause.name,
        "changedSentence": note,
      ]
    }
    let count = changes.count(where: \.isChange)
    return [
      "changedHeading": heading,
      "changedCount": ParagraphCounts(changes).sentence + "."
        + (classified.audienceChange.map { " \($0.capitalisedFirst)." } ?? ""),
      "hasChangedItems": !noted.isEmpty,
      "changedItems": Array(noted.prefix(mostSentences)),
      "changedLink": links.page(folder),
      "changedLinkTitle": count == 0
        ? "See both texts side by side"
        : count == 1 ? "See the change, word by word" : "See all \(count) changes, word by word",
    ]
  }
}
