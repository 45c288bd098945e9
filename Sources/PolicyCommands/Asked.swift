internal import ArgumentParser

/// What a command needs to know: given as an option, or asked for where somebody can answer.
enum Asked {
  /// Returns the value of an option, or the answer to a question on the terminal.
  ///
  /// - Parameters:
  ///   - given: The value of the option.
  ///   - option: The name of the option, for scripts.
  ///   - prompt: The question.
  ///   - known: What the answer must be one of; nothing where it may be anything.
  ///   - default: What an empty answer means.
  ///   - fault: What is wrong with an answer, as a sentence.
  /// - Returns: The value.
  /// - Throws: `ValidationError` where it is missing and nobody can be asked.
  static func value(
    _ given: String?,
    _ option: String,
    _ prompt: String,
    among known: [String] = [],
    default: String? = nil,
    fault: @escaping (String) -> String? = { _ in nil }
  ) throws -> String {
    if let given {
      guard given.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("--\(option) needs words.")
      }
      return given
    }
    let list = known.isEmpty ? "" : " (\(known.joined(separator: ", ")))"
    let only = known.count == 1 ? known.first : nil
    let answer =
      Question.canAsk
      ? Question.text(prompt + list, default: `default` ?? only) { answer in
        if answer.allSatisfy(\.isWhitespace) { return "An answer is needed." }
        if !known.isEmpty, !known.contains(answer) {
          return "'\(answer)' is none of \(known.joined(separator: ", "))."
        }
        return fault(answer)
      } : nil
    guard let answer else { throw ValidationError("Missing: --\(option).") }
    return answer
  }
}
