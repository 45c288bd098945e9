package import PolicyDiagnostics

/// One wording of a form: what a person declares, what they fill in, and what becomes of it.
///
/// Wordings are numbered from 1. Once a published version has one it is sealed, so that a signed
/// paper proves which words were agreed; other words are a new wording.
package struct FormWording: Sendable {
  /// The id of the form: `acknowledgement`.
  package var form: String
  package var number: Int
  package var title: String
  /// What the record is for, in one sentence.
  package var purpose: String?
  /// The ids of the policies for which the wording was written.
  package var appliesTo: [String]
  package var declaration: [FormStatement]
  package var fields: [FormField]
  /// Who signs, in the order of the lines to sign on; nobody named means one line.
  package var signatures: [String]
  /// The id of the role to which the signed form goes.
  package var returnTo: String?
  /// What becomes of the record: why it is kept, how long, and who sees it.
  package var privacy: String
  package var source: SourceFile
  package var places: MetadataPlaces

  /// Creates a wording.
  package init(
    form: String,
    number: Int,
    title: String,
    purpose: String? = nil,
    appliesTo: [String] = [],
    declaration: [FormStatement] = [],
    fields: [FormField] = [],
    signatures: [String] = [],
    returnTo: String? = nil,
    privacy: String = "",
    source: SourceFile,
    places: MetadataPlaces
  ) {
    self.form = form
    self.number = number
    self.title = title
    self.purpose = purpose
    self.appliesTo = appliesTo
    self.declaration = declaration
    self.fields = fields
    self.signatures = signatures
    self.returnTo = returnTo
    self.privacy = privacy
    self.source = source
    self.places = places
  }

  /// Whether the wording was written for that policy.
  package func applies(to policy: PolicyID) -> Bool { appliesTo.contains(policy.rawValue) }

  /// The path from `content/`, as the register of seals names it.
  package var sealPath: String { BookPath.form(id: form, number: number).sealPath }
}
