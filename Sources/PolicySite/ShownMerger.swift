internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// A merger as the site may show it.
///
/// A plan works on drafts, so where drafts are hidden only its title, its day, its authority and the
/// counts of published sources are shown, until the target is published and all sources are.
struct ShownMerger {
  let plan: MergerPlan
  let map: MergerMap
  let status: MergerStatus
  /// Whether everything that the plan says may be shown.
  let isWhole: Bool
  /// The sources that may be named, with their counts.
  let sources: [(source: MergerMap.Source, count: MergerStatus.SourceCount)]
  private let contents: SiteContents
  private let links: SiteLinks

  init(_ plan: MergerPlan, _ contents: SiteContents, links: SiteLinks) {
    self.plan = plan
    self.contents = contents
    self.links = links
    map = MergerMap(plan, in: contents.book)
    status = MergerStatus(map, on: contents.date)
    let showsDrafts = contents.settings.showsDrafts
    isWhole = showsDrafts || status.isDone && !map.sources.contains(where: \.isDraft)
    sources = zip(map.sources, status.sources).filter { showsDrafts || !$0.0.isDraft }
      .map { ($0.0, $0.1) }
  }

  /// How many sources the site keeps to itself.
  var hiddenCount: Int { map.sources.count - sources.count }

  /// The counts of all sources that may be shown.
  var total: MergerStatus.SourceCount {
    sources.map(\.count).reduce(MergerStatus.SourceCount(), +)
  }

  /// "185 days left", "today", "3 days overdue"; "done" once the target is published.
  var countdown: String {
    if status.isDone { return "done" }
    let days = status.daysLeft
    if days == 0 { return "today" }
    return Phrases.count(abs(days), "day") + (days > 0 ? " left" : " overdue")
  }

  /// "12 of 18 paragraphs have a place or a reason".
  var progress: String {
    "\(total.decided) of \(Phrases.count(total.paragraphs, "paragraph")) "
      + "\(total.paragraphs == 1 ? "has" : "have") a place or a reason"
  }

  /// Returns what a source is called: "Social Media Policy and Guidance, version 1.0".
  func name(of source: MergerMap.Source) -> String {
    source.isDraft ? "\(source.title), draft" : "\(source.title), version \(source.version)"
  }

  /// Returns the link to a paragraph of a source, or to all of it.
  func link(to document: ScopedAddress.Document, _ address: String? = nil) -> String {
    switch document {
    case .version(let id, let label):
      links.page(SitePaths.version(label, of: id), address: address)
    case .draft(let id): links.page(SitePaths.draft(id), address: address)
    case .inForce(let id): links.page(SitePaths.policy(id), address: address)
    case .report(let id): links.page(SitePaths.report(id), address: address)
    }
  }

  /// Returns the link to a paragraph of the target, or to all of it; empty while it has no text.
  func targetLink(_ address: String? = nil) -> String {
    switch map.target.basis {
    case .outline: ""
    case .draft: link(to: .draft(policy: plan.target), address)
    case .version(let label): link(to: .version(policy: plan.target, label), address)
    }
  }

  /// What the merger rests on, as HTML; empty where the site does not show it.
  var authority: Markup {
    guard let authority = plan.authority else { return "" }
    guard plan.namesPlaceAsAuthority else { return "\(authority)" }
    guard let scoped = plan.authorityAddress else { return "" }
    let title: String?
    let text: PolicyText?
    switch scoped.document {
    case .report(let id):
      let report = contents.report(id)
      (title, text) = (report.map { "Report of \($0.date.longForm)" }, report?.text)
    case .version(let id, let label):
      let version = contents.policy(id)?.version(label)
      (title, text) = (version.map { "\($0.title), version \(label)" }, version?.text)
    case .inForce(let id):
      let version = contents.policy(id).flatMap { contents.versionShown(of: $0) }
      (title, text) = (version?.title, version?.text)
    case .draft(let id):
      let policy = contents.draft(id) == nil ? nil : contents.book.policy(id)
      (title, text) = (policy.map { "\($0.settings.title), draft" }, policy?.draft?.text)
    }
    guard let title, let text else { return "" }
    let clause = scoped.address.flatMap { text.clause(at: $0) }
    let place = clause.map { ", paragraph \($0.number?.description ?? $0.address)" } ?? ""
    var html = HTMLWriter()
    html.raw("<a")
    html.attribute("href", link(to: scoped.document, clause?.address))
    html.raw(">")
    html.text(title + place)
    html.raw("</a>")
    return Markup(html)
  }
}
