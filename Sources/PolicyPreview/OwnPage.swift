internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel
internal import PolicyPublishing

/// A page of the preview itself, in the look of the site where that can be had.
struct OwnPage {
  let book: PreviewBook
  let links: PreviewLinks

  /// Returns the page with `main`, which is HTML.
  ///
  /// - Parameters:
  ///   - title: What the page is called, without marks.
  ///   - head: More of the page's head, as HTML.
  ///   - main: What the page says, as HTML.
  /// - Returns: The whole page.
  func html(title: String, head: String = "", main: String) -> [UInt8] {
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("\(PreviewResponse.contentPolicyElement)<title>")
    html.text("\(title) – preview")
    html.raw("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    for name in ["fonts.css", "style.css"] where book.plans["assets/\(name)"] != nil {
      html.raw("<link rel=\"stylesheet\" href=\"\(links.root)assets/\(name)\">\n")
    }
    if book.plans["assets/logo.svg"] != nil {
      html.raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"\(links.root)assets/logo.svg\">\n")
    }
    html.raw("<link rel=\"stylesheet\" href=\"\(links.own("preview.css"))\">\n\(head)</head>\n")
    html.raw("<body id=\"page-top\" class=\"preview-own\">\n")
    html.raw("<a class=\"skip\" href=\"#page-main\">Skip to main content</a>\n")
    html.raw("<header class=\"mast\"><div class=\"wrap\"><p class=\"wordmark\"><a")
    html.attribute("href", links.root)
    html.raw(">")
    html.text(book.checked.book.organisation)
    html.raw(" <span>Preview</span></a></p></div></header>\n")
    html.raw(main)
    html.raw("</body>\n</html>\n")
    return Array(html.string.utf8)
  }

  /// Returns the page for an address that leads nowhere, or not while the book has errors.
  func missing() -> PreviewResponse {
    let isBroken = book.hasErrors && !book.isStale
    let title = isBroken ? "This book has errors" : "There is no such page"
    let sentence =
      isBroken
      ? "The site is shown once they are mended; this page looks for that by itself."
      : "The page may have had another address before the book changed."
    let script = "<script src=\"\(links.own("preview.js"))\" defer></script>\n"
    let bar = PreviewPage(book: book, links: links).bar(on: nil)
    return .page(
      html(
        title: title,
        head: script,
        main: """
          \(bar)<main id="page-main" class="wrap">
          <div class="title"><h1>\(title)</h1><p class="lead">\(sentence)</p></div>
          \(drafts)</main>

          """
      ),
      status: 404
    )
  }

  /// The drafts, which can be edited whatever else is wrong.
  private var drafts: String {
    let policies = book.checked.book.policies.filter { $0.draft != nil }
    guard !policies.isEmpty else { return "" }
    var html = HTMLWriter()
    html.raw("<h2>Drafts to edit</h2>\n<ul>\n")
    for policy in policies {
      html.raw("<li><a")
      html.attribute("href", links.edit(policy.id))
      html.raw(">")
      html.text(policy.settings.title.isEmpty ? policy.id.rawValue : policy.settings.title)
      html.raw("</a></li>\n")
    }
    html.raw("</ul>\n")
    return html.string
  }
}

extension PreviewBook {
  /// Whether something stops the site.
  var hasErrors: Bool { diagnostics.hasErrors }
}
