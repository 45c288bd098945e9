/// A value read from text, and what was wrong with the text.
///
/// Reading never fails: there is always a value, and the diagnostics say how far to trust it.
package struct Parsed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  /// Creates a value with what was wrong with its text.
  package init(_ value: Value, diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Returns the value made by `transform`, with the same diagnostics.
  package func map<Result>(_ transform: (Value) -> Result) -> Parsed<Result> {
    Parsed<Result>(transform(value), diagnostics: diagnostics)
  }
}

extension Parsed: Sendable where Value: Sendable {}
