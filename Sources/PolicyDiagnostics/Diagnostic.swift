/// What is wrong at one place of a file, in one sentence.
package struct Diagnostic: Hashable, Sendable {
  package var severity: Severity
  package var code: DiagnosticCode
  /// One sentence with its full stop.
  package var message: String
  /// The path from the book's folder.
  package var path: String
  package var range: SourceRange
  /// Other places that explain this one.
  package var notes: [Note]
  /// The one plausible mending, if there is one.
  package var fixIt: FixIt?

  /// Another place that explains a diagnostic, as in "2.6 is first used here".
  package struct Note: Hashable, Sendable {
    package var message: String
    package var path: String
    package var position: SourcePosition

    /// Creates a note about another place.
    package init(_ message: String, path: String, position: SourcePosition) {
      self.message = message
      self.path = path
      self.position = position
    }
  }

  /// Text to put in the place of a range of the same file.
  package struct FixIt: Hashable, Sendable {
    package var range: SourceRange
    package var replacement: String

    /// Creates the mending that puts `replacement` in the place of `range`.
    package init(_ range: SourceRange, replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// Creates a diagnostic; without a range it is about the whole file.
  package init(
    _ severity: Severity,
    _ code: DiagnosticCode,
    _ message: String,
    path: String,
    range: SourceRange = .wholeFile,
    notes: [Note] = [],
    fixIt: FixIt? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.path = path
    self.range = range
    self.notes = notes
    self.fixIt = fixIt
  }
}

extension Sequence<Diagnostic> {
  /// Whether at least one of the diagnostics is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Returns the diagnostics by path, then place, then code: the order in which they are told.
  package func inReadingOrder() -> [Diagnostic] {
    sorted {
      ($0.path, $0.range.start, $0.code.name, $0.message)
        < ($1.path, $1.range.start, $1.code.name, $1.message)
    }
  }
}
