internal import PolicyLifecycle
internal import PolicyModel

/// The versions of a policy, newest first, as tables show them.
enum VersionTable {
  /// Returns the rows for the template.
  static func values(of policy: Policy, _ contents: SiteContents, links: SiteLinks)
    -> [[String: Any]]
  {
    let timeline = VersionTimeline(policy)
    let before = Dictionary(
      zip(policy.versions.dropFirst(), policy.versions).map { ($0.label, $1.label) },
      uniquingKeysWith: { first, _ in first }
    )
    return policy.versions.reversed().map { version in
      let tag = Phrases.tag(timeline.status(of: version, on: contents.date))
      return [
        "rowVersion": version.label.description,
        "rowLink": links.page(SitePaths.version(version.label, of: policy.id)),
        "rowStatus": tag.word,
        "rowStatusClass": tag.cssClass,
        "rowDate": Phrases.time(version.inForce),
        "rowSummary": version.facts.summary,
        "rowCompare": before[version.label].map { "Compare with \($0)" } ?? "",
        "rowCompareLink": before[version.label].map {
          links.page(
            SitePaths.comparison(.version($0), .version(version.label), of: policy.id)
          )
        } ?? "",
      ]
    }
  }
}
