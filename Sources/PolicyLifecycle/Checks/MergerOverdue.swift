internal import PolicyDiagnostics
internal import PolicyModel

/// A merger that was promised by a day that has passed, and whose target is not published.
enum MergerOverdue: DatedCheck {
  static let code = DiagnosticCode(
    "MergerOverdue",
    "A merger plan promises one policy by a day that has passed, and that policy is not published. "
      + "Publish it, or have whoever set the day set another."
  )

  static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic] {
    book.mergers.compactMap { plan in
      let days = plan.due.days(until: date)
      guard days > 0 else { return nil }
      if case .version = MergerTarget(of: plan, in: book.policy(plan.target)).basis { return nil }
      return Diagnostic(
        .warning,
        code,
        "The merger '\(plan.title)' was due on \(plan.due.longForm), "
          + "\(days) day\(days == 1 ? "" : "s") ago.",
        path: plan.places.path,
        range: plan.places["due"]
      )
    }
  }
}
