internal import ArgumentParser
internal import PolicyModel

/// Days that options name.
enum DayOption {
  /// Returns the day that `text` spells.
  ///
  /// - Throws: `ValidationError` where it is no day of the calendar.
  static func day(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw ValidationError(sentence(on: text)) }
    return date
  }

  /// What is wrong with an answer; nil where it is a day.
  static func fault(of text: String) -> String? {
    CalendarDate(text) == nil ? sentence(on: text) : nil
  }

  private static func sentence(on text: String) -> String {
    "'\(text)' is not a date of the calendar; write it year-month-day, as 2012-06-29."
  }
}
