/// The words that differ between two texts, as pieces that a reader can follow.
package enum EditScript {
  /// Returns the pieces that turn `base` into `revised`; both texts rebuild from them exactly.
  package static func edits(from base: String, to revised: String, table: inout TokenTable)
    -> [Edit]
  {
    if base == revised { return base.isEmpty ? [] : [.keep(base)] }
    if base.isEmpty { return [.insert(revised)] }
    if revised.isEmpty { return [.omit(base)] }
    let left = table.tokens(ofSpaced: base)
    let right = table.tokens(ofSpaced: revised)
    return spaced(pieces(EditRuns(left, right).runs, left, right))
  }

  private static func pieces(_ runs: [EditRuns.Run], _ left: WordTokens, _ right: WordTokens)
    -> [Edit]
  {
    runs.flatMap { run -> [Edit] in
      if run.isKept { return [.keep(left.text(run.base))] }
      var edits: [Edit] = []
      if !run.base.isEmpty { edits.append(.omit(left.text(run.base))) }
      if !run.revised.isEmpty { edits.append(.insert(right.text(run.revised))) }
      return edits
    }
  }

  /// Takes the space before the text away again, and puts spaces where a reader expects them.
  ///
  /// Where words were substituted, the space before both belongs to what is kept before them.
  private static func spaced(_ edits: [Edit]) -> [Edit] {
    var result = edits
    var index = 0
    while index + 1 < result.count {
      if case .omit(let omitted) = result[index], case .insert(let inserted) = result[index + 1],
        omitted.hasPrefix(" "), inserted.hasPrefix(" ")
      {
        result[index] = .omit(String(omitted.dropFirst()))
        result[index + 1] = .insert(String(inserted.dropFirst()))
        if index > 0, case .keep(let kept) = result[index - 1] {
          result[index - 1] = .keep(kept + " ")
        }
        index += 1
      }
      index += 1
    }
    return withoutFirstSpace(result)
  }

  private static func withoutFirstSpace(_ edits: [Edit]) -> [Edit] {
    var edits = edits
    switch edits.first {
    case .keep(let text) where text.hasPrefix(" "):
      edits[0] = .keep(String(text.dropFirst()))
    case .omit(let text) where text.hasPrefix(" "):
      edits[0] = .omit(moved(text, edits: &edits))
    case .insert(let text) where text.hasPrefix(" "):
      edits[0] = .insert(moved(text, edits: &edits))
    default: break
    }
    return edits.filter { !$0.text.isEmpty }
  }

  /// Turns " You", " must" into "You ", "must": one side begins with the kept word.
  private static func moved(_ text: String, edits: inout [Edit]) -> String {
    guard edits.count > 1, case .keep(let kept) = edits[1], kept.hasPrefix(" ") else {
      return String(text.dropFirst())
    }
    edits[1] = .keep(String(kept.dropFirst()))
    return String(text.dropFirst()) + " "
  }
}
