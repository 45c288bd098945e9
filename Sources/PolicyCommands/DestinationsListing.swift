internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// The Table of Destinations in each of its forms.
struct DestinationsListing {
  private let plan: MergerPlan
  private let table: MergerDestinations

  init(_ map: MergerMap) {
    plan = map.plan
    table = MergerDestinations(map)
  }

  // MARK: - Forms

  /// The form for people, in lines of at most `width` characters.
  func terminal(width: Int) -> String {
    let blocks = table.sources.map { source -> String in
      let column = source.paragraphs.map(\.clause.address.count).max() ?? 0
      let lines = source.paragraphs.map { paragraph -> String in
        let address = paragraph.clause.address
        let margin = String(repeating: " ", count: column - address.count + 2)
        let indent = String(repeating: " ", count: column + 2)
        let wrapped = Wrapping.lines(
          of: sentence(paragraph),
          width: width - column - 4,
          indent: ""
        )
        return "  \(address)\(margin)" + wrapped.replacing("\n", with: "\n  \(indent)")
      }
      return ([source.source.fullTitle] + lines).joined(separator: "\n") + "\n"
    }
    return (["\(plan.title): Table of Destinations\n"] + blocks).joined(separator: "\n")
  }

  /// The form for reports: one table for each source.
  var markdown: String {
    let blocks = table.sources.map { source in
      "## \(MarkdownTable.escaped(source.source.fullTitle))\n\n"
        + MarkdownTable.text(
          heads: ["Paragraph", "Goes to", "How", "Reason"],
          rows: source.paragraphs.flatMap { paragraph in
            entries(of: paragraph).map {
              [paragraph.clause.address, $0.to ?? "–", how($0.kind, paragraph), $0.reason ?? ""]
            }
          }
        )
    }
    return (["# \(MarkdownTable.escaped(plan.title)): Table of Destinations\n"] + blocks)
      .joined(separator: "\n")
  }

  /// The form for spreadsheets: addresses with their document, for 2.10 alone would become 2.1.
  var csv: String {
    var rows = [["from", "to", "as", "reason", "stale", "words"]]
    for source in table.sources {
      for paragraph in source.paragraphs {
        for entry in entries(of: paragraph) {
          rows.append([
            "\(source.source.name)#\(paragraph.clause.address)",
            entry.to.map { "\(plan.target)#\($0)" } ?? "",
            entry.kind?.rawValue ?? MergerFate.missing.rawValue, entry.reason ?? "",
            paragraph.isStale ? "yes" : "no", paragraph.clause.allWords,
          ])
        }
      }
    }
    return CSVWriter.text(rows)
  }

  /// The form for programs: `{"format": "policybook-destinations/1", …}`.
  var json: JSONValue {
    [
      "format": "policybook-destinations/1",
      "id": .string(plan.id),
      "title": .string(plan.title),
      "target": .string(plan.target.rawValue),
      "sources": .array(
        table.sources.map { source in
          [
            "id": .string(source.source.policy.rawValue),
            "version": .string(source.source.text.description),
            "title": .string(source.source.title),
            "paragraphs": .array(source.paragraphs.map(json)),
          ]
        }
      ),
    ]
  }

  // MARK: - Pieces

  private func json(of paragraph: MergerDestinations.Paragraph) -> JSONValue {
    [
      "address": .string(paragraph.clause.address),
      "as": .string(paragraph.fate.rawValue),
      "stale": .bool(paragraph.isStale),
      "destinations": .array(
        paragraph.journeys.map {
          ["to": .text($0.to), "as": .string($0.kind.rawValue), "reason": .text($0.reason)]
        }
      ),
      "text": .string(paragraph.clause.allWords),
    ]
  }

  /// The ways of a paragraph; one without a kind where nobody has decided.
  private func entries(of paragraph: MergerDestinations.Paragraph)
    -> [(to: String?, kind: MergerRow.Kind?, reason: String?)]
  {
    paragraph.journeys.isEmpty
      ? [(nil, nil, nil)] : paragraph.journeys.map { ($0.to, $0.kind, $0.reason) }
  }

  private func how(_ kind: MergerRow.Kind?, _ paragraph: MergerDestinations.Paragraph) -> String {
    guard let kind else { return "not decided yet" }
    return kind.rawValue + (paragraph.isStale ? ", changed since" : "")
  }

  private func sentence(_ paragraph: MergerDestinations.Paragraph) -> String {
    guard !paragraph.journeys.isEmpty else {
      return "not decided yet: \(Excerpt.of(paragraph.clause.allWords))"
    }
    let ways = paragraph.journeys.map { journey in
      let way = journey.to.map { "to \($0), \(journey.kind.rawValue)" } ?? journey.kind.rawValue
      return way + (journey.reason.map { ": \($0)" } ?? "")
    }
    return ways.joined(separator: "; ") + (paragraph.isStale ? " (changed since)" : "")
  }
}
