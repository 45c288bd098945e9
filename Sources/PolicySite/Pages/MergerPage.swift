internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// A merger: what is still to be decided, what went where, and where everything comes from.
enum MergerPage {
  /// Returns the plans of the page of `plan`.
  static func plans(_ plan: MergerPlan, _ contents: SiteContents, templates: PageTemplates)
    -> [PagePlan]
  {
    let folder = SitePaths.merger(plan.id)
    let footer = "\(plan.title) · merger plan · position on \(contents.date.longForm)"
    return [
      PagePlan(path: folder + "index.html") {
        templates.render("merger", values(plan, folder: folder, footer: footer, contents))
      },
      PagePlan(path: folder + "print.css") { Array(PrintStyle.css(footer: footer).utf8) },
    ]
  }

  private static func values(
    _ plan: MergerPlan,
    folder: String,
    footer: String,
    _ contents: SiteContents
  ) -> [String: Any] {
    let frame = PageFrame(contents, path: folder)
    let shown = ShownMerger(plan, contents, links: frame.links)
    let missing = open(shown) { source in
      source.paragraphs.filter { $0.fate == .missing }.map(\.clause.address)
    }
    let stale = open(shown) { source in
      let stale = StaleRows.paragraphs(of: source)
      return source.paragraphs.map(\.clause.address).filter(stale.contains)
    }
    let missingCount = shown.total[.missing]
    let page: [String: Any] = [
      "title": plan.title,
      "lead": lead(shown),
      "allMergers": frame.links.page("mergers/"),
      "facts": facts(shown),
      "contentsList": contentsList(shown),
      "hasSources": !shown.sources.isEmpty,
      "hasMissing": !missing.isEmpty,
      "missing": missing,
      "missingSentence": Phrases.count(missingCount, "paragraph")
        + (missingCount == 1 ? " has" : " have") + " neither a place nor a reason.",
      "hasStale": !stale.isEmpty,
      "stale": stale,
      "coverage": MergerCoverage.rows(of: shown),
      "isWhole": shown.isWhole,
      "hiddenSentence": hiddenSentence(shown),
      "destinations": shown.isWhole ? MergerTables.destinations(shown) : [],
      "origins": shown.isWhole ? MergerTables.origins(shown) : [],
      "hasOrigins": !shown.map.target.paragraphs.isEmpty,
      "originsSentence": originsSentence(shown),
      "printStyle": "print.css",
      "printFooter": footer,
    ]
    return frame.values(
      title: "Merger: \(plan.title)",
      description: "How far the merger is that becomes the \(plan.title), and what went where.",
      page: page
    )
  }

  private static func lead(_ shown: ShownMerger) -> String {
    let sources = Phrases.count(shown.map.sources.count, "text")
    let verb = shown.map.sources.count == 1 ? "becomes" : "become"
    guard shown.isWhole else { return "\(sources) \(verb) one policy." }
    return shown.status.isDone
      ? "\(sources) became this policy: which paragraph went where."
      : "\(sources) \(verb) one policy: which paragraph goes where, and which has no place yet."
  }

  private static func facts(_ shown: ShownMerger) -> [[String: Any]] {
    var facts = [fact("Due", html: Phrases.time(shown.plan.due), detail: shown.countdown)]
    if !shown.sources.isEmpty {
      facts.append(
        fact(
          "Decided",
          "\(shown.total.decided) of \(shown.total.paragraphs)",
          detail: "paragraphs"
        )
      )
    }
    if !shown.authority.html.isEmpty { facts.append(fact("Authority", html: shown.authority)) }
    guard shown.isWhole else { return facts }
    let link = shown.targetLink()
    switch shown.map.target.basis {
    case nil:
      let count = shown.map.target.paragraphs.count
      facts.append(
        count == 0
          ? fact("Target", "No outline yet")
          : fact(
            "Target",
            "An outline",
            detail: "of \(Phrases.count(count, "paragraph")), without text yet"
          )
      )
    case let text?:
      let name = text == .draft ? "A draft" : text.name.capitalisedFirst
      facts.append(fact("Target", html: "<a href=\"\(link)\">\(name)</a>"))
    }
    let obligations = shown.status.obligations
    let revised = obligations.revised.map { "and \($0) of the target" }
    facts.append(
      fact(
        "Oblige, allow or forbid",
        Phrases.count(obligations.base, "paragraph"),
        detail: "of the sources\(revised.map { ", \($0)" } ?? "")"
      )
    )
    return facts
  }

  private static func fact(
    _ name: String,
    _ value: String = "",
    html: Markup = "",
    detail: String = ""
  ) -> [String: Any] {
    ["factName": name, "factValue": value, "factHTML": html, "factDetail": detail]
  }

  /// The paragraphs of each source that `choose` picks; sources without any are left out.
  private static func open(_ shown: ShownMerger, choose: (MergerMap.Source) -> [String])
    -> [[String: Any]]
  {
    shown.sources.compactMap { source, _ in
      let addresses = choose(source)
      guard !addresses.isEmpty else { return nil }
      return [
        "openSource": source.fullTitle,
        "openParagraphs": addresses.map {
          ["openAddress": $0, "openLink": shown.link(to: source.document, $0)]
        },
      ]
    }
  }

  private static func contentsList(_ shown: ShownMerger) -> [[String: Any]] {
    func entry(_ id: String, _ title: String, _ below: [[String: Any]] = []) -> [String: Any] {
      ["entryLink": "#\(id)", "entryLabel": "", "entryTitle": title, "entries": below]
    }
    guard !shown.sources.isEmpty else { return [] }
    var entries = [
      entry("page-missing", "Not decided yet"), entry("page-coverage", "Coverage"),
    ]
    guard shown.isWhole else { return entries }
    let below = shown.sources.map { source, _ -> [String: Any] in
      ["subLink": "#page-from-\(source.name)", "subTitle": source.fullTitle]
    }
    entries.append(entry("page-destinations", "Table of Destinations", below))
    entries.append(entry("page-origins", "Table of Origins"))
    return entries
  }

  /// What is not shown, and why; empty where all is.
  private static func hiddenSentence(_ shown: ShownMerger) -> String {
    guard !shown.isWhole else { return "" }
    guard shown.hiddenCount > 0 else {
      return "Which paragraph goes where is shown once the merged policy is published."
    }
    let count = Phrases.count(shown.hiddenCount, "source")
    return "\(count) of the merger \(shown.hiddenCount == 1 ? "is a draft" : "are drafts"), which "
      + "this site does not show, nor which paragraph goes where."
  }

  private static func originsSentence(_ shown: ShownMerger) -> String {
    guard !shown.map.target.paragraphs.isEmpty else {
      return "The plan has no outline yet, so it has no paragraphs either."
    }
    return shown.map.target.basis.map { "The paragraphs are those of \($0.phrase)." }
      ?? "The paragraphs are those of the outline; none of them has a text yet."
  }
}
