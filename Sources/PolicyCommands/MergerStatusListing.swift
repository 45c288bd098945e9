internal import PolicyLifecycle
internal import PolicyModel

/// The status of a merger as people read it on a terminal.
struct MergerStatusListing {
  private let status: MergerStatus
  private let width: Int

  init(_ status: MergerStatus, width: Int) {
    self.status = status
    self.width = width
  }

  /// The listing: title, due day, counts, what is missing, what is stale, obligations.
  var text: String {
    let plan = status.map.plan
    let total = status.total
    var blocks = [
      "\(plan.title) (\(plan.id))\n\(Self.due(status)); \(total.decided) of \(total.paragraphs) "
        + "paragraphs decided\n",
      counts,
    ]
    blocks += list(
      "Not decided yet",
      status.map.sources.map { source in
        (source.name, source.paragraphs.filter { $0.fate == .missing }.map(\.clause.address))
      }
    )
    blocks += list(
      "Changed since their rows were written",
      status.map.sources.map { source in
        let stale = StaleRows.paragraphs(of: source)
        return (source.name, source.paragraphs.map(\.clause.address).filter(stale.contains))
      }
    )
    blocks.append(Wrapping.lines(of: obligations, width: width, indent: "") + "\n")
    return blocks.joined(separator: "\n")
  }

  /// "due 31 December 2012, 185 days left".
  static func due(_ status: MergerStatus) -> String {
    let day = "due \(status.map.plan.due.longForm)"
    guard !status.isDone else { return "\(day); published" }
    let days = status.daysLeft
    if days == 0 { return "\(day), today" }
    let count = "\(abs(days)) day\(abs(days) == 1 ? "" : "s")"
    return "\(day), \(count) \(days > 0 ? "left" : "overdue")"
  }

  private var counts: String {
    let heads = ["paragraphs"] + MergerFate.allCases.map(\.rawValue) + ["stale"]
    var rows = zip(status.map.sources, status.sources).map { ($0.name, $1) }
    if rows.count != 1 { rows.append(("total", status.total)) }
    let name = rows.map(\.0.count).max() ?? 0
    let head = String(repeating: " ", count: name) + heads.map { " \($0)" }.joined()
    let lines = rows.map { row, count in
      let numbers =
        [count.paragraphs] + MergerFate.allCases.map { count[$0] } + [count.stale]
      return row + String(repeating: " ", count: name - row.count)
        + zip(heads, numbers).map { head, number in
          let digits = String(number)
          return " " + String(repeating: " ", count: max(0, head.count - digits.count)) + digits
        }.joined()
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private func list(_ title: String, _ entries: [(name: String, addresses: [String])]) -> [String] {
    let lines = entries.filter { !$0.addresses.isEmpty }.map { name, addresses in
      let line = "\(name): \(addresses.joined(separator: ", "))"
      return "  "
        + Wrapping.lines(of: line, width: width - 2, indent: "  ").replacing("\n", with: "\n  ")
    }
    return lines.isEmpty ? [] : [([title] + lines).joined(separator: "\n") + "\n"]
  }

  private var obligations: String {
    let base = status.obligations.base
    let sources = "\(base) paragraph\(base == 1 ? "" : "s") of the sources"
    let verb = base == 1 ? "obliges, allows or forbids" : "oblige, allow or forbid"
    guard let revised = status.obligations.revised else {
      return "\(sources) \(verb) something; the target has no text yet."
    }
    return "\(sources) \(verb) something, and \(revised) of the target."
  }
}
