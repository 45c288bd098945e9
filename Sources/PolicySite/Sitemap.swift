internal import PolicyEncoding
internal import PolicyModel

/// The list of pages for search engines (sitemaps.org, protocol 0.9).
enum Sitemap {
  /// Returns the plan of the file, or nil where the site has no address.
  ///
  /// Only what is in force is listed: superseded texts are kept out of search results.
  static func plan(_ contents: SiteContents) -> PagePlan? {
    guard let url = contents.settings.url else { return nil }
    return PagePlan(path: "sitemap.xml") {
      var folders = ["", "policies/", "reports/", "reviews/", "updates/"]
      folders += [SitePaths.forms, SitePaths.guidanceList, SitePaths.aToZ, SitePaths.whoToAsk]
      folders += contents.policies.filter { contents.inForce[$0.id] != nil }
        .flatMap { [SitePaths.policy($0.id), SitePaths.history($0.id)] }
      folders += contents.policies.flatMap { policy -> [String] in
        guard let version = contents.inForce[policy.id] else { return [] }
        return FormText(version, of: policy, contents).folders
      }
      folders += contents.guidance.map { SitePaths.guidance($0.id) }
      folders += contents.reports.map { SitePaths.report($0.id) }
      let mergers = contents.book.mergers
      folders += (mergers.isEmpty ? [] : ["mergers/"]) + mergers.map { SitePaths.merger($0.id) }
      var xml = HTMLWriter()
      xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
      for folder in folders {
        xml.raw("<url><loc>")
        xml.text("\(url)/\(folder)")
        xml.raw("</loc></url>\n")
      }
      xml.raw("</urlset>\n")
      return xml.bytes
    }
  }
}
