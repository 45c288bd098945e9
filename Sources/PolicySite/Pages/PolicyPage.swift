internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// One version of a policy with its status: the same page for the version in force and for others.
enum PolicyPage {
  /// Returns the plans of a policy: what is in force, and each version with its files.
  static func plans(_ policy: Policy, _ contents: SiteContents, templates: PageTemplates)
    -> [PagePlan]
  {
    let folder = SitePaths.policy(policy.id)
    var plans: [PagePlan] = []
    if let shown = contents.versionShown(of: policy) {
      plans += pages(shown, of: policy, folder: folder, contents, templates: templates)
    }
    for version in policy.versions {
      let own = SitePaths.version(version.label, of: policy.id)
      plans += pages(version, of: policy, folder: own, contents, templates: templates)
      plans.append(
        PagePlan(path: SitePaths.file(version.label, of: policy.id, ending: "md")) {
          version.source.bytes
        }
      )
      plans.append(
        PagePlan(path: SitePaths.file(version.label, of: policy.id, ending: "json")) {
          Array(VersionJSON.value(of: version, contents: contents).formatted().utf8)
        }
      )
    }
    return plans
  }

  private static func pages(
    _ version: PolicyVersion,
    of policy: Policy,
    folder: String,
    _ contents: SiteContents,
    templates: PageTemplates
  ) -> [PagePlan] {
    [
      PagePlan(path: folder + "index.html") {
        templates.render(
          "policy",
          values(version, of: policy, folder: folder, contents)
        )
      },
      PagePlan(path: folder + "print.css") {
        Array(PrintStyle.css(footer: footer(of: version, contents)).utf8)
      },
    ]
  }

  private static func values(
    _ version: PolicyVersion,
    of policy: Policy,
    folder: String,
    _ contents: SiteContents
  ) -> [String: Any] {
    let frame = PageFrame(contents, path: folder)
    let timeline = VersionTimeline(policy)
    let status = timeline.status(of: version, on: contents.date)
    var html = ClauseHTML(
      version.text,
      contents: contents,
      links: frame.links,
      policy: policy.id,
      applies: version.facts.applies,
      guidance: version.guidance
    )
    let inForceFolder = SitePaths.policy(policy.id)
    var page: [String: Any] = [
      "title": version.title,
      "lead": policy.settings.summary,
      "crumbs": crumbs(of: policy, contents, links: frame.links),
      "facts": PolicyFacts.values(version, of: policy, contents),
      "notices": status == .inForce
        ? MergerNotice.values(of: policy, contents, links: frame.links) : [],
      "contentsList": ContentsList.values(of: version.text),
      "articleClass": ClauseHTML.articleClass(for: version.text),
      "text": html.render(),
      "hasVersions": true,
      "versions": VersionTable.values(of: policy, contents, links: frame.links),
      "versionCount": String(policy.versions.count),
      "history": frame.links.page(SitePaths.history(policy.id)),
      "fileMarkdown": frame.links.file(
        SitePaths.file(version.label, of: policy.id, ending: "md")
      ),
      "fileJSON": frame.links.file(SitePaths.file(version.label, of: policy.id, ending: "json")),
      "version": version.label.description,
      "printStyle": "print.css",
      "printFooter": footer(of: version, contents),
      "isHidden": status != .inForce && folder != inForceFolder,
      "canonical": contents.settings.url.map { "\($0)/\(inForceFolder)" }
        ?? (folder == inForceFolder ? "" : frame.links.page(inForceFolder)),
    ]
    page.merge(
      ChangeBox.values(
        of: policy,
        base: policy.versions.last { $0.label < version.label }
          .map { ComparedVersion($0, of: policy, contents) },
        revised: ComparedVersion(version, of: policy, contents),
        heading: "What changed in version \(version.label)",
        links: frame.links
      )
    ) { $1 }
    page["hasUses"] = true
    page["policyForms"] = FormText(version, of: policy, contents).links(from: frame.links)
    page["policyGuidance"] = GuidancePages.entries(
      contents.guidanceByPolicy[policy.id, default: []],
      contents,
      links: frame.links
    )
    page.merge(SealValues.values(of: version.sealPath, contents: contents)) { $1 }
    page.merge(
      VersionBand.values(version, status: status, of: policy, contents, links: frame.links)
    ) { $1 }
    return frame.values(
      title: "\(version.title), version \(version.label)",
      description: policy.settings.summary,
      page: page
    )
  }

  /// The way from the list of policies to this one.
  static func crumbs(of policy: Policy, _ contents: SiteContents, links: SiteLinks)
    -> [[String: Any]]
  {
    var crumbs: [[String: Any]] = [
      ["crumbTitle": "All policies", "crumbLink": links.page("policies/")]
    ]
    if let topic = contents.book.topics.first(where: { $0.id == policy.settings.topic }) {
      crumbs.append([
        "crumbTitle": topic.title,
        "crumbLink": links.page("policies/", address: "page-topic-\(topic.id)"),
      ])
    }
    return crumbs
  }

  private static func footer(of version: PolicyVersion, _ contents: SiteContents) -> String {
    let seal = contents.seal(of: version.sealPath)
    return "\(version.title) · version \(version.label) · in force from "
      + version.inForce.longForm + (seal.map { " · SHA-256 \($0.digest)" } ?? "")
  }
}
