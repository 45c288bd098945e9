package import PolicyLifecycle

/// The names of statuses in data.
package enum StatusName {
  /// Returns `prospective`, `in-force`, `superseded` or `withdrawn`.
  package static func of(_ status: VersionTimeline.Status) -> String {
    switch status {
    case .prospective: "prospective"
    case .inForce: "in-force"
    case .superseded, .supersededBeforeInForce: "superseded"
    case .withdrawn: "withdrawn"
    }
  }
}
