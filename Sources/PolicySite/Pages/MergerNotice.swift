internal import PolicyModel

/// The sentence on a policy's page that it becomes part of another.
enum MergerNotice {
  /// Returns one notice for each merger of `policy` that is not done yet.
  static func values(of policy: Policy, _ contents: SiteContents, links: SiteLinks)
    -> [[String: Any]]
  {
    (contents.openMergers[policy.id] ?? []).map { plan in
      let verb = plan.due < contents.date ? "Was to be merged" : "To be merged"
      // "the Digital Policy", but not "the The Code".
      let hasArticle = plan.title.hasPrefix("The ")
      return [
        "noticeVerb": verb,
        "noticeTitle": hasArticle ? "the " + plan.title.dropFirst(4) : "the \(plan.title)",
        "noticeLink": links.page(SitePaths.merger(plan.id)),
        "noticeDue": Phrases.time(plan.due),
      ]
    }
  }
}
