internal import PolicyEncoding
internal import PolicyMarkdown
internal import PolicyModel

/// The words of a clause as HTML: references and links led to where they belong.
struct InlineHTML {
  let contents: SiteContents
  let links: SiteLinks
  /// The policy whose text it is; nil for a report.
  let policy: PolicyID?
  /// The addresses that the text has.
  let addresses: Set<String>
  /// The number and address of each footnote, by its name.
  let footnotes: [String: (number: Int, address: String)]
  /// The names of the policy's attachments, as they are on the disk.
  private let attachments: Set<String>
  /// The footnotes that were referred to so far: the first reference is what the note leads back to.
  private var referred: Set<Int> = []
  /// Whether references are linked where they stand: not in headings.
  private var linksReferences: Bool

  init(contents: SiteContents, links: SiteLinks, policy: PolicyID?, text: PolicyText) {
    self.contents = contents
    self.links = links
    self.policy = policy
    // A report speaks of other documents' paragraphs.
    linksReferences = policy != nil
    addresses = Set(text.addresses)
    attachments = policy.flatMap { contents.book.policy($0) }?.attachmentNames ?? []
    var footnotes: [String: (number: Int, address: String)] = [:]
    for (index, footnote) in text.footnotes.enumerated() {
      if case .footnote(let name) = footnote.kind {
        footnotes[name] = (index + 1, footnote.address)
      }
    }
    self.footnotes = footnotes
  }

  /// Whether a reference to footnote `number` was written, to which the note can lead back.
  func hasReference(to number: Int) -> Bool { referred.contains(number) }

  /// Writes `inlines`.
  mutating func append(_ inlines: [MarkdownInline], to html: inout HTMLWriter) {
    for inline in inlines { append(inline, to: &html) }
  }

  /// Writes the words of a heading, in which references are left alone.
  mutating func appendHeading(_ inlines: [MarkdownInline], to html: inout HTMLWriter) {
    let outside = linksReferences
    linksReferences = false
    append(inlines, to: &html)
    linksReferences = outside
  }

  private mutating func append(_ inline: MarkdownInline, to html: inout HTMLWriter) {
    switch inline {
    case .text(let text): append(text, to: &html)
    case .softBreak: html.raw(" ")
    case .lineBreak: html.raw("<br>")
    case .code(let text): wrap("code", in: &html) { $1.text(text) }
    case .emphasis(let children): wrap("em", in: &html) { $0.append(children, to: &$1) }
    case .strong(let children): wrap("strong", in: &html) { $0.append(children, to: &$1) }
    case .link(let destination, let title, let children):
      guard let target = href(destination) else {
        appendPlain(children, to: &html)
        return
      }
      html.raw("<a")
      html.attribute("href", target)
      if !title.isEmpty { html.attribute("title", title) }
      html.raw(">")
      appendPlain(children, to: &html)
      html.raw("</a>")
    case .image(let destination, _, let children):
      guard case .attachment = LinkTarget(destination), let source = href(destination) else {
        html.text(children.plainText)
        return
      }
      html.raw("<img")
      html.attribute("src", source)
      html.attribute("alt", children.plainText)
      html.raw(">")
    case .footnote(let name): appendFootnote(name, to: &html)
    case .html: break
    }
  }

  private mutating func wrap(
    _ element: String,
    in html: inout HTMLWriter,
    content: (inout InlineHTML, inout HTMLWriter) -> Void
  ) {
    html.raw("<\(element)>")
    content(&self, &html)
    html.raw("</\(element)>")
  }

  /// Writes text with its references linked.
  private func append(_ text: String, to html: inout HTMLWriter) {
    guard linksReferences else {
      html.text(text)
      return
    }
    let references = CrossReference.all(in: text).filter { addresses.contains($0.address) }
    guard !references.isEmpty else {
      html.text(text)
      return
    }
    let bytes = Array(text.utf8)
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var position = 0
    for reference in references {
      html.text(piece(position..<reference.range.lowerBound))
      html.raw("<a")
      html.attribute("href", "#\(reference.address)")
      html.raw(">")
      html.text(piece(reference.range))
      html.raw("</a>")
      position = reference.range.upperBound
    }
    html.text(piece(position..<bytes.count))
  }

  /// Writes words inside a link, where no other link may stand.
  private mutating func appendPlain(_ inlines: [MarkdownInline], to html: inout HTMLWriter) {
    for inline in inlines {
      switch inline {
      case .text(let text): html.text(text)
      case .emphasis(let children):
        wrap("em", in: &html) { $0.appendPlain(children, to: &$1) }
      case .strong(let children):
        wrap("strong", in: &html) { $0.appendPlain(children, to: &$1) }
      case .link(_, _, let children): appendPlain(children, to: &html)
      case .footnote: break
      default: append(inline, to: &html)
      }
    }
  }

  private mutating func appendFootnote(_ name: String, to html: inout HTMLWriter) {
    guard let (number, address) = footnotes[name] else { return }
    html.raw("<sup><a class=\"fnref\"")
    html.attribute("href", "#\(address)")
    if referred.insert(number).inserted { html.raw(" id=\"page-fnref.\(number)\"") }
    html.raw("><span class=\"vh\">Footnote </span>\(number)</a></sup>")
  }

  /// Returns where a destination leads from this page, or nil where the site has no such place.
  private func href(_ destination: String) -> String? {
    switch LinkTarget(destination) {
    case .web(let address): return address
    case .here(let address):
      let canonical = addresses.contains(address) ? address : PolicyText.canonical(address)
      return "#\(canonical)"
    case .attachment(let name):
      // The link may spell the name in other bytes than the disk, where it reads the same.
      let known = attachments.firstIndex(of: name).map { attachments[$0] }
      return policy.map { links.file(SitePaths.attachment(known ?? name, of: $0)) }
    case .document(let scoped): return href(scoped)
    case .unknown, .forbidden: return nil
    }
  }

  private func href(_ scoped: ScopedAddress) -> String? {
    switch scoped.document {
    case .inForce(let id):
      let version = contents.policy(id).flatMap { contents.versionShown(of: $0) }
      return page(SitePaths.policy(id), of: version?.stored, address: scoped.address)
    case .report(let id):
      return page(SitePaths.report(id), of: contents.report(id)?.stored, address: scoped.address)
    case .text(let reference, let id):
      let text =
        reference == .draft
        ? contents.draft(id)?.stored : contents.policy(id)?.text(of: reference)
      return page(SitePaths.text(reference, of: id), of: text, address: scoped.address)
    }
  }

  /// Returns the link to a page that shows `text`; nil where the site has no such page.
  ///
  /// A paragraph that another version had, but this one has not, is no place on the page.
  private func page(_ path: String, of text: StoredText?, address: String?) -> String? {
    text.map { links.page(path, address: address.flatMap($0.facts.address)) }
  }
}
