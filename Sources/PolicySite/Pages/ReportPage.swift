internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyReporting

/// A report as its readers got it.
enum ReportPage {
  /// Returns the plan of the report's page.
  static func plans(_ report: Report, _ contents: SiteContents, templates: PageTemplates)
    -> [PagePlan]
  {
    let folder = SitePaths.report(report.id)
    let seal = contents.seal(of: report.sealPath)
    let footer =
      "\(report.title) · report of \(report.date.longForm)"
      + (seal.map { " · SHA-256 \($0.digest)" } ?? "")
    return [
      PagePlan(path: folder + "index.html") {
        templates.render("report", values(report, folder: folder, footer: footer, contents))
      },
      PagePlan(path: folder + "print.css") { Array(PrintStyle.css(footer: footer).utf8) },
    ]
  }

  private static func values(
    _ report: Report,
    folder: String,
    footer: String,
    _ contents: SiteContents
  ) -> [String: Any] {
    let frame = PageFrame(contents, path: folder)
    let text = ReportExpansion(book: contents.book, register: contents.register).text(of: report)
    var html = ClauseHTML(text, contents: contents, links: frame.links, policy: nil)
    let policies = report.policies.compactMap { id -> [String: Any]? in
      guard let policy = PolicyID(id).flatMap(contents.policy) else { return nil }
      return [
        "aboutTitle": policy.settings.title,
        "aboutLink": frame.links.page(SitePaths.policy(policy.id)),
      ]
    }
    var page: [String: Any] = [
      "title": report.title,
      "allReports": frame.links.page("reports/"),
      "reportDate": Phrases.time(report.date),
      "addressees": Phrases.list(report.to),
      "authors": Phrases.list(report.authors),
      "signatories": Phrases.list(report.signatories),
      "signedLabel": report.isPublished ? "Signed by" : "To be signed by",
      "address": report.address ?? "",
      "status": report.isPublished ? "Published" : "Draft",
      "statusClass": report.isPublished ? "t-ok" : Phrases.draftTag.cssClass,
      "policies": policies,
      "hasPolicies": !policies.isEmpty,
      "recommendations": recommendations(of: report),
      "hasRecommendations": !report.recommendations.isEmpty,
      "backgroundPapers": report.backgroundPapers.isEmpty
        ? "None" : report.backgroundPapers.joined(separator: "; "),
      "contentsList": ContentsList.values(of: text),
      "articleClass": ClauseHTML.articleClass(for: text),
      "text": html.render(),
      "printStyle": "print.css",
      "printFooter": footer,
    ]
    page.merge(SealValues.values(of: report.sealPath, contents: contents)) { $1 }
    return frame.values(
      title: "\(report.title), report of \(report.date.longForm)",
      description: "Report of \(report.date.longForm) to \(Phrases.list(report.to)).",
      page: page
    )
  }

  private static func recommendations(of report: Report) -> [[String: Any]] {
    report.recommendations.map { recommendation in
      let clause = report.text.clause(at: recommendation.id)
      return [
        "recommendationId": recommendation.id,
        "recommendationText": recommendation.text,
        "recommendationLink": clause.map { "#\($0.address)" } ?? "",
      ]
    }
  }
}
