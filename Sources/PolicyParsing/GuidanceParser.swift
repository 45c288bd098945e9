internal import PolicyDiagnostics
internal import PolicyModel

/// A file in `guidance/` to a page for staff.
enum GuidanceParser {
  /// Returns the page `id` in `source`.
  static func guidance(_ source: SourceFile, id: String, store: TextStore) -> Parsed<Guidance> {
    let file = source.held
    let front = FrontMatter.split(file)
    var reader = MetadataReader(front.value.metadata, path: file.path)
    let title = reader.requiredText("title")
    let audiences = reader.texts("audience", isRequired: true)
    let order = reader.value(
      "order",
      message: { "'\($0)' is not a place in the list; write a whole number from 1." },
      convert: { Int($0).flatMap { $0 >= 1 ? $0 : nil } }
    )
    let document = TextDocument.read(
      file,
      bodyLine: front.value.bodyLine,
      kind: .guidance,
      title: title
    )
    var diagnostics = front.diagnostics
    if !front.diagnostics.hasErrors { diagnostics += reader.finished() }
    diagnostics += document.diagnostics + TextChecks.diagnostics(in: document.value)
    let guidance = Guidance(
      id: id,
      title: title,
      audiences: audiences,
      order: order,
      stored: document.value.stored(as: source, in: store),
      places: reader.places
    )
    return Parsed(guidance, diagnostics: diagnostics)
  }

  /// Whether `left` stands before `right` in lists: by order, then by title.
  static func stands(_ left: Guidance, before right: Guidance) -> Bool {
    (left.order ?? Int.max, left.title, left.id) < (right.order ?? Int.max, right.title, right.id)
  }
}
