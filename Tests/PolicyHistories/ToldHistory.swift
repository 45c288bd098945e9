import PolicyComparison
import PolicyDiagnostics
package import PolicyModel
import PolicyParsing

/// What a comparison, or another pairing, says became of the paragraphs of a history.
package struct ToldHistory {
  /// For each place of the base, its counterpart.
  package var pairs: [History.Place: History.Place] = [:]
  /// Paragraphs told to have moved, by their identity in the revised text.
  package var moved: Set<Int> = []
  package var splits: Set<History.Division> = []
  package var joins: Set<History.Division> = []
  package var omitted: [History.Place: [String]] = [:]
  package var inserted: [History.Place: [String]] = [:]

  /// Compares the texts of `history` as the program does.
  package init(_ history: History) {
    let base = Self.text(history.base)
    let revised = Self.text(history.revised)
    let left = Self.places(base, history.basePlaces)
    let right = Self.places(revised, history.revisedPlaces)
    for change in VersionComparison(base: base, revised: revised).changes {
      let from = change.base.flatMap { left[$0.clause.address] }
      let to = change.revised.flatMap { right[$0.clause.address] }
      if let from, let to { pairs[from] = to }
      if let to, to.item == 0, change.isMoved { moved.insert(to.paragraph) }
      for edit in change.edits {
        let words = edit.text.split(separator: " ").map(String.init)
        switch edit {
        case .keep: break
        case .omit: if let from { omitted[from, default: []] += words }
        case .insert: if let to { inserted[to, default: []] += words }
        }
      }
      if let split = change.split, let whole = left[split.whole.clause.address] {
        let parts = split.parts.compactMap { right[$0.clause.address]?.paragraph }
        splits.insert(History.Division(whole: whole.paragraph, parts: parts))
      }
      if let joined = change.joined, let whole = right[joined.whole.clause.address] {
        let parts = joined.parts.compactMap { left[$0.clause.address]?.paragraph }
        joins.insert(History.Division(whole: whole.paragraph, parts: parts))
      }
    }
  }

  /// Takes a pairing of paragraphs by their place among all paragraphs and items.
  package init(_ history: History, counterparts: [Int: Int]) {
    for (base, revised) in counterparts {
      pairs[history.basePlaces[base]] = history.revisedPlaces[revised]
    }
    let ordered = counterparts.sorted { $0.key < $1.key }.filter {
      history.basePlaces[$0.key].item == 0
    }
    let kept = Self.longestRun(ordered.map(\.value))
    for place in ordered.indices where !kept.contains(place) {
      moved.insert(history.revisedPlaces[ordered[place].value].paragraph)
    }
  }

  /// The places of a longest rising run: what lies outside has moved.
  private static func longestRun(_ values: [Int]) -> Set<Int> {
    var best = [(length: Int, before: Int)](repeating: (1, -1), count: values.count)
    for place in values.indices {
      for other in 0..<place
      where values[other] < values[place] && best[other].length >= best[place].length {
        best[place] = (best[other].length + 1, other)
      }
    }
    var last = best.indices.max { best[$0].length < best[$1].length } ?? -1
    var kept: Set<Int> = []
    while last >= 0 {
      kept.insert(last)
      last = best[last].before
    }
    return kept
  }

  /// Returns the clauses that Markdown makes.
  package static func text(_ markdown: String) -> PolicyText {
    PlainFile.text(of: SourceFile(path: "text.md", text: markdown))
  }

  private static func places(_ text: PolicyText, _ places: [History.Place]) -> [String:
    History.Place]
  {
    let clauses = ComparedClause.all(in: text).filter { clause in
      clause.clause.kind != .part && clause.clause.kind != .heading
    }
    precondition(clauses.count == places.count, "The truth names each paragraph of the text.")
    return Dictionary(
      uniqueKeysWithValues: zip(clauses.map(\.clause.address), places)
    )
  }
}
