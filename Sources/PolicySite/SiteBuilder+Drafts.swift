package import PolicyDiagnostics
internal import PolicyModel

/// What can be shown of a book that is being written.
extension SiteBuilder {
  /// Returns the pages of unpublished texts, and the assets that they need.
  ///
  /// Their authors want to see them while the book has errors, which stop everything else: what a text
  /// cannot keep is left out of its page, and what it names in vain is no link.
  package static func unpublishedPlans(
    for contents: SiteContents,
    templates: PageTemplates,
    assets: [SourceFile]
  ) -> [PagePlan] {
    var plans: [PagePlan] = []
    for policy in contents.drafted {
      plans += attachmentPlans(policy, contents)
      plans += DraftPage.plans(policy, contents, templates: templates)
      plans += ComparisonPages.plans(policy, contents, templates: templates)
        .filter { $0.path.hasSuffix("-to-draft/index.html") }
    }
    for report in contents.reports where !report.isPublished {
      plans += ReportPage.plans(report, contents, templates: templates)
    }
    for guidance in contents.guidance {
      plans.append(GuidancePages.plan(guidance, contents, templates: templates))
    }
    return plans + assetPlans(assets)
  }

  /// Returns the plans of the attachments that texts of the site show or link to.
  static func attachmentPlans(_ policy: Policy, _ contents: SiteContents) -> [PagePlan] {
    let drafts = contents.draft(policy.id).map { [$0.stored] } ?? []
    return policy.attachments(of: policy.versions.map(\.stored) + drafts).map { file in
      PagePlan(path: SitePaths.attachment(policy.name(of: file), of: policy.id)) { file.bytes }
    }
  }

  /// Returns the plans of the files of `site/assets`.
  static func assetPlans(_ assets: [SourceFile]) -> [PagePlan] {
    assets.map { file in
      PagePlan(path: String(file.path.dropFirst("site/".count))) { file.bytes }
    }
  }
}
