package import PolicyDiagnostics
internal import PolicyModel

/// The whole site as a list of plans: one for each file, none rendered yet.
package enum SiteBuilder {
  /// Returns the plans, in the order of the site's pages.
  ///
  /// - Parameters:
  ///   - contents: What pages are made of.
  ///   - templates: The page frames.
  ///   - assets: The files of `site/assets`.
  /// - Returns: One plan for each file of the site.
  package static func plans(
    for contents: SiteContents,
    templates: PageTemplates,
    assets: [SourceFile]
  ) -> [PagePlan] {
    var plans = [
      HomePage.plan(contents, templates: templates),
      PoliciesPage.plan(contents, templates: templates),
      ReportsPage.plan(contents, templates: templates),
      ReviewsPage.plan(contents, templates: templates),
      ReviewCalendar.plan(contents),
      UpdatesPage.plan(contents, templates: templates),
      UpdatesFeed.plan(contents),
      IndexJSON.plan(contents),
      MergersPage.plan(contents, templates: templates),
      FormsPage.plan(contents, templates: templates),
      GuidancePages.list(contents, templates: templates),
      AToZPage.plan(contents, templates: templates),
      WhoToAskPage.plan(contents, templates: templates),
      NotFoundPage.plan(contents, templates: templates),
    ]
    // All pages of a policy one after another, so that they share its texts and comparisons.
    for policy in contents.listed {
      if !policy.versions.isEmpty {
        plans += PolicyPage.plans(policy, contents, templates: templates)
        plans.append(HistoryPage.plan(policy, contents, templates: templates))
      }
      plans += attachmentPlans(policy, contents)
      plans += DraftPage.plans(policy, contents, templates: templates)
      plans += ComparisonPages.plans(policy, contents, templates: templates)
      plans += FormPage.plans(policy, contents, templates: templates)
    }
    for report in contents.reports {
      plans += ReportPage.plans(report, contents, templates: templates)
    }
    for merger in contents.book.mergers {
      plans += MergerPage.plans(merger, contents, templates: templates)
    }
    for guidance in contents.guidance {
      plans.append(GuidancePages.plan(guidance, contents, templates: templates))
    }
    if let sitemap = Sitemap.plan(contents) { plans.append(sitemap) }
    return plans + assetPlans(assets)
  }
}
