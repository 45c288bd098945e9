/// One line of the A to Z: a word, and the places to which it leads.
struct AToZEntry: Sendable {
  let key: SortKey
  /// The word as it is written where it stands first.
  let term: String
  var places: [Place]
  /// Whether it is a word of the staff that leads to a word of a policy.
  var isSynonym = false

  /// Where a word leads.
  struct Place: Hashable, Sendable {
    /// What there is: "Part 5 of the Travel Policy", "form for …".
    var name: String
    /// The folder of the page.
    var folder: String
    var address: String?
    /// The title of a policy itself, rather than something in it.
    var isPolicy = false
  }
}
