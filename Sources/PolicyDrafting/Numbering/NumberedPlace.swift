internal import PolicyDiagnostics
internal import PolicyModel

/// One Part or numbered paragraph of a draft, with the place of its label.
struct NumberedPlace {
  /// The label as typed: `2.6`, `2.0`, `2.+`.
  var label: String
  /// The bytes of the label in the file.
  var range: Range<Int>
  var line: Int
  var isPart: Bool
  var address: String
  /// The number that it has; nil while it is to come.
  var number: ClauseNumber?
  /// The components as typed; nil for what is open.
  var components: [ClauseNumber.Component?]

  /// Returns the places of `text` in order.
  static func all(in text: AmendableText) -> [NumberedPlace] {
    text.units.compactMap { unit in
      guard unit.clause.kind == .part || unit.clause.kind == .paragraph,
        let label = unit.clause.label,
        let range = unit.label
      else { return nil }
      let components: [ClauseNumber.Component?]
      if let number = unit.clause.number {
        components = number.components.map { $0 }
      } else if let open = NumberToCome.leading(in: Array(label.utf8)[...])?.0 {
        components = open.components
      } else {
        return nil
      }
      return NumberedPlace(
        label: label,
        range: range,
        line: unit.clause.range.start.line,
        isPart: unit.clause.kind == .part,
        address: unit.clause.address,
        number: unit.clause.number,
        components: components
      )
    }
  }

  /// What follows the number in the label: `.0` or `.` after a Part's, `.` or nothing after another.
  ///
  /// A Part without a number of its own is written as its neighbours are.
  func ending(like neighbour: NumberedPlace?) -> String {
    if isPart, label.hasSuffix(".0") { return ".0" }
    if label.hasSuffix(".") { return "." }
    guard isPart, number == nil else { return "" }
    return neighbour.map { $0.ending(like: nil) } ?? ".0"
  }
}
