internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing
internal import PolicySite

/// The edit view of a draft: its Markdown, and beside it what comes of it.
struct EditPage {
  let book: PreviewBook
  let links: PreviewLinks
  let policy: PolicyID
  let file: SourceFile

  /// The page, or why there is none.
  var response: PreviewResponse {
    let known = book.checked.book.policy(policy)?.settings.title ?? ""
    let title = known.isEmpty ? policy.rawValue : known
    // What is no UTF-8 would be lost in the browser and saved without it.
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      return .sentence(409, "'\(file.path)' is not UTF-8 text; mend that in another editor first.")
    }
    let page = OwnPage(book: book, links: links)
    return .page(page.html(title: "Edit the draft of \(title)", head: head, main: main(title)))
  }

  private var head: String {
    "<script src=\"\(links.own("edit.js"))\" defer></script>\n"
  }

  private func main(_ title: String) -> String {
    var html = HTMLWriter()
    html.raw("<main id=\"page-main\" class=\"edit\"")
    html.attribute("data-check", links.own("check/\(policy)"))
    html.attribute("data-save", links.own("save/\(policy)"))
    html.attribute("data-file", links.own("file/\(policy)"))
    html.attribute("data-events", links.own("events"))
    html.attribute("data-generation", String(book.generation))
    html.attribute("data-sha256", Digest(of: file.bytes).description)
    html.raw(">\n<div class=\"edit-head\">\n<h1>Edit the draft: ")
    html.text(title)
    html.raw("</h1>\n<p class=\"edit-path\"><code>")
    html.text(file.path)
    html.raw("</code> · <a")
    html.attribute("href", links.page(SitePaths.draft(policy)))
    html.raw(">Page of the draft</a></p>\n</div>\n")
    html.raw(Self.tools)
    html.raw(Self.conflict)
    html.raw("<div class=\"edit-cols\">\n<div class=\"edit-source\">\n")
    html.raw("<label for=\"page-text\">Text of the draft, in Markdown</label>\n")
    html.raw("<div class=\"edit-box\"><div class=\"edit-marks\" aria-hidden=\"true\"></div>")
    html.raw("<textarea id=\"page-text\" spellcheck=\"true\" aria-describedby=\"page-sum\">\n")
    html.text(shownText)
    html.raw("</textarea></div>\n<p id=\"page-caret\" class=\"edit-caret\">Line 1</p>\n")
    html.raw(Self.findings)
    html.raw("</div>\n")
    html.raw(Self.results)
    html.raw("</div>\n</main>\n")
    return html.string
  }

  /// The text without the mark of the encoding, which the tool does not write.
  private var shownText: String {
    String(
      decoding: file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...],
      as: UTF8.self
    )
  }

  private static let tools = """
    <div class="edit-tools" role="toolbar" aria-label="Draft">
    <button type="button" class="btn btn-1" id="page-save" aria-keyshortcuts="Control+S">Save</button>
    <p id="page-state" role="status">Nothing is changed.</p>
    <p id="page-sum" role="status"></p>
    </div>

    """

  private static let conflict = """
    <section id="page-conflict" class="edit-conflict" aria-labelledby="page-conflict-head" hidden>
    <h2 id="page-conflict-head" tabindex="-1">The file has changed meanwhile</h2>
    <p id="page-conflict-why"></p>
    <label for="page-other">What the file says now</label>
    <textarea id="page-other" readonly rows="12"></textarea>
    <p class="edit-acts"><button type="button" class="btn" id="page-take">Edit what the file says now; keep mine here</button>
    <button type="button" class="btn" id="page-over">Save mine over it</button>
    <button type="button" class="btn" id="page-close">Close this</button></p>
    </section>
    <section id="page-kept" class="edit-conflict" aria-labelledby="page-kept-head" hidden>
    <h2 id="page-kept-head">Your own text, not saved</h2>
    <label for="page-mine">What you had typed</label>
    <textarea id="page-mine" readonly rows="12"></textarea>
    <p class="edit-acts"><button type="button" class="btn" id="page-drop">I need it no more</button></p>
    </section>

    """

  private static let findings = """
    <section class="edit-findings" aria-labelledby="page-findings-head">
    <h2 id="page-findings-head">Findings</h2>
    <ol id="page-findings" class="preview-list"></ol>
    <details id="page-elsewhere" hidden><summary></summary><ul class="preview-list"></ul></details>
    </section>

    """

  private static let results = """
    <div class="edit-results">
    <div class="edit-switch" role="group" aria-label="Show beside the text">
    <button type="button" class="btn" id="page-show-page" aria-pressed="true">Page</button>
    <button type="button" class="btn" id="page-show-changes" aria-pressed="false">Changes</button>
    </div>
    <section id="page-page" class="edit-pane" role="region" aria-label="Page of the draft" tabindex="0">
    <article id="page-article" class="policy" aria-label="Policy text"></article>
    </section>
    <section id="page-changes" class="edit-pane" role="region" aria-label="Changes" tabindex="0" hidden>
    <h2 id="page-changes-head"></h2>
    <p id="page-changes-sum"></p>
    <div id="page-changes-list" class="edit-changes"></div>
    </section>
    </div>

    """
}
