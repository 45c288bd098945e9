internal import PolicyModel

/// Where each Part and paragraph of a draft is to be found once the draft is renumbered.
struct AddressChanges {
  /// The new number of each address of a Part or paragraph.
  private let numbers: [String: ClauseNumber]
  /// The addresses whose number stands more than once: a reference could mean either.
  private let doubled: Set<String>
  /// The addresses that Parts and paragraphs have afterwards.
  private let coming: Set<String>

  /// What becomes of a reference.
  enum Fate: Equatable {
    /// It leads to the same place as it is.
    case stays
    /// It is to be spelled so.
    case follows(String)
    /// Its number stands more than once.
    case doubled
    /// It leads nowhere, and would lead to another paragraph afterwards.
    case wouldMislead
  }

  init(_ places: [NumberedPlace], _ plan: [ClauseNumber]) {
    var numbers: [String: ClauseNumber] = [:]
    var counts: [ClauseNumber: Int] = [:]
    for (place, number) in zip(places, plan) {
      numbers[place.address] = number
      if let own = place.number { counts[own, default: 0] += 1 }
    }
    self.numbers = numbers
    doubled = Set(counts.filter { $1 > 1 }.keys.map(Self.address))
    coming = Set(plan.map(Self.address))
  }

  /// Returns what becomes of a reference in running text to `number`, typed as `typed`.
  func fate(of number: ClauseNumber, typed: String) -> Fate {
    let address = Self.address(number)
    if let fault = fault(address) { return fault }
    guard let new = numbers[address], new != number else { return .stays }
    return .follows(new.description + Self.ending(of: typed, number))
  }

  /// Returns what becomes of an address, such as that of a link: `2.6/be-legal`, `2.0`, `part-2`.
  func fate(of address: String) -> Fate {
    let head = String(address.prefix { $0 != "/" })
    let rest = address.dropFirst(head.count)
    let known = numbers[head] == nil ? PolicyText.canonical(head) : head
    if let fault = fault(known) { return fault }
    guard let new = numbers[known], Self.address(new) != known else { return .stays }
    if head.hasPrefix("part-") { return .follows("part-\(new)\(rest)") }
    let typed = ClauseNumber(head.hasSuffix(".") ? String(head.dropLast()) : head)
    return .follows("\(new)\(typed.map { Self.ending(of: head, $0) } ?? "")\(rest)")
  }

  private func fault(_ address: String) -> Fate? {
    if doubled.contains(address) { return .doubled }
    return numbers[address] == nil && coming.contains(address) ? .wouldMislead : nil
  }

  /// The address of the Part or paragraph with `number`.
  static func address(_ number: ClauseNumber) -> String {
    number.isPart ? "part-\(number)" : number.description
  }

  /// The `.0` or `.` that `typed` has after the number.
  private static func ending(of typed: String, _ number: ClauseNumber) -> String {
    if number.isPart, typed.hasSuffix(".0") { return ".0" }
    return typed.hasSuffix(".") ? "." : ""
  }
}
