internal import PolicyDiagnostics
internal import PolicyModel

/// A file in `forms/<id>/` to one wording of a form.
enum FormParser {
  static let noDeclaration = DiagnosticCode(
    "FormWithoutDeclaration",
    "A form is signed for what it declares; without a declaration the signature says nothing. Add "
      + "a list 'declaration' with at least one statement (id, text, refs)."
  )
  static let fieldFault = DiagnosticCode(
    "FormFieldFault",
    "A field of a form cannot be filled in as it stands: a choice needs at least two choices that "
      + "differ, no other field has any, and each name of a field or statement stands once."
  )

  /// Whether a field must be filled in.
  private enum Answer: String, CaseIterable {
    case yes = "true"
    case no = "false"
  }

  /// Returns wording `number` of the form `id` in `file`.
  static func wording(_ file: SourceFile, form id: String, number: Int) -> Parsed<FormWording> {
    let document = YAMLDocument.read(file)
    var reader = MetadataReader(document.value, path: file.path)
    let title = reader.requiredText("title")
    let purpose = reader.text("purpose")
    let appliesTo = reader.texts("applies-to", isRequired: true)
    let declaration = reader.rows("declaration") { row, range in
      let id = row.identifier("id", isRequired: true) ?? ""
      let text = row.requiredText("text")
      return FormStatement(id: id, text: text, refs: row.texts("refs"), range: range)
    }
    let fields = reader.rows("fields", isRequired: true) { row, range in
      field(from: &row, range: range)
    }
    let signatures = reader.texts("signatures")
    let returnTo = reader.identifier("return-to")
    let privacy = reader.requiredText("privacy")
    if declaration.isEmpty,
      !reader.diagnostics.contains(where: { $0.range == reader.places["declaration"] })
    {
      let place = reader.places.ranges["declaration"] ?? reader.places["title"]
      reader.tell(
        noDeclaration,
        "The form has no declaration, so signing it would say nothing.",
        at: place
      )
    }
    tellRepeated(declaration.map { ($0.id, $0.range) }, what: "statement", to: &reader)
    tellRepeated(fields.map { ($0.name, $0.range) }, what: "field", to: &reader)
    let wording = FormWording(
      form: id,
      number: number,
      title: title,
      purpose: purpose,
      appliesTo: appliesTo,
      declaration: declaration,
      fields: fields,
      signatures: signatures,
      returnTo: returnTo,
      privacy: privacy,
      source: file,
      places: reader.places
    )
    return Parsed(
      wording,
      diagnostics: document.diagnostics + (document.diagnostics.isEmpty ? reader.finished() : [])
    )
  }

  private static func field(from row: inout MetadataReader, range: SourceRange) -> FormField? {
    let name = row.identifier("name", isRequired: true) ?? ""
    let label = row.requiredText("label")
    let kind: FormField.Kind? = row.choice("type", isRequired: true)
    let answer: Answer? = row.choice("required")
    let choices = row.texts("choices")
    let help = row.text("help")
    if kind == .choice, Set(choices).count < 2 {
      row.tell(
        fieldFault,
        "Field '\(name)' is a choice and needs at least two choices that differ.",
        at: row.places.ranges["choices"] ?? range
      )
    } else if kind == .choice, Set(choices).count < choices.count {
      row.tell(fieldFault, "Field '\(name)' has the same choice twice.", at: row.places["choices"])
    } else if let kind, kind != .choice, row.has("choices") {
      row.tell(
        fieldFault,
        "Field '\(name)' has choices, but its type is '\(kind.rawValue)'.",
        at: row.places["choices"]
      )
    }
    // Without a kind nobody can draw the field; its row was told.
    guard let kind else { return nil }
    return FormField(
      name: name,
      label: label,
      kind: kind,
      isRequired: answer == .yes,
      choices: choices,
      help: help,
      range: range
    )
  }

  private static func tellRepeated(
    _ names: [(String, SourceRange)],
    what: String,
    to reader: inout MetadataReader
  ) {
    var seen: Set<String> = []
    for (name, range) in names where !name.isEmpty && !seen.insert(name).inserted {
      reader.tell(fieldFault, "The name '\(name)' stands for two \(what)s.", at: range)
    }
  }
}
