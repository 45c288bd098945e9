internal import PolicyModel

/// Whom two texts bind, held against each other: the words can be the same and bind others.
enum AudienceChange {
  /// So many paragraphs are named at most.
  private static let mostNamed = 5

  /// Tells how whom the texts bind differs.
  ///
  /// What is said of a paragraph follows its number; one that came or went is told as that alone.
  ///
  /// - Parameters:
  ///   - base: The earlier text.
  ///   - revised: The later text.
  ///   - changes: What became of each paragraph.
  /// - Returns: A sentence without its full stop; nil where both bind the same.
  static func sentence(
    from base: WeighedText,
    to revised: WeighedText,
    _ changes: [ClauseChange]
  ) -> String? {
    var sentences = policy(base.audiences, revised.audiences).map { [$0] } ?? []
    // The same addresses can be those of other paragraphs now.
    if !base.applies.isEmpty || !revised.applies.isEmpty {
      let paragraphs = paragraphs(base.applies, revised.applies, changes)
      sentences += paragraphs.prefix(mostNamed)
      if paragraphs.count > mostNamed {
        sentences.append("\(paragraphs.count - mostNamed) more paragraphs apply to others")
      }
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: "; ")
  }

  /// "the policy now binds employees and no longer contractors".
  private static func policy(_ base: [String], _ revised: [String]) -> String? {
    let came = revised.filter { !base.contains($0) }
    let went = base.filter { !revised.contains($0) }
    switch (came.isEmpty, went.isEmpty) {
    case (true, true): return nil
    case (false, true): return "the policy now binds \(list(came)) too"
    case (true, false): return "the policy no longer binds \(list(went))"
    case (false, false): return "the policy now binds \(list(came)) and no longer \(list(went))"
    }
  }

  /// One sentence for each clause in both texts that now applies to others, in the order of the text.
  private static func paragraphs(
    _ base: [String: [String]],
    _ revised: [String: [String]],
    _ changes: [ClauseChange]
  ) -> [String] {
    var sentences: [String] = []
    // What is not among the clauses compared, such as a table, keeps its address.
    var others = Set(base.keys).union(revised.keys)
    for change in changes {
      let before = change.base?.clause.address
      let after = change.revised?.clause.address
      for address in [before, after] { address.map { _ = others.remove($0) } }
      guard let before, let after, differ(base[before], revised[after]) else { continue }
      sentences.append(sentence(name(of: change), revised[after]))
    }
    for address in others.sorted() where differ(base[address], revised[address]) {
      sentences.append(sentence("‘\(address)’", revised[address]))
    }
    return sentences
  }

  private static func differ(_ base: [String]?, _ revised: [String]?) -> Bool {
    base.map { Set($0) } != revised.map { Set($0) }
  }

  private static func sentence(_ name: String, _ audiences: [String]?) -> String {
    guard let audiences else { return "\(name) now applies to all whom the policy binds" }
    return audiences.isEmpty
      ? "\(name) now applies to nobody" : "\(name) now applies to \(list(audiences)) only"
  }

  private static func name(of change: ClauseChange) -> String {
    guard let clause = change.revised else { return "" }
    switch clause.clause.kind {
    case .part, .heading, .footnote: return clause.name
    default: return "paragraph \(clause.name)"
    }
  }

  /// "employees, councillors and contractors".
  private static func list(_ audiences: [String]) -> String {
    guard audiences.count > 1, let last = audiences.last else { return audiences.first ?? "" }
    return audiences.dropLast().joined(separator: ", ") + " and " + last
  }
}
