internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicySite

/// The findings of a book as a list that leads to their places.
struct FindingList {
  /// How many are listed; whoever has more begins with these.
  static let most = 100

  let book: PreviewBook
  let links: PreviewLinks

  /// Writes the list; nothing where nothing was found.
  func append(to html: inout HTMLWriter) {
    guard !book.diagnostics.isEmpty else { return }
    html.raw("<ul class=\"preview-list\" tabindex=\"0\" aria-label=\"Findings\">\n")
    // Errors first: they stop the site.
    let sorted = Severity.allCases.flatMap { severity in
      book.diagnostics.filter { $0.severity == severity }
    }
    for diagnostic in sorted.prefix(Self.most) { append(diagnostic, to: &html) }
    html.raw("</ul>\n")
    if sorted.count > Self.most {
      html.raw("<p>")
      html.text("\(sorted.count - Self.most) more are not listed; 'policybook check' tells all.")
      html.raw("</p>\n")
    }
  }

  private func append(_ diagnostic: Diagnostic, to html: inout HTMLWriter) {
    html.raw("<li class=\"preview-\(diagnostic.severity.rawValue)\"><strong>")
    html.text(diagnostic.severity.word)
    html.raw("</strong> ")
    let line = diagnostic.range == .wholeFile ? nil : diagnostic.range.start.line
    let source = book.pages[diagnostic.path]
    let place = line.flatMap { source?.place(ofLine: $0) }
    html.raw("<span>")
    if let source {
      html.raw("<a")
      html.attribute("href", links.page(source.folder, address: place?.address))
      html.raw(">")
      html.text(diagnostic.path + (place.map { ", \($0.name)" } ?? ""))
      html.raw("</a>")
    } else {
      html.text(diagnostic.path)
    }
    if let line {
      html.text(", ")
      if let policy = source?.draftOf {
        html.raw("<a")
        html.attribute("href", links.edit(policy, line: line))
        html.raw(">")
        html.text("line \(line)")
        html.raw("</a>")
      } else {
        html.text("line \(line)")
      }
    }
    html.raw(":</span> ")
    html.text(diagnostic.message)
    html.raw(" <code>")
    html.text(diagnostic.code.name)
    html.raw("</code></li>\n")
  }
}

extension Severity {
  /// What people read.
  var word: String {
    switch self {
    case .error: "Error"
    case .warning: "Warning"
    case .note: "Note"
    }
  }
}
