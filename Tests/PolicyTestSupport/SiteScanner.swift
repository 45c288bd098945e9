internal import Foundation

/// A whole built site, whose pages are held against what every page promises.
package struct SiteScanner {
  private let files: Set<String>
  private let pages: [String: MarkupScanner]

  /// Reads the HTML pages of `files`, by their paths from the site's root.
  ///
  /// What stands under `files/` of a policy is an author's own and is not read.
  package init(_ files: [String: [UInt8]]) {
    self.files = Set(files.keys)
    var pages: [String: MarkupScanner] = [:]
    for (path, bytes) in files where path.hasSuffix(".html") && !path.contains("/files/") {
      pages[path] = MarkupScanner(String(decoding: bytes, as: UTF8.self))
    }
    self.pages = pages
  }

  /// All that is wrong, each with the page: tags, foreign elements, links that lead nowhere.
  package var faults: [String] {
    pages.sorted { $0.key < $1.key }.flatMap { path, page in
      (page.faults + foreign(in: page) + brokenLinks(in: page, at: path)).map { "\(path): \($0)" }
    }
  }

  /// The elements that templates and the program write.
  private static let elements: Set = [
    "a", "article", "aside", "b", "blockquote", "body", "br", "code", "del", "details", "div", "em",
    "fieldset", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "img",
    "input", "ins", "label", "legend", "li", "link", "main", "meta", "nav", "ol", "p", "pre", "q",
    "rect", "script", "section", "small", "span", "strong", "summary", "sup", "svg", "table",
    "tbody",
    "td", "textarea", "th", "thead", "time", "title", "tr", "ul",
  ]

  private func foreign(in page: MarkupScanner) -> [String] {
    page.tags.flatMap { tag -> [String] in
      var faults: [String] = []
      if !Self.elements.contains(tag.name) { faults.append("<\(tag.name)> is none of ours") }
      let isOwnScript = tag["src"]?.hasSuffix("assets/site.js") ?? false
      if tag.name == "script", !isOwnScript { faults.append("a script of somebody else") }
      for attribute in tag.attributes where attribute.name.hasPrefix("on") {
        faults.append("handler '\(attribute.name)'")
      }
      if tag["style"] != nil { faults.append("a style that the page's policy refuses") }
      return faults
    }
  }

  private func brokenLinks(in page: MarkupScanner, at path: String) -> [String] {
    page.links.compactMap { link in
      let scheme = link.prefix { $0.isLetter }
      if link.dropFirst(scheme.count).first == ":" {
        return ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
          ? nil : "scheme of '\(link)'"
      }
      let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let target = resolve(String(halves[0]), from: path), files.contains(target) else {
        return "'\(link)' leads to no file"
      }
      guard halves.count == 2 else { return nil }
      guard let fragment = String(halves[1]).removingPercentEncoding else {
        return "'\(link)' cannot be decoded"
      }
      let isThere = pages[target]?.ids.contains(fragment) ?? false
      return isThere ? nil : "'\(link)' leads to no place on its page"
    }
  }

  /// Returns the path that a relative link leads to; nil where it leaves the site.
  private func resolve(_ link: String, from path: String) -> String? {
    if link.isEmpty { return path }
    guard !link.hasPrefix("/"), !link.contains("?"), let decoded = link.removingPercentEncoding
    else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in decoded.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": if parts.popLast() == nil { return nil }
      case ".": break
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
