package import PolicyComparison
internal import PolicyEncoding
internal import PolicyModel

/// A comparison as one HTML file with its own style sheet: for an e-mail, or a folder on a share.
package struct ComparisonDocument {
  private let classified: ClassifiedComparison
  private let base: ComparedSide
  private let revised: ComparedSide

  /// Creates the document of one comparison.
  package init(_ classified: ClassifiedComparison, base: ComparedSide, revised: ComparedSide) {
    self.classified = classified
    self.base = base
    self.revised = revised
  }

  /// The whole file.
  package var html: String {
    var html = HTMLWriter()
    let title = revised.id == nil ? "\(base.name) and \(revised.name)" : revised.title
    html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    html.raw("style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    html.text("What changed: \(title)")
    html.raw("</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n<main>\n<h1>")
    html.text("What changed: \(title)")
    html.raw("</h1>\n<p>From <strong>")
    html.text(base.name)
    html.raw("</strong> to <strong>")
    html.text(revised.name)
    html.raw("</strong>. ")
    html.text("\(ParagraphCounts(classified.comparison.changes).sentence). ")
    html.text(classified.overallSentence)
    html.raw("</p>\n<p class=\"key\"><strong>Key:</strong> ")
    html.raw(
      RedlineHTML.html([.insert("inserted words"), .keep(" "), .omit("omitted words")]).html
    )
    html.raw("</p>\n")
    var hasSame = false
    for (change, verdict) in classified.entries {
      if change.isChange || verdict.changeClass != .none {
        ChangeHTML.append(change, verdict, heading: 2, to: &html)
        hasSame = false
      } else if !hasSame {
        html.raw("<p class=\"same\">…</p>\n")
        hasSame = true
      }
    }
    html.raw("<footer><p>SHA-256 of the texts: <code>")
    html.text(base.sha256)
    html.raw("</code> and <code>")
    html.text(revised.sha256)
    html.raw("</code></p></footer>\n</main>\n</body>\n</html>\n")
    return html.string
  }

  private static let style = """
    :root { color-scheme: light dark; --ins: #0b3d82; --insbg: #e1ecfb; --del: #7a2f06; --delbg: #fdeadd; --mov: #4b2a7b; }
    @media (prefers-color-scheme: dark) { :root { --ins: #b3d3ff; --insbg: #152f52; --del: #ffc39d; --delbg: #4a230d; --mov: #d9c6ff; } }
    body { font: 1.0625rem/1.55 Georgia, serif; margin: 0; }
    main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { font-size: 1.1rem; margin: 1.8rem 0 0.3rem; }
    p { margin: 0.4rem 0 0.8rem; overflow-wrap: anywhere; }
    .facts { font: 0.9rem/1.4 system-ui, sans-serif; }
    ins { color: var(--ins); background: var(--insbg); text-decoration: underline solid 0.11em; text-underline-offset: 0.16em; }
    del { color: var(--del); background: var(--delbg); text-decoration: line-through; }
    .mv { color: var(--mov); text-decoration: underline dotted 0.13em; }
    footer { margin-top: 3rem; font-size: 0.85rem; }
    .vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media print { .vh { position: static; width: auto; height: auto; margin: 0; clip-path: none; } section { break-inside: avoid; } }

    """
}
