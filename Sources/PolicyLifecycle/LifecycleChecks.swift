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
  package static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic] {
    all.flatMap { $0.diagnostics(in: book, on: date) }
  }
}
