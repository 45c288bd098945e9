package import PolicyModel

/// The number of one new paragraph or Part among others, whose numbers stay.
package enum NextNumber {
  /// Returns the number for a new paragraph right after `number`; after a Part's, for one before its
  /// first paragraph.
  ///
  /// - Parameters:
  ///   - number: The number of a paragraph or Part of the text.
  ///   - used: Every number that the policy has or had.
  ///   - isForPart: Whether the number is for a new Part after that Part.
  /// - Returns: The number, or nil where none of at most three letters is left.
  package static func after(
    _ number: ClauseNumber,
    used: Set<ClauseNumber>,
    isForPart: Bool = false
  ) -> ClauseNumber? {
    let isFirst = number.isPart && !isForPart
    let parent = isFirst ? number.components : Array(number.components.dropLast())
    let siblings = Set(
      used.filter { $0.components.count > parent.count && $0.components.starts(with: parent) }
        .map { $0.components[parent.count] }
    ).sorted()
    let lower = isFirst ? nil : number.components.last
    let component = ClauseNumber.Component.inserted(
      after: lower,
      before: InsertionPlan.next(in: siblings, after: lower)
    )
    return component.map { ClauseNumber(components: parent + [$0]) }
  }
}
