package import PolicyEncoding
package import PolicyModel

/// A review on record as data, the same wherever reviews are given out.
package enum ReviewJSON {
  /// Returns `{"due", "held", "daysLate", "by", "version", "outcome", "reason", "next", "trigger",
  /// "authority", "remarks": [{"address", "text"}]}`.
  ///
  /// `due`, `daysLate`, `next` and `authority` are null where there is none; a review that was held
  /// in time has no `daysLate`.
  package static func value(of review: ReviewRecord) -> JSONValue {
    [
      "due": .text(review.due?.description),
      "held": .string(review.held.description),
      "daysLate": review.daysLate.map(JSONValue.integer) ?? .null,
      "by": .string(review.by),
      "version": .string(review.version.description),
      "outcome": .string(review.outcome.rawValue),
      "reason": .string(review.reason),
      "next": .text(review.next?.description),
      "trigger": .string(review.trigger.rawValue),
      "authority": .text(review.authority),
      "remarks": .array(
        review.remarks.map { ["address": .string($0.address), "text": .string($0.text)] }
      ),
    ]
  }
}
