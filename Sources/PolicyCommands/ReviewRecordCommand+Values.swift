internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyModel

/// What the values of the options mean.
extension ReviewRecordCommand {
  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String,
    for name: String
  ) throws -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let meant = Nearest.to(text, in: names).map { "; did you mean '\($0)'?" } ?? "."
    throw ValidationError(
      "\(name) is one of \(names.joined(separator: ", ")); '\(text)' is none\(meant)"
    )
  }

  /// Returns `text` with white space and line breaks as one space.
  static func sentence(_ text: String, for name: String) throws -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw ValidationError("\(name) needs a sentence.") }
    guard DiagnosticFormatter.printable(words) == words else {
      throw ValidationError("\(name) holds a control character.")
    }
    return words
  }

  /// Returns the remark that `2.6=words` spells.
  static func remark(_ text: String) throws -> ReviewRemark {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else {
      throw ValidationError(
        "'\(text)' is no remark; write the paragraph, = and the words, as \"2.6=Confirmed.\"."
      )
    }
    return ReviewRemark(
      address: try sentence(String(parts[0]), for: "A remark"),
      text: try sentence(String(parts[1]), for: "A remark")
    )
  }
}
