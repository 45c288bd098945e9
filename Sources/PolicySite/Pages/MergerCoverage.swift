internal import PolicyLifecycle
internal import PolicyModel

/// How much of each source has a place: numbers, and a bar beside them.
enum MergerCoverage {
  /// Returns the rows for the template, a total last where there are several sources.
  static func rows(of shown: ShownMerger) -> [[String: Any]] {
    var rows = shown.sources.map { source, count in
      row(source.fullTitle, link: shown.link(to: source.document), count)
    }
    if rows.count > 1 { rows.append(row("All sources", link: "", shown.total)) }
    return rows
  }

  private static func row(_ name: String, link: String, _ count: MergerStatus.SourceCount)
    -> [String: Any]
  {
    [
      "coverName": name,
      "coverLink": link,
      "coverParagraphs": String(count.paragraphs),
      "coverVerbatim": String(count[.verbatim]),
      "coverAdapted": String(count[.adapted]),
      "coverCombined": String(count[.combined]),
      "coverDropped": String(count[.dropped]),
      "coverMissing": String(count[.missing]),
      "coverStale": String(count.stale),
      "coverBar": bar(count),
    ]
  }

  /// The bar: full height for what is kept, half for what is dropped, nothing for what is missing.
  ///
  /// It is a drawing, so that it prints without grounds and needs no inline style; the numbers
  /// beside it say the same, so readers of the page as text are spared it.
  private static func bar(_ count: MergerStatus.SourceCount) -> Markup {
    let kept = count[.verbatim] + count[.adapted] + count[.combined]
    let whole = max(1, count.paragraphs)
    func percent(_ part: Int) -> String {
      let thousandths = part * 1000 / whole
      return "\(thousandths / 10).\(thousandths % 10)%"
    }
    return """
      <svg class="cover" aria-hidden="true"><rect width="\(percent(kept))" height="100%"></rect>\
      <rect x="\(percent(kept))" y="50%" width="\(percent(count[.dropped]))" height="50%"></rect></svg>
      """
  }
}
