internal import PolicyDiagnostics
internal import PolicyModel

/// The interval of review that the text promises and the one in `policy.yml` must agree.
enum ReviewIntervalDiffers: BookCheck {
  static let code = DiagnosticCode(
    "ReviewIntervalDiffers",
    "The text says how often it is reviewed, and policy.yml says another interval. Reminders go by "
      + "policy.yml, so one of the two misleads. The newest version and the draft are read."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.policies.flatMap { policy in
      [policy.versions.last?.stored, policy.draft?.stored].compactMap { $0 }.flatMap { stored in
        stored.facts.reviewPromises.compactMap { promise in
          differing(promise, path: stored.source.path, settings: policy.settings)
        }
      }
    }
  }

  private static func differing(
    _ promise: TextFacts.ReviewPromise,
    path: String,
    settings: PolicySettings
  ) -> Diagnostic? {
    guard !promise.interval.isSameLength(as: settings.review.every) else { return nil }
    return Diagnostic(
      .warning,
      code,
      "The text says '\(promise.words)', but policy.yml reviews every \(settings.review.every).",
      path: path,
      range: promise.range,
      notes: [
        Diagnostic.Note(
          "The interval stands here.",
          path: settings.places.path,
          position: settings.places["review"].start
        )
      ]
    )
  }
}
