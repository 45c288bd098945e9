internal import PolicyDiagnostics
internal import PolicyModel

/// A review that is recorded as held on a day that has not come.
enum ReviewInFuture: DatedCheck {
  static let code = DiagnosticCode(
    "ReviewInFuture",
    "A record says what happened, so a review cannot have been held on a day to come. The day of "
      + "the next review goes in 'next'."
  )

  static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic] {
    book.policies.flatMap { policy in
      policy.reviews.filter { $0.held > date }.map {
        Diagnostic(
          .error,
          code,
          "The review is recorded as held on \($0.held), which is in the future.",
          path: BookPath.reviews(policy.id).path,
          range: $0.range
        )
      }
    }
  }
}
