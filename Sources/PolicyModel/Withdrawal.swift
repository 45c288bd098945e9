/// An act that ends a version, or a whole policy, without putting another in its place.
package struct Withdrawal: Hashable, Sendable {
  package var date: CalendarDate
  /// The version that is withdrawn, or nil for the whole policy.
  package var version: VersionLabel?
  package var by: String
  package var reason: String
  /// What a reader should read instead.
  package var replacedBy: String?
  package var places: MetadataPlaces

  /// Creates an act of withdrawal.
  package init(
    date: CalendarDate,
    version: VersionLabel? = nil,
    by: String,
    reason: String,
    replacedBy: String? = nil,
    places: MetadataPlaces
  ) {
    self.date = date
    self.version = version
    self.by = by
    self.reason = reason
    self.replacedBy = replacedBy
    self.places = places
  }
}
