import Foundation

/// What a comparison costs, beside other programs on the same files in the same run.
struct SpeedTable {
  private let program: String
  private let folder: URL

  /// Measures `program` on files in `folder`, which should be in memory.
  init(program: String, folder: URL) {
    self.program = program
    self.folder = folder
  }

  /// Prints one row for each size and share.
  func run(sizes: [Int]) throws {
    say("CPU seconds and peak memory of whole processes; the best of three runs.\n")
    let head = ["pair of", "changed", "policybook", "elapsed", "as json", "git", "wdiff", "dwdiff"]
    say(Self.row(head + ["of git", "of wdiff", "of dwdiff"]))
    for size in sizes {
      for change in BenchmarkPair.Change.allCases {
        let pair = try BenchmarkPair(bytes: size, change: change, in: folder)
        say(row(pair, size: size, change: change))
      }
    }
    say(
      """

      policybook: compare a.md b.md -o …, the form for terminals, which is the default.
      elapsed: how long one waits for that run, whose CPU seconds fall on several cores.
      as json: the same with --format json. of …: the form for terminals over that program's CPU.
      git: diff --no-index --word-diff. A dash: the program is not there.
      Memory includes what the measuring program held when it started the other (about 25 MB).
      """
    )
  }

  private func row(_ pair: BenchmarkPair, size: Int, change: BenchmarkPair.Change) -> String {
    let (a, b) = (pair.base.path, pair.revised.path)
    let output = folder.appending(path: "result").path
    let terminal = Child.best(of: 3, [program, "compare", a, b, "-o", output])
    let json = Child.best(of: 3, [program, "compare", a, b, "--format", "json", "-o", output])
    let others = [
      ["git", "--no-pager", "diff", "--no-index", "--word-diff", a, b], ["wdiff", a, b],
      ["dwdiff", a, b],
    ].map { arguments in
      // Those two take up to twenty seconds for what takes the others one or two.
      let isSlow = size > 5_000_000 && arguments[0] != "git"
      return Child.best(
        of: isSlow ? 1 : 3,
        size > 1_000_000 ? Child.limited(arguments) : arguments
      )
    }
    let name = "2 x \(Self.size(pair.bytes / 2))"
    return Self.row(
      [name, change.rawValue, cost(terminal), elapsed(terminal), cost(json)] + others.map(cost)
        + others.map { other in
          guard let other, let terminal, other.cpu > 0, !other.wasGivenUp else { return "–" }
          return String(format: "%.2f", terminal.cpu / other.cpu)
        }
    )
  }

  private func elapsed(_ child: Child?) -> String {
    child.map { String(format: "%.3f s", $0.elapsed) } ?? "–"
  }

  private func cost(_ child: Child?) -> String {
    guard let child else { return "–" }
    guard !child.wasGivenUp else { return "over \(Child.mostSeconds) s" }
    guard child.status <= 1 else { return "failed \(child.status)" }
    return String(format: "%.3f s %4d MB", child.cpu, child.memory / 1_000_000)
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(bytes / 1_000) KB" : String(format: "%.1f MB", Double(bytes) / 1_000_000)
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [12, 8, 16, 9, 16, 16, 16, 16, 8, 8, 8]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }
}
