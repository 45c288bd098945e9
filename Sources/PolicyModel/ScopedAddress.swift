/// A clause of some document: `social-media#2.6`, `social-media@1.0#2.6`,
/// `report:2012-01-26-social-media-policy#2.4`.
package struct ScopedAddress: Hashable, Sendable, CustomStringConvertible {
  package var document: Document
  /// The address in the document, or nil for all of it.
  package var address: String?

  /// Which document a scoped address names.
  package enum Document: Hashable, Sendable, CustomStringConvertible {
    /// The version of a policy that is in force.
    case inForce(policy: PolicyID)
    case text(TextReference, of: PolicyID)
    case report(String)

    /// How it is written in an address: `social-media@1.0`.
    package var description: String {
      switch self {
      case .inForce(let policy): "\(policy)"
      case .text(let text, let policy): "\(policy)@\(text)"
      case .report(let id): "report:\(id)"
      }
    }

    /// The policy whose text it is.
    package var policy: PolicyID? {
      switch self {
      case .inForce(let policy), .text(_, let policy): policy
      case .report: nil
      }
    }

    /// Whether it is the draft of a policy.
    package var isDraft: Bool { if case .text(.draft, _) = self { true } else { false } }
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
    guard let policy = PolicyID(parts[0]) else { return nil }
    if parts.count == 1 {
      document = .inForce(policy: policy)
    } else if let text = TextReference(parts[1]) {
      document = .text(text, of: policy)
    } else {
      return nil
    }
  }

  package var description: String {
    address.map { "\(document)#\($0)" } ?? "\(document)"
  }
}
