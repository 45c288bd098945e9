/// The name of one kind of fault: stable, searchable, explained.
package struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
  /// The name as printed in brackets, such as `DuplicateClauseNumber`.
  package let name: String
  /// What the rule is, why it is one, and what to do: shown by `policybook explain`.
  package let explanation: String

  /// Creates the code of one kind of fault.
  package init(_ name: String, _ explanation: String) {
    self.name = name
    self.explanation = explanation
  }

  package var description: String { name }

  package static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.name == right.name
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}
