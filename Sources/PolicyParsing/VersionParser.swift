internal import PolicyDiagnostics
internal import PolicyModel

/// The file of a published version, or of a draft, to values.
enum VersionParser {
  static let fileNameDiffers = DiagnosticCode(
    "VersionFileNameDiffers",
    "The label in a version's metadata must equal the name of its file, for seals and addresses "
      + "name the file. One of the two was changed by hand."
  )

  /// Returns the version in `source`, or nil where its label or dates cannot be read.
  static func version(
    _ source: SourceFile,
    policy: PolicyID,
    settings: PolicySettings?,
    store: TextStore
  )
    -> Parsed<PolicyVersion?>
  {
    let file = source.held
    let front = FrontMatter.split(file)
    var reader = MetadataReader(front.value.metadata, path: file.path)
    let label = reader.version("version", isRequired: true)
    let grammar = grammar(from: &reader)
    let knownTitle = reader.text("title") ?? settings?.title
    let title = knownTitle ?? "\(policy)"
    let owner = reader.identifier("owner") ?? settings?.owner ?? ""
    let ownAudiences = reader.texts("audiences")
    let ownGuidance = reader.texts("guidance")
    let audiences = reader.has("audiences") ? ownAudiences : settings?.audiences ?? []
    let guidance = reader.has("guidance") ? ownGuidance : settings?.guidance ?? []
    let approved = reader.date("approved", isRequired: true)
    let approvedBy = reader.requiredText("approved-by")
    let report = reader.identifier("report")
    let inForce = reader.date("in-force", isRequired: true)
    let change: PolicyVersion.Change? = reader.choice("change", isRequired: true)
    let facts = DraftFactsParser.facts(from: &reader)
    let formEntries = reader.entries("forms")
    let forms = forms(in: formEntries, tellingTo: &reader)
    let document = TextDocument.read(
      file,
      bodyLine: front.value.bodyLine,
      kind: .policy,
      title: knownTitle
    )
    var diagnostics = front.diagnostics
    if !front.diagnostics.hasErrors { diagnostics += reader.finished() }
    diagnostics += document.diagnostics + TextChecks.diagnostics(in: document.value)
    guard let label, let approved, let inForce else { return Parsed(nil, diagnostics: diagnostics) }
    if case .version(_, let name) = BookPath(file.path), name != label.description {
      diagnostics.append(
        Diagnostic(
          .error,
          fileNameDiffers,
          "The file says version '\(label)' but is named '\(name).md'.",
          path: file.path,
          range: reader.places["version"]
        )
      )
    }
    let version = PolicyVersion(
      policy: policy,
      label: label,
      grammar: grammar,
      title: title,
      owner: owner,
      audiences: audiences,
      guidance: guidance,
      approved: approved,
      approvedBy: approvedBy,
      report: report,
      inForce: inForce,
      change: change ?? .material,
      facts: facts,
      forms: forms,
      stored: document.value.stored(as: source, in: store),
      places: reader.places
    )
    return Parsed(version, diagnostics: diagnostics)
  }

  /// Returns the draft in `source`; a proposal is a draft that is sealed.
  static func draft(
    _ source: SourceFile,
    policy: PolicyID,
    settings: PolicySettings?,
    store: TextStore,
    isSealed: Bool = false
  ) -> Parsed<PolicyDraft> {
    let file = source.held
    let front = FrontMatter.split(file)
    var reader = MetadataReader(front.value.metadata, path: file.path)
    let base = reader.version("base")
    let version = reader.version("version")
    let facts = DraftFactsParser.facts(from: &reader)
    let banner = reader.text("banner")
    let grammar = isSealed ? grammar(from: &reader) : PolicyDraft.newestGrammar
    let document = TextDocument.read(
      file,
      bodyLine: front.value.bodyLine,
      kind: .policy,
      title: settings?.title
    )
    var diagnostics = front.diagnostics
    if !front.diagnostics.hasErrors { diagnostics += reader.finished() }
    diagnostics += document.diagnostics + TextChecks.diagnostics(in: document.value)
    let draft = PolicyDraft(
      policy: policy,
      base: base,
      version: version,
      facts: facts,
      banner: banner,
      grammar: grammar,
      stored: document.value.stored(as: source, in: store),
      places: reader.places
    )
    return Parsed(draft, diagnostics: diagnostics)
  }

  /// The grammar that a sealed file is read by: the first, where it does not say.
  private static func grammar(from reader: inout MetadataReader) -> Int {
    reader.value(
      "grammar",
      message: { "'\($0)' is not a grammar of texts; there are 1 and 2." },
      convert: { ["1": 1, "2": 2][$0] }
    ) ?? 1
  }

  private static func forms(
    in entries: [MetadataNode.Entry],
    tellingTo reader: inout MetadataReader
  ) -> [String: Int] {
    var forms: [String: Int] = [:]
    for entry in entries {
      if let number = entry.value.text.flatMap({ Int($0) }), number >= 1 {
        forms[entry.key] = number
      } else {
        reader.tell(
          MetadataReader.wrongValue,
          "The wording of form '\(entry.key)' is a number from 1.",
          at: entry.value.range
        )
      }
    }
    return forms
  }
}
