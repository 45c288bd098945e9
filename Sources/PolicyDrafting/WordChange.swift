/// What an instruction does to the words of one place.
package enum WordChange: Hashable, Sendable {
  case substitute(Quotation, with: String)
  case insert(String, InsertionPoint)
  case omit(Quotation)
  /// The words of the place, without what stands under it, are substituted as a whole.
  case substituteAll(String)

  /// Where words are inserted.
  package enum InsertionPoint: Hashable, Sendable {
    case after(Quotation)
    case before(Quotation)
    case beginning
    case end
  }

  /// The words that are looked for in the place.
  package var quotation: Quotation? {
    switch self {
    case .substitute(let quotation, _), .omit(let quotation), .insert(_, .after(let quotation)),
      .insert(_, .before(let quotation)):
      quotation
    case .insert, .substituteAll: nil
    }
  }
}
