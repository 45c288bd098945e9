internal import PolicyLifecycle
internal import PolicyModel

/// The working text of the next version, plainly marked as no rule yet.
enum DraftPage {
  /// Returns the plans of a policy's draft; none where drafts are hidden.
  ///
  /// A policy without any version has nothing to be in force, so its own page shows the draft too.
  static func plans(_ policy: Policy, _ contents: SiteContents, templates: PageTemplates)
    -> [PagePlan]
  {
    guard let draft = contents.draft(policy.id) else { return [] }
    let own = policy.versions.isEmpty ? [SitePaths.policy(policy.id)] : []
    return ([SitePaths.draft(policy.id)] + own).flatMap { folder in
      [
        PagePlan(path: folder + "index.html") {
          templates.render("policy", values(draft, of: policy, folder: folder, contents))
        },
        PagePlan(path: folder + "print.css") {
          Array(PrintStyle.css(footer: footer(of: policy)).utf8)
        },
      ]
    }
  }

  private static func values(
    _ draft: PolicyDraft,
    of policy: Policy,
    folder: String,
    _ contents: SiteContents
  ) -> [String: Any] {
    let frame = PageFrame(contents, path: folder)
    let title = policy.settings.title
    var html = ClauseHTML(
      draft.text,
      contents: contents,
      links: frame.links,
      policy: policy.id,
      applies: draft.facts.applies,
      guidance: policy.settings.guidance
    )
    var page: [String: Any] = [
      "title": title,
      "lead": draft.banner ?? policy.settings.summary,
      "crumbs": PolicyPage.crumbs(of: policy, contents, links: frame.links),
      "facts": facts(draft, of: policy, contents),
      "notices": MergerNotice.values(of: policy, contents, links: frame.links),
      "contentsList": ContentsList.values(of: draft.text),
      "articleClass": ClauseHTML.articleClass(for: draft.text),
      "text": html.render(),
      "hasVersions": !policy.versions.isEmpty,
      "versions": VersionTable.values(of: policy, contents, links: frame.links),
      "versionCount": String(policy.versions.count),
      "history": policy.versions.isEmpty ? "" : frame.links.page(SitePaths.history(policy.id)),
      "fileMarkdown": "",
      "fileJSON": "",
      "version": TextReference.draft.description,
      "printStyle": "print.css",
      "printFooter": footer(of: policy),
      "isHidden": true,
      "canonical": "",
      "hasSeal": false,
    ]
    let forms = FormText(draft, of: policy, contents).links(from: frame.links)
    let guidance = GuidancePages.entries(
      contents.guidanceByPolicy[policy.id, default: []],
      contents,
      links: frame.links
    )
    page["policyForms"] = forms
    page["policyGuidance"] = guidance
    page["hasUses"] = !(forms.isEmpty && guidance.isEmpty && policy.versions.isEmpty)
    page.merge(band(draft, of: policy, contents, links: frame.links)) { $1 }
    page.merge(
      ChangeBox.values(
        of: policy,
        base: draft.base.flatMap { policy.version($0) }
          .map { ComparedVersion($0, of: policy, contents) },
        revised: ComparedVersion(draft, of: policy),
        heading: "What the draft changes",
        links: frame.links
      )
    ) { $1 }
    return frame.values(
      title: "\(title), \(TextReference.draft)",
      description: policy.settings.summary,
      page: page
    )
  }

  private static func band(
    _ draft: PolicyDraft,
    of policy: Policy,
    _ contents: SiteContents,
    links: SiteLinks
  ) -> [String: Any] {
    let inForce = contents.inForce[policy.id]
    let base = draft.base.map { " It would amend version \($0)." } ?? ""
    let action =
      inForce.map {
        ("Read version \($0.label), in force now", links.page(SitePaths.policy(policy.id)))
      } ?? ("See all policies", links.page("policies/"))
    return [
      "bandClass": "band-next", "bandTag": "", "bandHeadline": "This is a draft, not a rule.",
      "bandSentence": "Nobody has approved it yet.\(base)", "bandAction": action.0,
      "bandLink": action.1, "isBandButton": true, "strip": "Draft text.",
    ]
  }

  private static func facts(_ draft: PolicyDraft, of policy: Policy, _ contents: SiteContents)
    -> [[String: Any]]
  {
    var facts = [
      PolicyFacts.fact("Applies to", contents.audiencePhrase(policy.settings.audiences)),
      PolicyFacts.fact("Owner", contents.roleTitle(policy.settings.owner)),
    ]
    if let version = draft.version {
      facts.append(PolicyFacts.fact("Meant to be", "Version \(version)"))
    }
    facts.append(PolicyFacts.fact("Summary", draft.facts.summary))
    return facts
  }

  private static func footer(of policy: Policy) -> String {
    "\(policy.settings.title) · draft, not approved"
  }
}
