/// How many clauses changed in which way.
package struct ChangeCounts: Hashable, Sendable {
  package var unchanged = 0
  package var reworded = 0
  package var inserted = 0
  package var omitted = 0
  package var moved = 0
  package var renumbered = 0
  /// The parts of clauses that were split, and of clauses that others were joined into.
  package var split = 0
  package var joined = 0

  /// Counts `changes`; a moved or renumbered clause counts beside its status.
  init(_ changes: [ClauseChange]) {
    for change in changes {
      switch change.status {
      case .unchanged: unchanged += 1
      case .reworded: reworded += 1
      case .inserted: inserted += 1
      case .omitted: omitted += 1
      }
      if change.isMoved { moved += 1 }
      if change.isRenumbered { renumbered += 1 }
      if change.split != nil { split += 1 }
      if change.joined != nil { joined += 1 }
    }
  }
}
