/// Why words cannot be changed as an instruction says.
enum WordFault: Error, Hashable {
  /// The words are not in the place.
  case notFound
  /// They occur so many times, and the instruction does not say which is meant.
  case ambiguous(Int)
  /// They occur fewer times than the instruction says.
  case tooFew(Int)
  /// They begin or end inside bold, a link or the like.
  case partOfFormatting
}
