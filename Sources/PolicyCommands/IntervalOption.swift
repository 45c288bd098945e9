internal import ArgumentParser
internal import PolicyModel

/// Lengths of time that options name.
enum IntervalOption {
  /// Returns the interval that `text` spells.
  ///
  /// - Throws: `ValidationError` where it is none.
  static func interval(_ text: String) throws -> CalendarInterval {
    guard let interval = CalendarInterval(text) else {
      throw ValidationError(sentence(on: text))
    }
    return interval
  }

  /// What is wrong with an answer; nil where it is an interval.
  static func fault(of text: String) -> String? {
    CalendarInterval(text) == nil ? sentence(on: text) : nil
  }

  private static func sentence(on text: String) -> String {
    "'\(text)' is not an interval; write it as \"6 months\" or \"30 days\"."
  }
}
