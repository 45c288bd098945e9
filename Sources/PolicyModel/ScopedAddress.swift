/// A clause of some document: `social-media#2.6`, `social-media@1.0#2.6`,
/// `report:2012-01-26-social-media-policy#2.4`.
package struct ScopedAddress: Hashable, Sendable, CustomStringConvertible {
  package var document: Document
  /// The address in the document, or nil for all of it.
  package var address: String?

  /// Which document a scoped address names.
  package enum Document: Hashable, Sendable {
    /// The version of a policy that is in force.
    case inForce(policy: String)
    case version(policy: String, VersionLabel)
    case draft(policy: String)
    case report(String)
  }

  /// Creates the address that `text` spells, if it has the form of one.
  package init?(_ text: String) {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = halves.first else { return nil }
    address = halves.count == 2 ? String(halves[1]) : nil
    if address == "" { return nil }
    if head.hasPrefix("report:") {
      let id = String(head.dropFirst("report:".count))
      guard Identifier.isValid(id) else { return nil }
      document = .report(id)
      return
    }
    let parts = head.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let policy = String(parts[0])
    guard Identifier.isValid(policy) else { return nil }
    if parts.count == 1 {
      document = .inForce(policy: policy)
    } else if parts[1] == "draft" {
      document = .draft(policy: policy)
    } else if let label = VersionLabel(String(parts[1])) {
      document = .version(policy: policy, label)
    } else {
      return nil
    }
  }

  package var description: String {
    let head = ScopedAddress.describe(document)
    return address.map { "\(head)#\($0)" } ?? head
  }

  /// Returns how a document is written in an address: `social-media@1.0`.
  package static func describe(_ document: Document) -> String {
    switch document {
    case .inForce(let policy): policy
    case .version(let policy, let label): "\(policy)@\(label)"
    case .draft(let policy): "\(policy)@draft"
    case .report(let id): "report:\(id)"
    }
  }
}
