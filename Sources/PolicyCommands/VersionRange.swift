internal import Foundation
internal import PolicyModel

/// Two versions as the command line writes them: `1.0..1.1`, `1.0..draft`.
struct VersionRange: Equatable {
  let base: VersionName
  let revised: VersionName

  /// One side: a version, or the draft.
  enum VersionName: Equatable {
    case version(VersionLabel)
    case draft

    init?(_ text: String) {
      if text == "draft" {
        self = .draft
      } else if let label = VersionLabel(text) {
        self = .version(label)
      } else {
        return nil
      }
    }
  }

  /// Creates the range that `text` spells, if it has the form of one.
  init?(_ text: String) {
    guard let dots = text.range(of: "..") else { return nil }
    guard let base = VersionName(String(text[..<dots.lowerBound])),
      let revised = VersionName(String(text[dots.upperBound...]))
    else { return nil }
    self.base = base
    self.revised = revised
  }
}
