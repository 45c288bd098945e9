internal import PolicyModel

/// The change as people count it: by numbered paragraphs, or top-level clauses without numbers.
///
/// A paragraph counts as amended when its own words, or anything under it, changed.
package struct ParagraphCounts: Hashable, Sendable {
  package private(set) var amended = 0
  package private(set) var inserted = 0
  package private(set) var omitted = 0
  package private(set) var moved = 0
  package private(set) var renumbered = 0
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
    var openStatus: ClauseChange.Status?
    func close(_ counts: inout ParagraphCounts) {
      guard openStatus == .unchanged || openStatus == .reworded else { return }
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
      if change.status == .omitted {
        omitted += 1
        continue
      }
      close(&self)
      openStatus = change.status
      isOpenAmended = change.status == .reworded
      if change.status == .inserted { inserted += 1 }
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
    add(moved, "moved")
    add(renumbered, "renumbered")
    if headings > 0 {
      parts.append("\(headings) heading\(headings == 1 ? "" : "s") changed")
    }
    guard !parts.isEmpty else { return "No paragraph changed" }
    return parts.joined(separator: ", ")
  }
}
