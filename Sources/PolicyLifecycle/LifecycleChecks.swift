package import PolicyDiagnostics
package import PolicyModel

/// A rule that depends on the day.
protocol DatedCheck: SendableMetatype {
  /// Returns where `book` breaks the rule on `date`.
  static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic]
}

/// The rules that depend on the day.
package enum LifecycleChecks {
  static let all: [any DatedCheck.Type] = [
    ReviewOverdue.self,
    ReviewInFuture.self,
    EditorialNotProved.self,
    SupersededInstrument.self,
    MergerSourceChanged.self,
    MergerVerbatimDiffers.self,
    MergerOverdue.self,
  ]

  /// Returns where `book` breaks a rule on `date`.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - date: The day that is spoken of.
  ///   - now: Today. What was recorded since a day in the past that is spoken of is no fault on it.
  /// - Returns: The faults, check by check.
  package static func diagnostics(in book: Book, on date: CalendarDate, now: CalendarDate? = nil)
    -> [Diagnostic]
  {
    let known = book.known(on: date)
    return all.flatMap { check in
      check == ReviewInFuture.self
        ? check.diagnostics(in: book, on: max(date, now ?? date))
        : check.diagnostics(in: known, on: date)
    }
  }
}
