internal import PolicyModel

/// Whom to ask: the offices of the book, what each answers for, and who gives permission to whom.
enum WhoToAskPage {
  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: SitePaths.whoToAsk + "index.html") {
      let frame = PageFrame(contents, path: SitePaths.whoToAsk)
      let duties = Duties(contents)
      // An audience is often listed as a role too, and nobody asks an audience.
      let audiences = Set(contents.book.audiences.map(\.id))
      let offices = contents.book.roles.filter { !audiences.contains($0.id) }
      let answering = offices.filter { $0.contact != nil || duties.hasAny($0.id) }
      let others = offices.filter { $0.contact == nil && !duties.hasAny($0.id) }
      let makers = contents.book.decisionMakers.map { ["makerTitle": $0.title] as [String: Any] }
      let values = frame.values(
        title: "Who to ask",
        description: "Who answers for each policy of \(contents.book.organisation), and who gives "
          + "written permission.",
        page: [
          "hasRoles": !answering.isEmpty,
          "roles": answering.map { duties.values(of: $0, links: frame.links) },
          "hasOtherRoles": !others.isEmpty,
          "otherRoles": others.map { ["otherTitle": $0.title] as [String: Any] },
          "hasAudiences": !contents.book.audiences.isEmpty,
          "audiences": contents.book.audiences.map { audience in
            audienceValues(of: audience, duties, contents, links: frame.links)
          },
          "hasMakers": !makers.isEmpty,
          "makers": makers,
        ]
      )
      return templates.render("who-to-ask", values)
    }
  }

  private static func audienceValues(
    of audience: Audience,
    _ duties: Duties,
    _ contents: SiteContents,
    links: SiteLinks
  ) -> [String: Any] {
    let role = audience.authorisedBy.map { contents.roleTitle($0) }
    let name = audience.title.prefix(1).lowercased() + audience.title.dropFirst()
    return [
      "audienceTitle": audience.title,
      "authoriser": role ?? "",
      "authoriserContact": audience.authorisedBy.flatMap { contents.book.role($0)?.contact } ?? "",
      "noAuthoriser": role == nil ? "No one is named to authorise \(name)." : "",
      "audiencePolicies": duties.links(
        to: duties.policiesByAudience[audience.id, default: []],
        links: links
      ),
    ]
  }
}
