package import PolicyDiagnostics

/// How the site is made, from `site/site.yml`.
package struct SiteSettings: Hashable, Sendable {
  package var title: String
  /// The absolute address of the site, without a slash at its end; none for a folder on a share.
  package var url: String?
  /// The name of the zone whose midnight begins a day.
  package var timeZone: String
  /// The day that the site shows, where it is pinned.
  package var asOf: CalendarDate?
  package var showsDrafts: Bool
  package var language: String
  package var navigation: [NavigationEntry]
  /// The links at the foot of every page, for what is wanted less often.
  package var footNavigation: [NavigationEntry]
  /// Words that a search takes for each other.
  package var synonyms: [[String]]
  /// Whether the site ships its own fonts or uses the reader's.
  package var usesSystemFonts: Bool

  /// One entry of the bar below the masthead, or of the links at the foot.
  package struct NavigationEntry: Hashable, Sendable {
    package var title: String
    /// The address from the site's root: `policies/`.
    package var path: String

    /// Where the path stands in `site.yml`.
    package var range: SourceRange

    /// Creates an entry.
    package init(title: String, path: String, range: SourceRange = .wholeFile) {
      self.title = title
      self.path = path
      self.range = range
    }
  }

  /// Creates settings.
  package init(
    title: String = "Policies",
    url: String? = nil,
    timeZone: String = "Europe/London",
    asOf: CalendarDate? = nil,
    showsDrafts: Bool = false,
    language: String = "en-GB",
    navigation: [NavigationEntry] = [],
    footNavigation: [NavigationEntry] = [],
    synonyms: [[String]] = [],
    usesSystemFonts: Bool = false
  ) {
    self.title = title
    self.url = url
    self.timeZone = timeZone
    self.asOf = asOf
    self.showsDrafts = showsDrafts
    self.language = language
    self.navigation = navigation
    self.footNavigation = footNavigation
    self.synonyms = synonyms
    self.usesSystemFonts = usesSystemFonts
  }
}
