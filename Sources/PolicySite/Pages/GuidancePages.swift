internal import PolicyModel

/// The pages for staff that explain policies, and the list of them.
enum GuidancePages {
  /// Returns the plan of one page.
  static func plan(_ guidance: Guidance, _ contents: SiteContents, templates: PageTemplates)
    -> PagePlan
  {
    let folder = SitePaths.guidance(guidance.id)
    return PagePlan(path: folder + "index.html") {
      let frame = PageFrame(contents, path: folder)
      var html = ClauseHTML(guidance.text, contents: contents, links: frame.links, policy: nil)
      let policies = guidance.policies.compactMap { contents.policy($0) }
      let contentsList = ContentsList.values(of: guidance.text)
      let values = frame.values(
        title: guidance.title,
        description: "Guidance for \(audience(of: guidance, contents)).",
        page: [
          "title": guidance.title,
          "allGuidance": frame.links.page(SitePaths.guidanceList),
          "audience": audience(of: guidance, contents),
          "hasPolicies": !policies.isEmpty,
          "policies": policies.map { policy in
            [
              "aboutTitle": contents.versionShown(of: policy)?.title ?? policy.settings.title,
              "aboutLink": frame.links.page(SitePaths.policy(policy.id)),
            ]
          },
          "contentsList": contentsList,
          "hasContents": !contentsList.isEmpty,
          "articleClass": ClauseHTML.articleClass(for: guidance.text),
          "text": html.render(),
          "isHidden": !contents.book.linksToDrafts(in: guidance).isEmpty,
        ]
      )
      return templates.render("guidance", values)
    }
  }

  /// Returns the plan of the list.
  static func list(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: SitePaths.guidanceList + "index.html") {
      let frame = PageFrame(contents, path: SitePaths.guidanceList)
      let values = frame.values(
        title: "Guidance",
        description: "What the policies of \(contents.book.organisation) mean from day to day.",
        page: [
          "hasGuidance": !contents.guidance.isEmpty,
          "guidance": entries(contents.guidance, contents, links: frame.links),
        ]
      )
      return templates.render("guidance-list", values)
    }
  }

  /// Returns pages of guidance as lists show them.
  static func entries(_ guidance: [Guidance], _ contents: SiteContents, links: SiteLinks)
    -> [[String: Any]]
  {
    guidance.map {
      [
        "guidanceTitle": $0.title,
        "guidanceLink": links.page(SitePaths.guidance($0.id)),
        "guidanceAudience": audience(of: $0, contents),
      ]
    }
  }

  private static func audience(of guidance: Guidance, _ contents: SiteContents) -> String {
    let phrase = contents.audiencePhrase(guidance.audiences)
    return phrase.prefix(1).lowercased() + phrase.dropFirst()
  }
}
