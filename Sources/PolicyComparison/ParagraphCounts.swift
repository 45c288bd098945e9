internal import PolicyModel

/// The change as people count it: by numbered paragraphs, or top-level clauses without numbers.
///
/// A paragraph counts as amended when its own words, or anything under it, changed. One that was split
/// or joined counts as that, and its parts are neither inserted nor omitted.
package struct ParagraphCounts: Hashable, Sendable {
  package private(set) var amended = 0
  package private(set) var inserted = 0
  package private(set) var omitted = 0
  package private(set) var moved = 0
  package private(set) var renumbered = 0
  /// Paragraphs that became several, and paragraphs that several became.
  package private(set) var split = 0
  package private(set) var joined = 0
  package private(set) var unchanged = 0
  /// Headings that were reworded, inserted or omitted.
  package private(set) var headings = 0

  /// Counts the paragraphs of a comparison.
  package init(_ changes: [ClauseChange]) {
    let isNumbered = changes.contains {
      ($0.revised ?? $0.base)?.clause.kind == .paragraph
    }
    // The changes stand in the order of the text, so what is under a paragraph follows it.
    var isOpenAmended = false
    var isOpenDivided = false
    var openStatus: ClauseChange.Status?
    func close(_ counts: inout ParagraphCounts) {
      guard openStatus == .unchanged || openStatus == .reworded else { return }
      if isOpenDivided, !isOpenAmended { return }
      if isOpenAmended { counts.amended += 1 } else { counts.unchanged += 1 }
    }
    for change in changes {
      guard let clause = change.revised ?? change.base else { continue }
      let isTop = isNumbered ? clause.clause.kind == .paragraph : clause.parent == nil
      let isHeading = clause.clause.kind == .part || clause.clause.kind == .heading
      if isNumbered, isHeading {
        if change.status != .unchanged { headings += 1 }
        continue
      }
      guard isTop else {
        if change.status != .unchanged || change.isMoved { isOpenAmended = true }
        continue
      }
      let isDivided = change.split != nil || change.joined != nil
      if change.status == .omitted {
        if !isDivided { omitted += 1 }
        continue
      }
      close(&self)
      openStatus = change.status
      isOpenAmended = change.status == .reworded && !isDivided
      isOpenDivided = isDivided
      if change.status == .inserted, !isDivided { inserted += 1 }
      if change.status != .inserted, change.split != nil { split += 1 }
      if change.status != .inserted, change.joined != nil { joined += 1 }
      if change.isMoved { moved += 1 }
      if change.isRenumbered { renumbered += 1 }
    }
    close(&self)
  }

  /// The sentence that people read: "2 paragraphs amended, 1 inserted; 20 unchanged".
  package var sentence: String {
    hasChanges ? "\(changed); \(unchanged) unchanged" : changed
  }

  private var hasChanges: Bool {
    amended + inserted + omitted + moved + renumbered + headings > 0
  }

  /// What changed alone: "2 paragraphs amended, 1 inserted".
  package var changed: String {
    var parts: [String] = []
    func add(_ count: Int, _ word: String) {
      guard count > 0 else { return }
      let noun = parts.isEmpty ? (count == 1 ? " paragraph" : " paragraphs") : ""
      parts.append("\(count)\(noun) \(word)")
    }
    add(amended, "amended")
    add(inserted, "inserted")
    add(omitted, "omitted")
    add(split, "split")
    add(joined, "joined from several")
    add(moved, "moved")
    add(renumbered, "renumbered")
    if headings > 0 {
      parts.append("\(headings) heading\(headings == 1 ? "" : "s") changed")
    }
    guard !parts.isEmpty else { return "No paragraph changed" }
    return parts.joined(separator: ", ")
  }
}
