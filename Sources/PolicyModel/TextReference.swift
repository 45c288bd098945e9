/// Which text is meant: a version of a policy, its draft, or a file of no book.
package enum TextReference: Hashable, Sendable, CustomStringConvertible {
  case version(VersionLabel)
  case draft
  /// A plain file, by its path or by what stands for it.
  case file(String)

  /// Creates the reference that `text` spells, `1.0` or `draft`, if it has the form of one.
  package init?(_ text: some StringProtocol) {
    if text == "draft" {
      self = .draft
    } else if let label = VersionLabel(String(text)) {
      self = .version(label)
    } else {
      return nil
    }
  }

  /// As addresses have it: `1.0`, `draft`.
  package var description: String {
    switch self {
    case .version(let label): label.description
    case .draft: "draft"
    case .file(let path): path
    }
  }

  /// As it follows a title: "version 1.0", "draft".
  package var name: String {
    if case .version(let label) = self { "version \(label)" } else { description }
  }

  /// As a sentence has it: "version 1.0", "the draft".
  package var phrase: String { self == .draft ? "the draft" : name }
}

extension Policy {
  /// Returns the text of a version or of the draft.
  package func text(of reference: TextReference) -> StoredText? {
    switch reference {
    case .version(let label): version(label)?.stored
    case .draft: draft?.stored
    case .file: nil
    }
  }

  /// Returns the title of the policy as a text has it; a draft has none of its own.
  package func title(of reference: TextReference) -> String {
    if case .version(let label) = reference, let version = version(label) { return version.title }
    return settings.title
  }
}
