/// Words that went and words that came at one place of a text.
struct WordGroup {
  let omitted: [ClassToken]
  let inserted: [ClassToken]
  /// The place of the words among the tokens of each text.
  let basePlace: Range<Int>
  let revisedPlace: Range<Int>
  /// The kept token before and the one behind.
  let before: ClassToken?
  let after: ClassToken?

  /// Returns the places at which two texts differ, in order.
  ///
  /// The tokens are not those that the edits show: an address or "users'" is one word here.
  static func all(from base: [ClassToken], to revised: [ClassToken]) -> [WordGroup] {
    var numbers: [String: Int32] = [:]
    func number(_ token: ClassToken) -> Int32 {
      let next = Int32(numbers.count)
      return numbers[token.text]
        ?? {
          numbers[token.text] = next; return next
        }()
    }
    let counterparts = SequenceDifference(base.map(number), revised.map(number)).counterparts
    var groups: [WordGroup] = []
    func append(_ gone: Range<Int>, _ come: Range<Int>) {
      guard !gone.isEmpty || !come.isEmpty else { return }
      groups.append(
        WordGroup(
          omitted: Array(base[gone]),
          inserted: Array(revised[come]),
          basePlace: gone,
          revisedPlace: come,
          before: gone.lowerBound > 0 ? base[gone.lowerBound - 1] : nil,
          after: gone.upperBound < base.count ? base[gone.upperBound] : nil
        )
      )
    }
    var (baseStart, revisedStart) = (0, 0)
    for place in base.indices where counterparts[place] >= 0 {
      let counterpart = Int(counterparts[place])
      append(baseStart..<place, revisedStart..<counterpart)
      (baseStart, revisedStart) = (place + 1, counterpart + 1)
    }
    append(baseStart..<base.count, revisedStart..<revised.count)
    return groups
  }
}
