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

  /// Returns the link to a paragraph of a source, or to all of it.
  func link(to document: ScopedAddress.Document, _ address: String? = nil) -> String {
    switch document {
    case .text(let text, let id): links.page(SitePaths.text(text, of: id), address: address)
    case .inForce(let id): links.page(SitePaths.policy(id), address: address)
    case .report(let id): links.page(SitePaths.report(id), address: address)
    }
  }

  /// Returns the link to a paragraph of the target, or to all of it; empty while it has no text.
  func targetLink(_ address: String? = nil) -> String {
    map.target.basis.map { link(to: .text($0, of: plan.target), address) } ?? ""
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
    case .inForce(let id):
      let version = contents.policy(id).flatMap { contents.versionShown(of: $0) }
      (title, text) = (version?.title, version?.text)
    case .text(let reference, let id):
      let isHidden = reference == .draft && contents.draft(id) == nil
      let policy = isHidden ? nil : contents.book.policy(id)
      text = policy?.text(of: reference)?.text
      title = policy.map { "\($0.title(of: reference)), \(reference.name)" }
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
