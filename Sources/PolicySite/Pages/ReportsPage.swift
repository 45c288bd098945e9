internal import PolicyModel

/// The list of reports, newest first.
enum ReportsPage {
  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: "reports/index.html") {
      let frame = PageFrame(contents, path: "reports/")
      let reports = contents.reports
      let values = frame.values(
        title: "Reports",
        description: "The reports in which policies were proposed and decided.",
        page: [
          "hasReports": !reports.isEmpty,
          "reports": reports.reversed().map { report in
            [
              "reportTitle": report.title,
              "reportLink": frame.links.page(SitePaths.report(report.id)),
              "reportDate": Phrases.time(report.date),
              "reportTo": Phrases.list(report.to),
            ]
          },
        ]
      )
      return templates.render("reports", values)
    }
  }
}
