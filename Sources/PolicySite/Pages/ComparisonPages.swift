internal import PolicyModel

/// Which comparisons of a policy the site has: each version with the one before and with the one in
/// force, and the draft with its base.
enum ComparisonPages {
  /// Returns the pairs of sides, base first, each pair once.
  static func pairs(_ policy: Policy, _ contents: SiteContents) -> [(
    ComparedVersion, ComparedVersion
  )] {
    let versions = policy.versions.map { ComparedVersion($0, of: policy, contents) }
    var pairs = Array(zip(versions, versions.dropFirst()))
    if let current = contents.inForce[policy.id],
      let place = policy.versions.firstIndex(where: { $0.label == current.label })
    {
      for other in versions.indices where abs(other - place) > 1 {
        pairs.append((versions[min(other, place)], versions[max(other, place)]))
      }
    }
    if contents.settings.showsDrafts, let draft = policy.draft,
      let base = versions.first(where: { $0.reference == draft.base.map(TextReference.version) })
    {
      pairs.append((base, ComparedVersion(draft, of: policy)))
    }
    return pairs
  }

  /// Returns the plans of all comparison pages of a policy.
  static func plans(_ policy: Policy, _ contents: SiteContents, templates: PageTemplates)
    -> [PagePlan]
  {
    pairs(policy, contents).map { base, revised in
      let folder = SitePaths.comparison(base.reference, revised.reference, of: policy.id)
      return PagePlan(path: folder + "index.html") {
        let values = ComparisonPage(
          policy: policy,
          base: base,
          revised: revised,
          folder: folder,
          contents: contents
        ).values()
        return templates.render("compare", values)
      }
    }
  }
}
