package import PolicyDiagnostics

/// One thing that whoever fills in a form writes, chooses or ticks.
package struct FormField: Hashable, Sendable {
  /// The name of the field in data; each name stands once in a form.
  package var name: String
  package var label: String
  package var kind: Kind
  package var isRequired: Bool
  /// What there is to choose from; empty for every other kind of field.
  package var choices: [String]
  /// A sentence that says how to fill it in.
  package var help: String?
  package var range: SourceRange

  /// What a field takes.
  package enum Kind: String, Sendable, CaseIterable {
    case text, date, choice, tick, address
  }

  /// Creates a field.
  package init(
    name: String,
    label: String,
    kind: Kind,
    isRequired: Bool = false,
    choices: [String] = [],
    help: String? = nil,
    range: SourceRange = .wholeFile
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
    self.choices = choices
    self.help = help
    self.range = range
  }
}
