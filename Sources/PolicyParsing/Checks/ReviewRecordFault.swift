internal import PolicyDiagnostics
internal import PolicyModel

/// A record of review must be possible: in order, of a version that was in force, with its reasons.
enum ReviewRecordFault: BookCheck {
  static let code = DiagnosticCode(
    "ReviewRecordFault",
    "A review is of a version that was in force when it was held; records stand oldest first; the "
      + "next review is later than the one that set it; an extension names the new day and the "
      + "authority for it."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.policies.flatMap { policy -> [Diagnostic] in
      let path = BookPath.reviews(policy.id).path
      var last: ReviewRecord?
      return policy.reviews.flatMap { review -> [Diagnostic] in
        let sentences = faults(of: review, after: last, in: policy)
        last = review
        return sentences.map {
          Diagnostic(.error, code, $0, path: path, range: review.range)
        }
      }
    }
  }

  private static func faults(of review: ReviewRecord, after last: ReviewRecord?, in policy: Policy)
    -> [String]
  {
    var sentences: [String] = []
    if let version = policy.version(review.version) {
      if review.held < version.inForce {
        sentences.append(
          "The review was held on \(review.held), before version \(version.label) was in force."
        )
      }
    } else {
      sentences.append("There is no version \(review.version) to review.")
    }
    if let last, review.held < last.held {
      sentences.append("The review was held before the one above it; records stand oldest first.")
    }
    if let next = review.next, next <= review.held {
      sentences.append("The next review (\(next)) must be later than this one.")
    }
    if review.outcome == .extended {
      if review.next == nil { sentences.append("An extension must name the next review.") }
      if review.authority == nil { sentences.append("An extension must name its authority.") }
    }
    return sentences
  }
}
