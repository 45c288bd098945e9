import PolicyComparison
import PolicyModel

/// The plain pairing of paragraphs by text that every such tool begins with: equal ones first, then
/// the most alike, whatever stands around them.
///
/// Likeness is twice the count of words that both have over the words of both (L. R. Dice, 1945);
/// pairs below one half are none.
package enum PlainPairing {
  /// Returns for each paragraph or item of the base its counterpart.
  package static func counterparts(of history: History) -> [Int: Int] {
    let base = words(history.base)
    let revised = words(history.revised)
    var counterparts: [Int: Int] = [:]
    var taken: Set<Int> = []
    for (left, words) in base.enumerated() {
      if let right = revised.indices.first(where: { !taken.contains($0) && revised[$0] == words }) {
        counterparts[left] = right
        taken.insert(right)
      }
    }
    var candidates: [(likeness: Double, left: Int, right: Int)] = []
    for left in base.indices where counterparts[left] == nil {
      for right in revised.indices where !taken.contains(right) {
        let likeness = likeness(base[left], revised[right])
        if likeness >= 0.5 { candidates.append((likeness, left, right)) }
      }
    }
    for pair in candidates.sorted(by: { ($1.likeness, $0.left) < ($0.likeness, $1.left) })
    where counterparts[pair.left] == nil && !taken.contains(pair.right) {
      counterparts[pair.left] = pair.right
      taken.insert(pair.right)
    }
    return counterparts
  }

  private static func words(_ markdown: String) -> [[String]] {
    ComparedClause.all(in: ToldHistory.text(markdown))
      .filter { $0.clause.kind != .part && $0.clause.kind != .heading }
      .map { $0.text.split(separator: " ").map(String.init).sorted() }
  }

  private static func likeness(_ left: [String], _ right: [String]) -> Double {
    var (a, b, shared) = (0, 0, 0)
    while a < left.count, b < right.count {
      if left[a] == right[b] {
        (a, b, shared) = (a + 1, b + 1, shared + 1)
      } else if left[a] < right[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return 2 * Double(shared) / Double(max(1, left.count + right.count))
  }
}
