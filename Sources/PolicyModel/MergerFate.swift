/// What becomes of a paragraph in a merger; every paragraph has exactly one fate.
package enum MergerFate: String, Sendable, CaseIterable {
  case verbatim, adapted, combined, dropped
  /// No row speaks of it: nobody has decided yet.
  case missing
}
