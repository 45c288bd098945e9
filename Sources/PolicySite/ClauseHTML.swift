internal import PolicyEncoding
internal import PolicyMarkdown
internal import PolicyModel

/// The text of a policy or report as HTML, each clause with its address as id.
struct ClauseHTML {
  var inline: InlineHTML
  let text: PolicyText
  private let audiences: [String: [String]]
  private let guidance: Set<String>
  private let contents: SiteContents
  var html = HTMLWriter()

  /// Creates the writer of one text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - contents: What the site is made of.
  ///   - links: The links of the page.
  ///   - policy: The policy whose text it is; nil for a report.
  ///   - applies: The audiences of clauses that apply to fewer than the policy, by address.
  ///   - guidance: The numbers of the Parts that explain and do not oblige.
  init(
    _ text: PolicyText,
    contents: SiteContents,
    links: SiteLinks,
    policy: PolicyID?,
    applies: [String: [String]] = [:],
    guidance: [String] = []
  ) {
    self.text = text
    self.contents = contents
    inline = InlineHTML(contents: contents, links: links, policy: policy, text: text)
    audiences = Dictionary(
      applies.map { (PolicyText.canonical($0.key), $0.value) },
      uniquingKeysWith: { $1 }
    )
    self.guidance = Set(guidance.map(PolicyText.canonical))
  }

  /// Returns the HTML of the whole text, without the article around it.
  mutating func render() -> Markup {
    append(text.clauses, level: 2)
    if !text.footnotes.isEmpty { appendFootnotes() }
    return Markup(html)
  }

  /// The class of the article: texts without numbers need no margin for them.
  static func articleClass(for text: PolicyText) -> String {
    guard text.isNumbered else { return "policy unnumbered" }
    let hasLongNumbers = text.allClauses.contains {
      $0.number != nil && ($0.label?.utf8.count ?? 0) > 5
    }
    return hasLongNumbers ? "policy long-nums" : "policy"
  }

  /// Writes clauses; items of one list stand together.
  ///
  /// `level` is that of the next heading below.
  mutating func append(_ clauses: [Clause], level: Int) {
    var rest = clauses[...]
    while let clause = rest.first {
      guard case .item(let list, let isOrdered) = clause.kind else {
        append(clause, level: level)
        rest = rest.dropFirst()
        continue
      }
      let items = rest.prefix {
        if case .item(let other, _) = $0.kind { other == list } else { false }
      }
      appendList(Array(items), isOrdered: isOrdered, level: level)
      rest = rest.dropFirst(items.count)
    }
  }

  private mutating func append(_ clause: Clause, level: Int) {
    switch clause.kind {
    case .part: appendPart(clause, level: level)
    case .heading: appendHeading(clause, level: level)
    case .paragraph: appendParagraph(clause, level: level)
    case .principle: appendPrinciple(clause, level: level)
    case .text:
      html.raw("<p")
      html.attribute("id", clause.address)
      html.raw(">")
      inline.append(clause.words, to: &html)
      html.raw("</p>\n")
    case .code:
      html.raw("<pre tabindex=\"0\"")
      html.attribute("id", clause.address)
      html.raw("><code>")
      html.text(clause.words.plainText)
      html.raw("</code></pre>\n")
    case .quote:
      html.raw("<blockquote")
      html.attribute("id", clause.address)
      html.raw(">\n")
      appendWords(of: clause)
      append(clause.children, level: level)
      html.raw("</blockquote>\n")
    case .table: appendTable(clause)
    case .item, .row, .footnote: break
    }
  }

  private mutating func appendPart(_ clause: Clause, level: Int) {
    html.raw("<section class=\"part\">\n<h\(level)")
    html.attribute("id", clause.address)
    html.raw(">")
    appendNumber(clause, word: "Part")
    html.raw(" ")
    inline.appendHeading(clause.heading, to: &html)
    html.raw("</h\(level)>\n")
    if guidance.contains(clause.address) {
      html.raw("<p class=\"small\">Guidance: this Part explains and does not oblige.</p>\n")
    }
    appendAudience(of: clause)
    append(clause.children, level: level + 1)
    html.raw("</section>\n")
  }

  private mutating func appendHeading(_ clause: Clause, level: Int) {
    let level = min(level, 6)
    html.raw("<h\(level)")
    html.attribute("id", clause.address)
    html.raw(">")
    inline.appendHeading(clause.heading, to: &html)
    if !text.isNumbered {
      html.raw(" <a class=\"anchor\"")
      html.attribute("href", "#\(clause.address)")
      html.raw("><span class=\"vh\">Link to this heading</span></a>")
    }
    html.raw("</h\(level)>\n")
    appendAudience(of: clause)
    append(clause.children, level: level + 1)
  }

  private mutating func appendParagraph(_ clause: Clause, level: Int) {
    html.raw("<div class=\"clause\"")
    html.attribute("id", clause.address)
    html.raw(">")
    appendNumber(clause, word: "Paragraph")
    html.raw("\n")
    var next = level
    if !clause.heading.isEmpty {
      html.raw("<h\(min(level, 6))>")
      inline.appendHeading(clause.heading, to: &html)
      html.raw("</h\(min(level, 6))>\n")
      next += 1
    }
    appendWords(of: clause)
    appendAudience(of: clause)
    append(clause.children, level: next)
    html.raw("</div>\n")
  }

  private mutating func appendPrinciple(_ clause: Clause, level: Int) {
    let level = min(level, 6)
    html.raw("<div class=\"sub\"")
    html.attribute("id", clause.address)
    html.raw("><h\(level) class=\"principle\"><a")
    html.attribute("href", "#\(clause.address)")
    html.raw(">")
    html.text(clause.heading.plainText)
    html.raw("</a></h\(level)>\n")
    appendWords(of: clause)
    appendAudience(of: clause)
    append(clause.children, level: level + 1)
    html.raw("</div>\n")
  }

  private mutating func appendNumber(_ clause: Clause, word: String) {
    html.raw("<a class=\"num\"")
    html.attribute("href", "#\(clause.address)")
    html.raw("><span class=\"vh\">\(word) </span>")
    html.text(clause.label ?? "")
    html.raw("</a>")
  }

  private mutating func appendWords(of clause: Clause) {
    guard !clause.words.isEmpty else { return }
    html.raw("<p>")
    inline.append(clause.words, to: &html)
    html.raw("</p>\n")
  }

  private mutating func appendAudience(of clause: Clause) {
    guard let ids = audiences[clause.address] else { return }
    html.raw("<p class=\"small\">Applies to ")
    let phrase = contents.audiencePhrase(ids)
    html.text(phrase.prefix(1).lowercased() + phrase.dropFirst())
    html.raw(" only.</p>\n")
  }

  private mutating func appendList(_ items: [Clause], isOrdered: Bool, level: Int) {
    let isLabelled = items.contains { $0.label != nil }
    let element = isOrdered || isLabelled ? "ol" : "ul"
    html.raw(isLabelled ? "<\(element) class=\"labelled\">\n" : "<\(element)>\n")
    for item in items {
      html.raw("<li")
      html.attribute("id", item.address)
      html.raw(">")
      if let label = item.label {
        html.raw("<span class=\"label\">")
        html.text(label)
        html.raw("</span> ")
      }
      inline.append(item.words, to: &html)
      if !item.children.isEmpty { html.raw("\n") }
      append(item.children, level: level)
      html.raw("</li>\n")
    }
    html.raw("</\(element)>\n")
  }
}
