extension StringProtocol {
  /// The text with its first letter in upper case, and the others as they are.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
