internal import PolicyEncoding
internal import PolicyMarkdown
internal import PolicyModel

/// Tables and footnotes of a text.
extension ClauseHTML {
  /// Writes a table in a region that scrolls by itself, each row with its address.
  mutating func appendTable(_ table: Clause) {
    html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    html.attribute("aria-label", "Table \(table.address)")
    html.raw("><table")
    html.attribute("id", table.address)
    html.raw(">\n")
    let header = table.children.filter { $0.kind == .row(isHeader: true) }
    let body = table.children.filter { $0.kind == .row(isHeader: false) }
    for (element, rows) in [("thead", header), ("tbody", body)] where !rows.isEmpty {
      html.raw("<\(element)>\n")
      for row in rows { appendRow(row, cell: element == "thead" ? "th" : "td") }
      html.raw("</\(element)>\n")
    }
    html.raw("</table></div>\n")
  }

  private mutating func appendRow(_ row: Clause, cell element: String) {
    html.raw("<tr")
    html.attribute("id", row.address)
    html.raw(">")
    for cell in row.cells {
      // An empty corner is no heading, so it is no header cell.
      let isEmptyHeader = element == "th" && cell.words.plainText.allSatisfy(\.isWhitespace)
      let name = isEmptyHeader ? "td" : element
      html.raw("<\(name)")
      if name == "th" { html.raw(" scope=\"col\"") }
      if cell.alignment == .right { html.raw(" class=\"r\"") }
      html.raw(">")
      inline.append(cell.words, to: &html)
      html.raw("</\(name)>")
    }
    html.raw("</tr>\n")
  }

  /// Writes the footnotes, each with a way back to its first reference.
  mutating func appendFootnotes() {
    html.raw("<section class=\"footnotes\" aria-labelledby=\"page-footnotes\">\n")
    html.raw("<h2 id=\"page-footnotes\">Footnotes</h2>\n<ol>\n")
    for (index, footnote) in text.footnotes.enumerated() {
      html.raw("<li")
      html.attribute("id", footnote.address)
      html.raw("><p>")
      inline.append(footnote.words, to: &html)
      if inline.hasReference(to: index + 1) {
        html.raw(" <a href=\"#page-fnref.\(index + 1)\">Back to the text")
        html.raw("<span class=\"vh\"> of footnote \(index + 1)</span></a>")
      }
      html.raw("</p>\n")
      append(footnote.children, level: 3)
      html.raw("</li>\n")
    }
    html.raw("</ol>\n</section>\n")
  }
}
