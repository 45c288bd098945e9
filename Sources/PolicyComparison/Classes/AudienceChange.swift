internal import PolicyModel

/// Whom two texts bind, held against each other: the words can be the same and bind others.
package enum AudienceChange {
  /// Whom a text binds: the policy's audiences, and narrower ones of paragraphs by address.
  package typealias Bound = (audiences: [String], applies: [String: [String]])

  /// Tells how whom the texts bind differs.
  ///
  /// - Parameters:
  ///   - base: Whom the earlier text binds.
  ///   - revised: Whom the later binds.
  ///   - changes: What became of each paragraph: what is said of one follows its number.
  /// - Returns: A sentence without its full stop; nil where both bind the same.
  package static func sentence(from base: Bound, to revised: Bound, _ changes: [ClauseChange])
    -> String?
  {
    if Set(base.audiences) != Set(revised.audiences) {
      return "it binds \(list(revised.audiences)) instead of \(list(base.audiences))"
    }
    guard base.applies != revised.applies else { return nil }
    var followed: [String: Set<String>] = [:]
    let named = Set(base.applies.keys)
    for change in changes {
      guard let before = change.base?.clause.address, named.contains(before) else { continue }
      followed[change.revised?.clause.address ?? before] = base.applies[before].map { Set($0) }
    }
    // What is not among the clauses compared (a table) keeps its address.
    let compared = Set(changes.compactMap { $0.base?.clause.address })
    for address in named where !compared.contains(address) {
      followed[address] = base.applies[address].map { Set($0) }
    }
    let all = Set(followed.keys).union(revised.applies.keys).sorted()
    let differing = all.first { followed[$0] != revised.applies[$0].map { Set($0) } }
    return differing.map { address in
      let now = revised.applies[address].map { list($0) } ?? "all whom the policy binds"
      let place = ClauseNumber(address) == nil ? "'\(address)'" : "paragraph \(address)"
      return "\(place) applies to \(now) now"
    }
  }

  private static func list(_ audiences: [String]) -> String {
    audiences.isEmpty ? "nobody" : audiences.joined(separator: ", ")
  }
}
