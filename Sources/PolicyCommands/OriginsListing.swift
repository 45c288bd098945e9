internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// The Table of Origins in each of its forms.
struct OriginsListing {
  private let plan: MergerPlan
  private let basis: TextReference?
  private let table: MergerOrigins

  init(_ map: MergerMap) {
    plan = map.plan
    basis = map.target.basis
    table = MergerOrigins(map)
  }

  // MARK: - Forms

  /// The form for people, in lines of at most `width` characters.
  func terminal(width: Int) -> String {
    let blocks = table.parts.map { part -> String in
      let column = part.paragraphs.map(\.address.count).max() ?? 0
      let lines = part.paragraphs.map { paragraph -> String in
        let margin = String(repeating: " ", count: column - paragraph.address.count + 2)
        let indent = String(repeating: " ", count: column + 2)
        let wrapped = Wrapping.lines(
          of: sentence(paragraph),
          width: width - column - 4,
          indent: ""
        )
        return "  \(paragraph.address)\(margin)"
          + wrapped.replacing("\n", with: "\n  \(indent)")
      }
      let head = part.number.isEmpty ? [] : ["\(part.number) \(part.title)"]
      return (head + lines).joined(separator: "\n") + "\n"
    }
    return (["\(title)\n"] + blocks).joined(separator: "\n")
  }

  /// The form for reports: one table for all Parts.
  var markdown: String {
    let rows = table.parts.flatMap { part in
      part.paragraphs.flatMap { paragraph -> [[String]] in
        let name = part.number.isEmpty ? "" : "\(part.number) \(part.title)"
        guard !paragraph.origins.isEmpty else { return [[name, paragraph.address, "–", "new"]] }
        return paragraph.origins.map { [name, paragraph.address, from($0), $0.kind.rawValue] }
      }
    }
    return "# \(MarkdownTable.escaped(title))\n\n"
      + MarkdownTable.text(heads: ["Part", "Paragraph", "Comes from", "How"], rows: rows)
  }

  /// The form for spreadsheets: addresses with their document, for 2.10 alone would become 2.1.
  var csv: String {
    var rows = [["to", "part", "from", "as", "words"]]
    for part in table.parts {
      for paragraph in part.paragraphs {
        let name = part.number.isEmpty ? "" : "\(part.number) \(part.title)"
        let to = "\(plan.target)#\(paragraph.address)"
        let words = paragraph.clause?.allWords ?? ""
        if paragraph.origins.isEmpty { rows.append([to, name, "", "new", words]) }
        rows += paragraph.origins.map { [to, name, from($0), $0.kind.rawValue, words] }
      }
    }
    return CSVWriter.text(rows)
  }

  /// The form for programs: `{"format": "policybook-origins/1", …}`.
  var json: JSONValue {
    [
      "format": "policybook-origins/1",
      "id": .string(plan.id),
      "title": .string(plan.title),
      "target": .string(plan.target.rawValue),
      "basis": .string(basis?.description ?? "outline"),
      "parts": .array(
        table.parts.map { part in
          [
            "part": part.number.isEmpty ? .null : .string(part.number),
            "title": part.number.isEmpty ? .null : .string(part.title),
            "paragraphs": .array(part.paragraphs.map(json)),
          ]
        }
      ),
    ]
  }

  // MARK: - Pieces

  private func json(of paragraph: MergerOrigins.Paragraph) -> JSONValue {
    [
      "address": .string(paragraph.address),
      "isNew": .bool(paragraph.origins.isEmpty),
      "origins": .array(
        paragraph.origins.map {
          ["from": .string(from($0)), "as": .string($0.kind.rawValue)]
        }
      ),
      "text": .text(paragraph.clause?.allWords),
    ]
  }

  private var title: String {
    "\(plan.title): Table of Origins of \(basis?.phrase ?? "the outline")"
  }

  private func from(_ origin: MergerOrigins.Origin) -> String {
    "\(origin.source)#\(origin.address)"
  }

  private func sentence(_ paragraph: MergerOrigins.Paragraph) -> String {
    guard !paragraph.origins.isEmpty else {
      return "new" + (paragraph.clause.map { ": \(Excerpt.of($0.allWords))" } ?? "")
    }
    return paragraph.origins.map { "\(from($0)), \($0.kind.rawValue)" }.joined(separator: "; ")
  }
}
