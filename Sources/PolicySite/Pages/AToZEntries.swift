internal import PolicyModel

/// Every word that the A to Z lists, in its order.
///
/// Each text is read once and the list is sorted once, so the work grows with the book and hardly
/// faster.
struct AToZEntries {
  private let contents: SiteContents
  /// The titles of the site's policies.
  private let titles: Set<SortKey>
  private var byKey: [SortKey: Int] = [:]
  private var entries: [AToZEntry] = []

  /// Returns the entries of the site.
  static func all(_ contents: SiteContents) -> [AToZEntry] {
    var list = AToZEntries(contents)
    list.collect()
    return list.entries.sorted { ($0.key, $0.term) < ($1.key, $1.term) }
  }

  private init(_ contents: SiteContents) {
    self.contents = contents
    titles = Set(
      contents.listed.map {
        SortKey(contents.versionShown(of: $0)?.title ?? $0.settings.title)
      }
    )
  }

  private mutating func collect() {
    for policy in contents.listed { collect(policy) }
    for guidance in contents.guidance {
      add(guidance.title, .init(name: "guidance", folder: SitePaths.guidance(guidance.id)))
    }
    for report in contents.reports {
      let name = "report of \(report.date.longForm)"
      add(report.title, .init(name: name, folder: SitePaths.report(report.id)))
    }
    for plan in contents.book.mergers {
      add(plan.title, .init(name: "merger", folder: SitePaths.merger(plan.id)))
    }
    let synonyms = SynonymEntries(entries: entries, byKey: byKey)
      .entries(for: contents.settings.synonyms)
    entries += synonyms
  }

  private mutating func collect(_ policy: Policy) {
    let version = contents.versionShown(of: policy)
    let title = version?.title ?? policy.settings.title
    let folder = SitePaths.policy(policy.id)
    add(title, .init(name: "the policy", folder: folder, isPolicy: true))
    let text = version?.stored ?? contents.draft(policy.id)?.stored
    for heading in text?.facts.headings ?? [] {
      let name = heading.place.map { "\(title), \($0)" } ?? title
      add(heading.words, .init(name: name, folder: folder, address: heading.address))
    }
    // A policy of this book is listed as itself.
    for instrument in policy.settings.related
    where !titles.contains(SortKey(instrument.title)) {
      add(instrument.title, .init(name: title, folder: folder))
    }
    guard let version else { return }
    let forms = FormText(version, of: policy, contents)
    for wording in forms.wordings {
      let name = "form, \(title)"
      add(wording.title, .init(name: name, folder: forms.folder(of: wording)))
    }
  }

  private mutating func add(_ term: String, _ place: AToZEntry.Place) {
    let key = SortKey(term)
    guard let index = byKey[key] else {
      byKey[key] = entries.count
      entries.append(AToZEntry(key: key, term: term, places: [place]))
      return
    }
    if entries[index].places.last != place { entries[index].places.append(place) }
  }
}
