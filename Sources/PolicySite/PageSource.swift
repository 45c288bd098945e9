internal import PolicyDiagnostics
package import PolicyModel

/// Which file a page shows, and its text: where a fault of the file belongs on the page.
package struct PageSource: Sendable {
  /// The folder of the page, from the site's root.
  package let folder: String
  /// The path of the file, from the book's folder.
  package var file: String { text.source.path }
  private let text: StoredText
  /// The policy whose draft it is; nil for all else.
  package let draftOf: PolicyID?

  /// A clause of the text that a reader is led to.
  package struct Place: Hashable, Sendable {
    package let address: String
    /// "paragraph 2.6", "Part 5".
    package let name: String
  }

  /// Returns the pages that show a text, the page of a version's own before that of its policy.
  package static func all(in contents: SiteContents) -> [PageSource] {
    var sources: [PageSource] = []
    for policy in contents.book.policies {
      for version in policy.versions {
        let folder = SitePaths.version(version.label, of: policy.id)
        sources.append(PageSource(folder, version.stored))
      }
      if let draft = policy.draft { sources.append(PageSource(SitePaths.draft(policy.id), draft)) }
      let own = SitePaths.policy(policy.id)
      if let shown = contents.versionShown(of: policy) {
        sources.append(PageSource(own, shown.stored))
      } else if let draft = policy.draft {
        sources.append(PageSource(own, draft))
      }
    }
    for report in contents.book.reports {
      sources.append(PageSource(SitePaths.report(report.id), report.stored))
    }
    for page in contents.book.guidance {
      sources.append(PageSource(SitePaths.guidance(page.id), page.stored))
    }
    return sources
  }

  private init(_ folder: String, _ text: StoredText, draftOf: PolicyID? = nil) {
    self.folder = folder
    self.text = text
    self.draftOf = draftOf
  }

  private init(_ folder: String, _ draft: PolicyDraft) {
    self.init(folder, draft.stored, draftOf: draft.policy)
  }

  /// Returns the clause that stands at `line`, or the last before it; nil above the text.
  ///
  /// What the text cannot keep, such as a tag of HTML, has no clause of its own.
  package func place(ofLine line: Int) -> Place? {
    Self.place(ofLine: line, in: text.text)
  }

  /// Returns the clause of `text` that stands at `line`, or the last before it.
  package static func place(ofLine line: Int, in text: PolicyText) -> Place? {
    var found: (clause: Clause, parents: [Clause])?
    var parents: [Clause] = []
    (text.clauses + text.footnotes).forEachNested { clause, depth in
      parents.removeLast(max(0, parents.count - depth))
      let start = clause.range.start.line
      if start <= line, start >= found?.clause.range.start.line ?? 0 {
        found = (clause, parents)
      }
      parents.append(clause)
    }
    return found.map {
      Place(address: $0.clause.address, name: PlaceName.of($0.clause, under: $0.parents))
    }
  }
}
