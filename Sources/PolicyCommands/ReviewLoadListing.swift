internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// How many reviews fall due per month, for people and for programs.
struct ReviewLoadListing {
  private let load: ReviewLoad
  private let book: Book

  init(_ load: ReviewLoad, of book: Book) {
    self.load = load
    self.book = book
  }

  /// The form for people: a row for each month with its count and a bar, then who has how many, then
  /// the months with a pile-up.
  var text: String {
    let overdue = load.overdue.values.reduce(0, +)
    guard overdue + load.total > 0 else {
      return "No review falls due by \(load.end.longForm).\n"
    }
    var rows = load.months.map { month in
      (name: Self.name(of: month), count: month.count, mark: load.isPileUp(month) ? " pile-up" : "")
    }
    if overdue > 0 { rows.insert((name: "Overdue", count: overdue, mark: ""), at: 0) }
    let owners = load.owners.map { owner in
      (
        name: title(of: owner.owner), count: owner.count,
        mark: owner.overdue == 0 ? "" : " (\(owner.overdue) overdue)"
      )
    }
    return "Reviews due by \(load.end.longForm), if each is held on its day:\n"
      + Self.table(rows, hasBars: true) + "Who holds them:\n" + Self.table(owners, hasBars: false)
      + pileUps
  }

  /// One line for each row: its name, its count, perhaps a bar, and a mark.
  private static func table(_ rows: [(name: String, count: Int, mark: String)], hasBars: Bool)
    -> String
  {
    let width = rows.map(\.name.count).max() ?? 0
    let digits = rows.map { String($0.count).count }.max() ?? 1
    let most = rows.map(\.count).max() ?? 1
    return rows.map { row in
      let name = row.name + String(repeating: " ", count: width - row.name.count)
      let number = String(row.count)
      let count = String(repeating: " ", count: digits - number.count) + number
      let bar = hasBars && row.count > 0 ? "  " + bar(row.count, of: most) : ""
      return "  \(name)  \(count)\(bar)\(row.mark)\n"
    }.joined()
  }

  private var pileUps: String {
    let months = load.months.filter { load.isPileUp($0) }
    guard !months.isEmpty else { return "No month has a pile-up.\n" }
    let names = months.map { "\(Self.name(of: $0)) (\($0.count))" }.joined(separator: ", ")
    return "At least 3, and twice the average: \(names).\n"
  }

  /// The form for programs: `{"format": "policybook-review-load/1", "asOf", "until", "overdue",
  /// "total", "months": [{"month", "count", "isPileUp", "owners": [{"id", "count"}]}], "owners":
  /// [{"id", "title", "count", "overdue"}]}`; `total` counts the months, `count` of an owner both.
  var json: JSONValue {
    [
      "format": "policybook-review-load/1",
      "asOf": .string(load.date.description),
      "until": .string(load.end.description),
      "overdue": .integer(load.overdue.values.reduce(0, +)),
      "total": .integer(load.total),
      "months": .array(
        load.months.map { month in
          [
            "month": .string(String(month.firstDay.description.prefix(7))),
            "count": .integer(month.count),
            "isPileUp": .bool(load.isPileUp(month)),
            "owners": .array(
              month.owners.sorted { $0.key < $1.key }.map {
                ["id": .string($0.key), "count": .integer($0.value)]
              }
            ),
          ]
        }
      ),
      "owners": .array(
        load.owners.map { owner in
          [
            "id": .string(owner.owner),
            "title": .string(title(of: owner.owner)),
            "count": .integer(owner.count),
            "overdue": .integer(owner.overdue),
          ]
        }
      ),
    ]
  }

  private func title(of owner: String) -> String { book.role(owner)?.title ?? owner }

  /// "July 2012"; the long form of a first day without its "1 ".
  private static func name(of month: ReviewLoad.Month) -> String {
    String(month.firstDay.longForm.dropFirst(2))
  }

  /// A bar of at most 40 marks; any count has at least one.
  private static func bar(_ count: Int, of most: Int) -> String {
    guard most > 40 else { return String(repeating: "#", count: count) }
    return String(repeating: "#", count: (count * 40 + most - 1) / most)
  }
}
