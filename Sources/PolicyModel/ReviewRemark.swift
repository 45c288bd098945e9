package import PolicyDiagnostics

/// What a review said of one clause: "confirmed", or a question to whoever amends it.
package struct ReviewRemark: Hashable, Sendable {
  /// The address of the clause in the version that was reviewed.
  package var address: String
  package var text: String
  /// Where the address stands.
  package var range: SourceRange

  /// Creates a remark.
  package init(address: String, text: String, range: SourceRange = .wholeFile) {
    self.address = address
    self.text = text
    self.range = range
  }
}
