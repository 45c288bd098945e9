internal import ArgumentParser
internal import PolicyModel

/// Versions that options name.
enum LabelOption {
  /// Returns the label that `text` spells.
  ///
  /// - Throws: `ValidationError` where it is none.
  static func label(_ text: String) throws -> VersionLabel {
    guard let label = VersionLabel(text) else {
      throw ValidationError("'\(text)' is no number of a version; write 1.1, or 2.0.1.")
    }
    return label
  }
}
