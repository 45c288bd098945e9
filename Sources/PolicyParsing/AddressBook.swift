/// The addresses given so far in one document: each is given once.
struct AddressBook {
  private var taken: Set<String> = []
  private var nextSuffix: [String: Int] = [:]

  /// Returns `wanted`, or `wanted-2`, `wanted-3` and so on where it is taken.
  ///
  /// Ids that begin with `page-` belong to the page's furniture, so the first of them is `-2` too.
  mutating func claim(_ wanted: String) -> String {
    if !wanted.hasPrefix("page-"), taken.insert(wanted).inserted { return wanted }
    var suffix = nextSuffix[wanted, default: 2]
    while !taken.insert("\(wanted)-\(suffix)").inserted { suffix += 1 }
    nextSuffix[wanted] = suffix + 1
    return "\(wanted)-\(suffix)"
  }

  /// Returns the address of `piece` under `parent`.
  static func join(_ parent: String, _ piece: String) -> String {
    parent.isEmpty ? piece : parent + "/" + piece
  }
}
