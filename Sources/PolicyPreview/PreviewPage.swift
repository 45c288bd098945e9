internal import PolicyEncoding
internal import PolicySite

/// A page of the site as the preview serves it: with a bar that tells what is wrong, and the script
/// that marks it and looks for changes.
struct PreviewPage {
  let book: PreviewBook
  let links: PreviewLinks

  /// Returns the page that the plan at `path` makes.
  func html(of page: [UInt8], path: String) -> [UInt8] {
    var text = String(decoding: page, as: UTF8.self)
    // The built page forbids all requests of scripts; the preview's own policy takes its place.
    if let tag = text.firstRange(of: /<meta http-equiv="Content-Security-Policy"[^>]*>\n?/) {
      text.replaceSubrange(tag, with: PreviewResponse.contentPolicyElement)
    }
    insert(head, before: "</head>", in: &text)
    let bar = bar(on: book.sources[path])
    if let skip = text.firstRange(of: /<a class="skip"[^>]*>[^<]*<\/a>\n?/) {
      text.insert(contentsOf: bar, at: skip.upperBound)
    } else if let body = text.firstRange(of: /<body[^>]*>\n?/) {
      text.insert(contentsOf: bar, at: body.upperBound)
    } else {
      text += bar
    }
    return Array(text.utf8)
  }

  private func insert(_ part: String, before mark: String, in text: inout String) {
    guard let place = text.firstRange(of: mark) else { return }
    text.insert(contentsOf: part, at: place.lowerBound)
  }

  private var head: String {
    """
    <link rel="stylesheet" href="\(links.own("preview.css"))">
    <script src="\(links.own("preview.js"))" defer></script>

    """
  }

  /// The bar of a page that shows `source`, or no single text.
  func bar(on source: PageSource?) -> String {
    var html = HTMLWriter()
    html.raw("<aside class=\"preview-bar\" id=\"page-preview\" aria-label=\"Preview\"")
    html.attribute("data-events", links.own("events"))
    html.attribute("data-generation", String(book.generation))
    html.raw(">\n<div class=\"wrap\">\n")
    if book.diagnostics.isEmpty {
      html.raw("<p class=\"preview-sum\"><strong>Preview:</strong> no findings in this book.</p>\n")
    } else {
      html.raw(book.hasErrors ? "<details open>" : "<details>")
      html.raw("<summary><strong>Preview:</strong> ")
      html.text("\(book.summary) in this book")
      html.raw("</summary>\n")
      if book.hasErrors {
        html.raw("<p>")
        html.text(
          book.isStale
            ? "Published texts and lists are shown as they were before the errors; drafts as they "
              + "are now."
            : "A book with errors has no site: only drafts and the like can be shown."
        )
        html.raw("</p>\n")
      }
      FindingList(book: book, links: links).append(to: &html)
      html.raw("</details>\n")
    }
    if let policy = source?.draftOf {
      html.raw("<p class=\"preview-act\"><a class=\"btn\"")
      html.attribute("href", links.edit(policy))
      html.raw(">Edit this draft</a>")
      if book.hidesDrafts { html.raw(" <span>The built site hides drafts.</span>") }
      html.raw("</p>\n")
    }
    html.raw("<p class=\"preview-status\" role=\"status\"></p>\n</div>\n")
    html.raw("<script type=\"application/json\" id=\"page-preview-marks\">")
    html.raw(FindingMarks.value(of: source, in: book, links: links).formatted(isInPage: true))
    html.raw("</script>\n</aside>\n")
    return html.string
  }
}
