internal import PolicyModel

/// The cross-references of a text, carried over to the numbers of another.
///
/// "See paragraph 2.5" says the same as "see paragraph 2.6" where 2.5 became 2.6; and where the text
/// stayed as it was though 2.5 is another paragraph now, it says something else.
struct FollowedReferences {
  /// The number in the revised text of each numbered clause of the base that has another one there;
  /// nil where it was omitted, and for a number that only the revised text has.
  private var numbers: [ClauseNumber: ClauseNumber?] = [:]

  init(_ changes: [ClauseChange]) {
    var kept: Set<ClauseNumber> = []
    var new: [ClauseNumber] = []
    for place in changes.indices {
      let before = changes[place].base?.clause.number
      // Whether both have one number was asked when they were compared.
      if let before, changes[place].revised != nil, !changes[place].isRenumbered {
        kept.insert(before)
        continue
      }
      let after = changes[place].revised?.clause.number
      if before == after {
        if let before { kept.insert(before) }
        continue
      }
      if let before { numbers[before] = .some(after) }
      if let after { new.append(after) }
    }
    // What led nowhere and now leads somewhere is not followed either.
    for number in new where numbers[number] == nil && !kept.contains(number) {
      numbers[number] = .some(nil)
    }
  }

  /// Returns `text` with every reference to a clause that has another number in the revised text
  /// following it; one to an omitted clause becomes words that no author writes.
  func carried(_ text: String) -> String {
    if numbers.isEmpty { return text }
    let references = CrossReference.all(in: text)
    guard references.contains(where: { numbers[$0.number] != nil }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for reference in references {
      result += bytes[position..<reference.range.lowerBound]
      let typed = bytes[reference.range]
      if let known = numbers[reference.number] {
        result += Array((known?.description ?? "\u{2205}\(reference.number)").utf8)
      } else {
        result += typed
      }
      position = reference.range.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether both texts refer to the same number although its clause was omitted.
  func keepsDeadReference(_ base: String, _ revised: String) -> Bool {
    let dead = Set(CrossReference.all(in: base).map(\.number)).filter { numbers[$0] == .some(nil) }
    return !dead.isEmpty && CrossReference.all(in: revised).contains { dead.contains($0.number) }
  }

  /// Returns the address that a link in the base text has in the revised one; of an omitted
  /// clause's, one that leads nowhere.
  func carried(destination: String) -> String {
    guard destination.hasPrefix("#") else { return destination }
    let address = String(destination.dropFirst())
    let own = address.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = own.first, let number = ClauseNumber(first), let known = numbers[number]
    else {
      return destination
    }
    guard let revised = known else { return "\u{2205}\(destination)" }
    return "#" + ([revised.description] + own.dropFirst()).joined(separator: "/")
  }

  /// Returns what the links of the base text lead to in the revised one.
  func carried(destinations: [String]) -> [String] {
    destinations.map { carried(destination: $0) }
  }
}
