internal import PolicyModel

/// Names of things that stay the same from build to build, wherever the site is kept.
///
/// Feeds and calendars need identifiers that are unique in the world and never change: `tag:` URIs
/// (RFC 4151) and names at a host. A site without an address takes its organisation's name below
/// `policybook.invalid`, a domain that nobody can own (RFC 2606, 2).
struct SiteIdentity: Hashable, Sendable {
  /// The host that makes the names unique.
  let host: String

  /// Reads what the site is called.
  init(_ contents: SiteContents) {
    if let url = contents.settings.url, let host = Self.host(of: url) {
      self.host = host
    } else {
      let name = Slug.of(contents.book.organisation).unicodeScalars
        .filter { $0.isASCII }.map(String.init).joined()
      // A name at a host has 253 letters at most (RFC 1035, 2.3.4).
      let trimmed = name.prefix(200).split(separator: "-").joined(separator: "-")
      host = trimmed.isEmpty ? "policybook.invalid" : "\(trimmed).policybook.invalid"
    }
  }

  /// Returns the URI of a thing of the site that was there from `date` on.
  func tag(_ date: CalendarDate, _ name: String) -> String { "tag:\(host),\(date):\(name)" }

  private static func host(of url: String) -> String? {
    guard let start = url.firstRange(of: "://")?.upperBound else { return nil }
    let authority = url[start...].prefix { $0 != "/" }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    let isName = host.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }
    return host.isEmpty || host.utf8.count > 253 || !isName ? nil : host.lowercased()
  }
}
