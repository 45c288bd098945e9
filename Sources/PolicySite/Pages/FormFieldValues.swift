internal import PolicyModel

/// The fields of a form as its template wants them: each a real control with a label.
enum FormFieldValues {
  /// Returns the values of the fields, in the form's order.
  static func values(of wording: FormWording) -> [[String: Any]] {
    wording.fields.map { field in
      let id = "page-field-\(field.name)"
      return [
        "fieldId": id,
        "fieldName": field.name,
        "fieldLabel": field.label,
        "fieldHelp": field.help ?? "",
        "isRequired": field.isRequired,
        "isText": field.kind == .text,
        "isDate": field.kind == .date,
        "isAddress": field.kind == .address,
        "isChoice": field.kind == .choice,
        "isTick": field.kind == .tick,
        "autocomplete": autocomplete(of: field),
        "choices": field.choices.enumerated().map { index, choice in
          ["choiceId": "\(id)-\(index + 1)", "choiceText": choice]
        },
      ]
    }
  }

  /// What a browser may fill in: only what is about whoever sits at it (WCAG 2.2, 1.3.5).
  ///
  /// Most fields of a record are about somebody else, whom a browser does not know.
  private static func autocomplete(of field: FormField) -> String {
    switch (field.kind, field.name) {
    case (.text, "name"): "name"
    case (.text, "email"): "email"
    case (.text, "telephone"): "tel"
    case (.text, "job-title"): "organization-title"
    case (.address, "address"): "street-address"
    default: "off"
    }
  }
}
