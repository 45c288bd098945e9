package import PolicyLifecycle
package import PolicyModel

/// All that pages are made of: the book, its seals, the settings, and the day that is shown.
///
/// A class, for every plan of a page holds it.
package final class SiteContents: Sendable {
  package let book: Book
  package let settings: SiteSettings
  package let register: SealRegister
  /// The day that the site shows.
  package let date: CalendarDate
  /// Whether the day was chosen rather than being today's: every page then says so.
  package let isPinned: Bool
  /// The policies with at least one version: the others have nothing to show.
  package let policies: [Policy]
  /// The policies with a draft that the site shows; none where drafts are hidden.
  package let drafted: [Policy]
  /// The policies that lists name: those with a version, and those with a draft that is shown.
  package let listed: [Policy]
  /// The version in force of each policy, by the policy's id.
  package let inForce: [PolicyID: PolicyVersion]
  /// The reports that the site shows, oldest first: drafts only where drafts are shown.
  package let reports: [Report]
  /// The mergers that are not done yet, by the ids of the policies that go into them.
  package let openMergers: [PolicyID: [MergerPlan]]
  /// The pages of guidance that the site shows: those that speak of drafts only where drafts are.
  package let guidance: [Guidance]
  /// The guidance that links to each policy, by the policy's id.
  package let guidanceByPolicy: [PolicyID: [Guidance]]
  private let policiesByID: [PolicyID: Policy]
  private let reportsByID: [String: Report]

  /// Gathers what pages are made of.
  package init(
    book: Book,
    settings: SiteSettings,
    register: SealRegister,
    date: CalendarDate,
    isPinned: Bool
  ) {
    self.book = book
    self.settings = settings
    self.register = register
    self.date = date
    self.isPinned = isPinned
    policies = book.policies.filter { !$0.versions.isEmpty }
    drafted = settings.showsDrafts ? book.policies.filter { $0.draft != nil } : []
    listed = book.policies.filter {
      !$0.versions.isEmpty || (settings.showsDrafts && $0.draft != nil)
    }
    inForce = Dictionary(
      uniqueKeysWithValues: policies.compactMap { policy in
        VersionTimeline(policy).inForce(on: date).map { (policy.id, $0) }
      }
    )
    reports = book.reports.filter { $0.isPublished || settings.showsDrafts }
    reportsByID = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    openMergers = Self.openMergers(in: book)
    guidance = book.guidance.filter {
      settings.showsDrafts || book.linksToDrafts(in: $0).isEmpty
    }
    guidanceByPolicy = Dictionary(
      grouping: guidance.flatMap { page in page.policies.map { (policy: $0, page: page) } },
      by: \.policy
    ).mapValues { $0.map(\.page) }
    policiesByID = Dictionary(policies.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  private static func openMergers(in book: Book) -> [PolicyID: [MergerPlan]] {
    var open: [PolicyID: [MergerPlan]] = [:]
    for plan in book.mergers {
      let map = MergerMap(plan, in: book)
      if case .version = map.target.basis { continue }
      for id in Set(map.sources.map(\.policy)) { open[id, default: []].append(plan) }
    }
    return open
  }

  /// Returns the policy with that id, if the site shows it.
  package func policy(_ id: PolicyID) -> Policy? { policiesByID[id] }

  /// Returns the draft of the policy with that id, if the site shows it.
  package func draft(_ id: PolicyID) -> PolicyDraft? {
    settings.showsDrafts ? book.policy(id)?.draft : nil
  }

  /// Returns the report with that id, if the site shows it.
  package func report(_ id: String) -> Report? { reportsByID[id] }

  /// Returns the version on a policy's own page: the one in force, or else the next to be, or else the
  /// last that was.
  package func versionShown(of policy: Policy) -> PolicyVersion? {
    if let version = inForce[policy.id] { return version }
    let periods = VersionTimeline(policy).periods
    let period = periods.first { $0.from > date } ?? periods.last
    return period.flatMap { policy.version($0.version) } ?? policy.versions.last
  }

  /// Returns the seal of the file at `path`, from `content/`.
  package func seal(of path: String) -> SealRegister.Entry? { register.entry(for: path) }

  /// Returns the title of a role, or its id where the book does not list it.
  package func roleTitle(_ id: String) -> String { book.role(id)?.title ?? id }

  /// Returns the titles of audiences as one phrase: "Employees and elected members".
  package func audiencePhrase(_ ids: [String]) -> String {
    let titles = ids.map { book.audienceTitle($0) }
    let rest = titles.dropFirst().map { title in
      title.prefix(1).lowercased() + title.dropFirst()
    }
    return Phrases.list(titles.prefix(1) + rest)
  }
}
