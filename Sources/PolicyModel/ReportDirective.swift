/// Something that a report asks the tool to write: `{{changes social-media 1.0..1.1}}`.
///
/// It stands alone in a paragraph without a number; the tool puts Markdown in its place.
package enum ReportDirective: Hashable, Sendable {
  /// What changed, paragraph by paragraph.
  case changes(policy: String, VersionRange)
  /// The two versions as they are cited, with digits that prove which texts they were.
  case citation(policy: String, VersionRange)
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
    case ("changes", 2), ("citation", 2):
      guard Identifier.isValid(words[0]), let range = VersionRange(words[1]) else { return nil }
      return name == "changes"
        ? .changes(policy: words[0], range) : .citation(policy: words[0], range)
    default: return nil
    }
  }
}
