package import PolicyDiagnostics
package import Testing

/// What a test expects to be told: a marker or, for a whole file, its path; then how much it
/// weighs, its code, and its sentence.
package typealias ExpectedDiagnostic = (
  place: String, severity: Severity, code: String, sentence: String
)

/// Expects exactly these diagnostics in `fixture`, each at its place with its whole sentence.
///
/// One that nobody expects fails the test and is shown as it would be printed.
package func expectDiagnostics(
  in fixture: ContentFixture,
  _ expected: [ExpectedDiagnostic],
  notes: [(place: String, sentence: String)] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var rest = fixture.diagnostics
  let all = rest
  for wanted in expected {
    let place = fixture.place(of: wanted.place)
    let index = rest.firstIndex {
      $0.path == place.path && $0.range.start == place.position && $0.severity == wanted.severity
        && $0.code.name == wanted.code && $0.message == wanted.sentence
    }
    guard let index else {
      Issue.record(
        """
        Nobody said at \(place.path):\(place.position): \(wanted.severity.rawValue): \
        \(wanted.sentence) [\(wanted.code)]
        """,
        sourceLocation: sourceLocation
      )
      continue
    }
    rest.remove(at: index)
  }
  for diagnostic in rest {
    Issue.record(
      "Not expected:\n\(fixture.printed(diagnostic))",
      sourceLocation: sourceLocation
    )
  }
  let actualNotes = all.flatMap(\.notes).map { "\($0.path):\($0.position): \($0.message)" }
  let expectedNotes = notes.map { note in
    let place = fixture.place(of: note.place)
    return "\(place.path):\(place.position): \(note.sentence)"
  }
  if !notes.isEmpty {
    #expect(actualNotes == expectedNotes, sourceLocation: sourceLocation)
  }
}

/// Expects nothing wrong with `fixture`.
package func expectSilence(
  in fixture: ContentFixture,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectDiagnostics(in: fixture, [], sourceLocation: sourceLocation)
}

/// Expects exactly these diagnostics in a draft with the text `body`.
package func expectDiagnostics(
  inDraft body: String,
  _ expected: [ExpectedDiagnostic],
  notes: [(place: String, sentence: String)] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectDiagnostics(
    in: ContentFixture(draft: body),
    expected,
    notes: notes,
    sourceLocation: sourceLocation
  )
}

/// Expects nothing wrong with a draft with the text `body`.
package func expectSilence(
  inDraft body: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectDiagnostics(in: ContentFixture(draft: body), [], sourceLocation: sourceLocation)
}

/// Expects fix-its in a draft with the text `body` that turn it into `fixed`, which has no fault.
package func expectFixIts(
  inDraft body: String,
  give fixed: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let mended = ContentFixture(draft: body).applyingFixIts()
  let path = "content/policies/travel/draft.md"
  #expect(
    mended.text(of: path) == "\(ContentFixture.draftHead)\n\(fixed)\n",
    sourceLocation: sourceLocation
  )
  expectSilence(in: mended, sourceLocation: sourceLocation)
}

extension ContentFixture {
  /// The file and place of a marker; a path means the whole file.
  fileprivate func place(of name: String) -> (path: String, position: SourcePosition) {
    places[name] ?? (name, .start)
  }
}
