internal import Foundation

/// A value that is asked for on a terminal because the command line does not give it.
///
/// Where nobody can answer, in a script or with the errors in a file, the caller's
/// `ValidationError` names the option instead.
enum Question {
  /// Whether somebody reads the question and types the answer.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Returns the answer to `prompt`, without white space around it.
  ///
  /// The question is asked again until the answer is good. An empty answer means the default;
  /// without one it is an answer like any other.
  ///
  /// - Parameters:
  ///   - prompt: What is asked, without a colon: "Name of the organisation".
  ///   - default: The answer that Enter alone gives, shown in brackets.
  ///   - isValid: Returns the sentence that says what is wrong with an answer, or nil.
  /// - Returns: The answer, or nil at the end of the input.
  static func text(
    _ prompt: String,
    default: String? = nil,
    isValid: (String) -> String? = { _ in nil }
  ) -> String? {
    let offer = `default`.map { " [\($0)]" } ?? ""
    while true {
      Terminal.message("\(prompt)\(offer): ")
      guard let typed = readLine().map(cleaned) else {
        Terminal.message("\n")
        return nil
      }
      let answer = typed.isEmpty ? `default` ?? "" : typed
      guard let fault = isValid(answer) else { return answer }
      Terminal.message("\(fault)\n")
    }
  }

  /// The line without white space around it; control characters are keys that meant something else.
  private static func cleaned(_ line: String) -> String {
    let scalars = line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces)
  }
}
