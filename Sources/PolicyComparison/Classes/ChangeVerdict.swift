internal import PolicyEncoding

/// The class of one change, with the reason for it.
package struct ChangeVerdict: Hashable, Sendable {
  package var changeClass: ChangeClass
  /// Why, in a few words without a full stop: "“must” became “should”"; empty where nothing changed.
  package var reason: String

  /// The class and the reason as a sentence for people.
  package var sentence: String {
    let name = changeClass.rawValue.capitalisedFirst
    return reason.isEmpty ? "\(name)." : "\(name): \(reason)."
  }

  static let none = ChangeVerdict(changeClass: .none, reason: "")

  init(changeClass: ChangeClass, reason: String) {
    self.changeClass = changeClass
    self.reason = reason
  }

  init(_ changeClass: ChangeClass, _ reason: String) {
    self.init(changeClass: changeClass, reason: reason)
  }

  /// Returns the stronger of both; of equals the first, with the other's reason behind its own.
  func joined(with other: ChangeVerdict) -> ChangeVerdict {
    if other.changeClass != changeClass {
      return max(self, other) { $0.changeClass < $1.changeClass }
    }
    guard other.reason != reason, !other.reason.isEmpty else { return self }
    guard !reason.isEmpty else { return other }
    return ChangeVerdict(changeClass, "\(reason); \(other.reason)")
  }

  private func max(
    _ left: ChangeVerdict,
    _ right: ChangeVerdict,
    by isWeaker: (ChangeVerdict, ChangeVerdict) -> Bool
  ) -> ChangeVerdict {
    isWeaker(left, right) ? right : left
  }
}
