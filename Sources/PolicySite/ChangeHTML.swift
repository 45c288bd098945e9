internal import PolicyComparison
internal import PolicyEncoding

/// One change as a section of HTML: its place, its words marked, its class and why.
enum ChangeHTML {
  /// Writes the section of `change`, below a heading of the level `heading`.
  static func append(
    _ change: ClauseChange,
    _ verdict: ChangeVerdict,
    heading: Int,
    to html: inout HTMLWriter
  ) {
    html.raw("<section>\n<h\(heading)>")
    html.text((change.revised ?? change.base)?.name.capitalisedFirst ?? "")
    html.raw(" <span class=\"facts\">")
    html.text(facts(of: change))
    html.raw("</span></h\(heading)>\n<p>")
    if change.status == .unchanged, change.isMoved {
      html.raw(RedlineHTML.moved(change.edits.revisedText).html)
    } else {
      html.raw(RedlineHTML.html(change.edits).html)
    }
    html.raw("</p>\n")
    for formatting in change.formatting {
      html.raw("<p class=\"facts\">")
      html.text(ChangeWords.sentence(formatting))
      html.raw("</p>\n")
    }
    html.raw("<p class=\"facts\">")
    html.text(verdict.sentence)
    html.raw("</p>\n</section>\n")
  }

  private static func facts(of change: ClauseChange) -> String {
    var facts: [String] = []
    switch change.status {
    case .unchanged: break
    case .inserted: facts.append("Inserted")
    case .omitted: facts.append("Omitted")
    case .reworded: facts.append(ChangeWords.kind(of: change.edits))
    }
    if change.isMoved { facts.append("Moved from \(change.base?.name ?? "")") }
    if change.isRenumbered { facts.append("Renumbered, was \(change.base?.name ?? "")") }
    return facts.isEmpty ? "Formatting" : facts.joined(separator: ". ")
  }
}
