package import PolicyModel

extension Book {
  /// Returns the text that `document` names on `date`.
  package func find(_ document: ScopedAddress.Document, on date: CalendarDate) throws(NotFound)
    -> FoundText
  {
    guard case .inForce(let id) = document else { return try find(document) }
    let policy = try findPolicy(id)
    guard let version = VersionTimeline(policy).inForce(on: date) else {
      throw NotFound(.inForce, date.longForm, in: id.rawValue)
    }
    return .version(version, of: policy)
  }
}
