/// Two versions as people write them: `1.0..1.1`, `1.0..draft`.
package struct VersionRange: Hashable, Sendable, CustomStringConvertible {
  package let base: VersionName
  package let revised: VersionName

  /// One side: a version, or the draft.
  package enum VersionName: Hashable, Sendable, CustomStringConvertible {
    case version(VersionLabel)
    case draft

    /// Creates the name that `text` spells, if it has the form of one.
    package init?(_ text: some StringProtocol) {
      if text == "draft" {
        self = .draft
      } else if let label = VersionLabel(String(text)) {
        self = .version(label)
      } else {
        return nil
      }
    }

    package var description: String {
      switch self {
      case .version(let label): label.description
      case .draft: "draft"
      }
    }
  }

  /// Creates the range that `text` spells, if it has the form of one.
  package init?(_ text: some StringProtocol) {
    guard let dots = text.firstRange(of: "..") else { return nil }
    guard let base = VersionName(text[..<dots.lowerBound]),
      let revised = VersionName(text[dots.upperBound...])
    else { return nil }
    self.base = base
    self.revised = revised
  }

  package var description: String { "\(base)..\(revised)" }
}
