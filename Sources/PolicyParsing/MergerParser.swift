internal import PolicyDiagnostics
internal import PolicyModel

/// A file in `mergers/` to a merger plan.
enum MergerParser {
  /// Returns the plan `id` in `file`, or nil where its day cannot be read.
  ///
  /// A row that cannot be understood is told and left out, so its paragraph counts as missing.
  static func plan(_ file: SourceFile, id: String) -> Parsed<MergerPlan?> {
    let document = YAMLDocument.read(file)
    var reader = MetadataReader(document.value, path: file.path)
    let title = reader.requiredText("title")
    let target = reader.identifier("target", isRequired: true).flatMap { PolicyID($0) }
    let due = reader.date("due", isRequired: true)
    let authority = reader.text("authority")
    var sources: [MergerPlan.Source] = []
    for (text, range) in reader.placedTexts("sources", isRequired: true) {
      if let document = source(text) {
        sources.append(MergerPlan.Source(document, range: range))
      } else {
        reader.tell(
          MetadataReader.wrongValue,
          "'\(text)' is not a source; sources are one version or draft each, as social-media@1.0 "
            + "or email@draft.",
          at: range
        )
      }
    }
    let outline = reader.rows("outline", read: part)
    let rows = reader.rows("map", read: row)
    let diagnostics =
      document.diagnostics + (document.diagnostics.isEmpty ? reader.finished() : [])
    guard let due, let target else { return Parsed(nil, diagnostics: diagnostics) }
    let plan = MergerPlan(
      id: id,
      title: title,
      target: target,
      due: due,
      authority: authority,
      sources: sources,
      outline: outline,
      rows: rows,
      places: reader.places
    )
    return Parsed(plan, diagnostics: diagnostics)
  }

  /// Which text is in force is a question of the day, so a source names a version or the draft.
  private static func source(_ text: String) -> ScopedAddress.Document? {
    guard let scoped = ScopedAddress(text), scoped.address == nil, case .text = scoped.document
    else { return nil }
    return scoped.document
  }

  private static func part(_ reader: inout MetadataReader, range: SourceRange)
    -> MergerOutlinePart?
  {
    let part = reader.requiredText("part")
    let title = reader.requiredText("title")
    let paragraphs = reader.placedTexts("paragraphs", isRequired: true)
    return MergerOutlinePart(
      part: part,
      title: title,
      paragraphs: paragraphs.map { MergerOutlinePart.Paragraph($0.text, range: $0.range) },
      range: reader.places.ranges["part"] ?? range
    )
  }

  private static func row(_ reader: inout MetadataReader, range: SourceRange) -> MergerRow? {
    let from = reader.value(
      "from",
      isRequired: true,
      message: {
        "'\($0)' names no paragraph of a source; write SOURCE#PARAGRAPH, as email@draft#2.3, or a "
          + "range of them, as email@draft#2.3..2.5."
      },
      convert: origin
    )
    let to = reader.text("to")
    if let to, !isDestination(to) {
      reader.tell(
        MetadataReader.wrongValue,
        "'\(to)' names no paragraph of the target; write TARGET#PARAGRAPH, as digital#3.1. Only "
          + "'from' can be a range.",
        at: reader.places["to"]
      )
    }
    let kind: MergerRow.Kind? = reader.choice("as", isRequired: true)
    let reason = reader.text("reason")
    let digest = reader.value(
      "sha256",
      message: { "'\($0)' is not a SHA-256: 64 hexadecimal digits." },
      convert: hexadecimal
    )
    guard let from, let kind else { return nil }
    return MergerRow(
      from: from.document,
      from.first,
      through: from.last,
      to: to,
      as: kind,
      reason: reason.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 },
      digest: digest,
      range: range,
      places: reader.places
    )
  }

  private static func origin(_ text: String)
    -> (document: ScopedAddress.Document, first: String, last: String)?
  {
    guard let scoped = ScopedAddress(text), let address = scoped.address else { return nil }
    guard let dots = address.firstRange(of: "..") else {
      return (scoped.document, address, address)
    }
    let first = String(address[..<dots.lowerBound])
    let last = String(address[dots.upperBound...])
    guard !first.isEmpty, !last.isEmpty, !last.contains("..") else { return nil }
    return (scoped.document, first, last)
  }

  private static func isDestination(_ text: String) -> Bool {
    guard let scoped = ScopedAddress(text), let address = scoped.address else { return false }
    return !address.contains("..")
  }

  private static func hexadecimal(_ text: String) -> String? {
    let digits = Set("0123456789abcdef".utf8)
    let lowered = text.lowercased()
    return lowered.utf8.count == 64 && lowered.utf8.allSatisfy { digits.contains($0) }
      ? lowered : nil
  }
}
