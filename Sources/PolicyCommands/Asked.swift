internal import ArgumentParser

/// What a command needs to know and no option gives: asked for where somebody can answer.
enum Asked {
  /// Returns the answer to a question on the terminal.
  ///
  /// - Parameters:
  ///   - option: The name of the option that gives it, for scripts.
  ///   - prompt: The question.
  ///   - known: What the answer must be one of; nothing where it may be anything.
  ///   - default: What an empty answer means.
  ///   - fault: What is wrong with an answer, as a sentence.
  /// - Returns: The answer.
  /// - Throws: `ValidationError` where nobody answers.
  static func value(
    _ option: String,
    _ prompt: String,
    among known: [String] = [],
    default: String? = nil,
    fault: @escaping (String) -> String? = { _ in nil }
  ) throws -> String {
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
