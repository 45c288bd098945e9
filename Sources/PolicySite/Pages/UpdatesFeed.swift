internal import PolicyEncoding
internal import PolicyModel

/// The updates as a feed: `updates.atom` (RFC 4287).
///
/// Every id is a `tag:` URI made of the event's own day and page, so a reader that has seen an
/// entry never sees it again as new.
enum UpdatesFeed {
  static let path = "updates.atom"

  /// How many entries a feed carries.
  private static let limit = 100

  /// Returns the plan of the file.
  static func plan(_ contents: SiteContents) -> PagePlan {
    PagePlan(path: path) {
      let events = Array(UpdateEvent.all(contents).prefix(limit))
      return xml(events, contents)
    }
  }

  private static func xml(_ events: [UpdateEvent], _ contents: SiteContents) -> [UInt8] {
    let identity = SiteIdentity(contents)
    let url = contents.settings.url.map { "\($0)/" } ?? ""
    let newest = events.first?.date ?? contents.date
    let organisation = contents.book.organisation
    var xml = HTMLWriter()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    xml.attribute("xml:lang", contents.settings.language)
    xml.raw(">\n")
    element("id", "tag:\(identity.host),2012:updates", in: &xml)
    element("title", "\(contents.settings.title), \(organisation): updates", in: &xml)
    element("updated", time(newest), in: &xml)
    xml.raw("<author>")
    xml.raw("<name>")
    xml.text(printable(organisation))
    xml.raw("</name></author>\n<generator>policybook</generator>\n")
    link(rel: "alternate", type: "text/html", url + "updates/index.html", in: &xml)
    if !url.isEmpty { link(rel: "self", type: "application/atom+xml", url + path, in: &xml) }
    for event in events {
      xml.raw("<entry>\n")
      element("id", identity.tag(event.date, event.name), in: &xml)
      element("title", event.text, in: &xml)
      element("updated", time(event.date), in: &xml)
      element("summary", event.detail.isEmpty ? event.text : event.detail, in: &xml)
      xml.raw("<category")
      xml.attribute("term", event.kind.rawValue)
      xml.raw("/>\n")
      link(rel: "alternate", type: "text/html", "\(url)\(event.folder)index.html", in: &xml)
      xml.raw("</entry>\n")
    }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private static func element(_ name: String, _ text: String, in xml: inout HTMLWriter) {
    xml.raw("<\(name)>")
    xml.text(printable(text))
    xml.raw("</\(name)>\n")
  }

  private static func link(rel: String, type: String, _ address: String, in xml: inout HTMLWriter) {
    xml.raw("<link")
    xml.attribute("rel", rel)
    xml.attribute("type", type)
    xml.attribute("href", address)
    xml.raw("/>\n")
  }

  /// XML has no way to write control characters (XML 1.0, 2.2), so they are left out.
  private static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter { !isForbidden($0) })
    return String(kept)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func time(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }
}
