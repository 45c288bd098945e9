internal import PolicyComparison
internal import PolicyModel

/// The published numbers of a draft's paragraphs: those of their counterparts in the base.
enum KeptNumbers {
  /// Returns the number that each of `places` has in `base`, found by comparing the texts.
  static func of(_ places: [NumberedPlace], in text: PolicyText, base: PolicyText)
    -> [ClauseNumber?]
  {
    var numbers: [String: ClauseNumber] = [:]
    for change in VersionComparison(base: base, revised: text).changes {
      guard let before = change.base?.clause, let after = change.revised?.clause,
        before.kind == after.kind
      else { continue }
      numbers[after.address] = before.number
    }
    return places.map { numbers[$0.address] }
  }
}
