internal import PolicyComparison
internal import PolicyModel

/// Whether an amended text is the text that was wanted.
package enum ScheduleProof {
  /// Returns a sentence for each difference in formatting, or nil where words, labels or order differ.
  package static func differences(_ amended: AmendableText, _ wanted: AmendableText) -> [String]? {
    differences(VersionComparison(base: amended.text, revised: wanted.text))
  }

  /// Returns a sentence for each difference in formatting, or nil where words, labels or order differ.
  static func differences(_ comparison: VersionComparison) -> [String]? {
    var sentences: [String] = []
    for change in comparison.changes {
      guard change.status == .unchanged, !change.isMoved, !change.isRenumbered,
        let left = change.base?.clause, let right = change.revised?.clause,
        left.label == right.label, left.kind.name == right.kind.name,
        left.address == right.address
      else { return nil }
      sentences += change.formatting.map {
        "\(change.revised?.name ?? ""): \(ChangeWords.sentence($0))"
      }
    }
    return sentences
  }
}
