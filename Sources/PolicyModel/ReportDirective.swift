/// Something that a report asks the tool to write: `{{changes social-media 1.0..1.1}}`.
///
/// It stands alone in a paragraph without a number; the tool puts Markdown in its place.
package enum ReportDirective: Hashable, Sendable {
  /// What changed, paragraph by paragraph.
  case changes(policy: PolicyID, VersionRange)
  /// The words of amendment that turn the one text into the other.
  case schedule(policy: PolicyID, VersionRange)
  /// The later text in full, with its changes told in it.
  case keeling(policy: PolicyID, VersionRange)
  /// The two versions as they are cited, with digits that prove which texts they were.
  case citation(policy: PolicyID, VersionRange)
  /// The words of a text, or of one paragraph of it.
  case quote(ScopedAddress)
  /// The newest checkpoint of the register of seals.
  case checkpoint

  /// What a paragraph between double braces is.
  package enum Reading: Hashable, Sendable {
    case directive(ReportDirective)
    /// The word after the braces is none that the tool knows.
    case unknown(name: String)
    /// The word is known, and this is how the whole is written.
    case malformed(name: String, form: String)
  }

  /// The directives by name, each as it is written.
  package static let forms = [
    "changes": "{{changes POLICY A..B}}",
    "schedule": "{{schedule POLICY A..B}}",
    "keeling": "{{keeling POLICY A..B}}",
    "citation": "{{citation POLICY A..B}}",
    "quote": "{{quote POLICY@VERSION#PARAGRAPH}}",
    "checkpoint": "{{checkpoint}}",
  ]

  /// Returns what the paragraph `text` asks for, or nil where it is no directive at all.
  package static func reading(_ text: String) -> Reading? {
    guard text.hasPrefix("{{"), text.hasSuffix("}}"), text.utf8.count >= 4 else { return nil }
    let words = text.dropFirst(2).dropLast(2).split(separator: " ").map(String.init)
    guard let name = words.first else { return .unknown(name: "") }
    guard let form = forms[name] else { return .unknown(name: name) }
    guard let directive = directive(name, Array(words.dropFirst())) else {
      return .malformed(name: name, form: form)
    }
    return .directive(directive)
  }

  private static func directive(_ name: String, _ words: [String]) -> ReportDirective? {
    switch (name, words.count) {
    case ("checkpoint", 0): return .checkpoint
    case ("quote", 1): return ScopedAddress(words[0]).map { .quote($0) }
    case (_, 2):
      guard let policy = PolicyID(words[0]), let range = VersionRange(words[1]) else { return nil }
      switch name {
      case "changes": return .changes(policy: policy, range)
      case "schedule": return .schedule(policy: policy, range)
      case "keeling": return .keeling(policy: policy, range)
      case "citation": return .citation(policy: policy, range)
      default: return nil
      }
    default: return nil
    }
  }
}

extension ReportDirective: CustomStringConvertible {
  /// The directive as it is written, with its braces.
  package var description: String {
    switch self {
    case .changes(let policy, let range): "{{changes \(policy) \(range)}}"
    case .schedule(let policy, let range): "{{schedule \(policy) \(range)}}"
    case .keeling(let policy, let range): "{{keeling \(policy) \(range)}}"
    case .citation(let policy, let range): "{{citation \(policy) \(range)}}"
    case .quote(let scoped): "{{quote \(scoped)}}"
    case .checkpoint: "{{checkpoint}}"
    }
  }

  /// The policy whose draft it speaks of, or nil where it speaks of none.
  package var policyOfDraft: PolicyID? {
    switch self {
    case .changes(let policy, let range), .schedule(let policy, let range),
      .keeling(let policy, let range), .citation(let policy, let range):
      return range.base == .draft || range.revised == .draft ? policy : nil
    case .quote(let scoped):
      return scoped.document.isDraft ? scoped.document.policy : nil
    case .checkpoint: return nil
    }
  }

  /// The policy that it speaks of, or nil where it speaks of none.
  package var policy: PolicyID? {
    switch self {
    case .changes(let policy, _), .schedule(let policy, _), .keeling(let policy, _),
      .citation(let policy, _):
      policy
    case .quote(let scoped): scoped.document.policy
    case .checkpoint: nil
    }
  }
}
