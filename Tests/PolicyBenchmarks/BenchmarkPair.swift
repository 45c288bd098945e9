import Foundation
import PolicyHistories

/// Two files of a size, one the revision of the other.
struct BenchmarkPair {
  /// How much of the text is changed.
  enum Change: String, CaseIterable {
    case little = "1 %"
    case much = "20 %"
    case all = "all"
  }

  let base: URL
  let revised: URL

  /// Writes a pair of about `bytes` bytes each into `folder`.
  init(bytes: Int, change: Change, in folder: URL) throws {
    base = folder.appending(path: "a.md")
    revised = folder.appending(path: "b.md")
    var left = ""
    var right = ""
    var seed: UInt64 = 0
    // A paragraph has about 330 bytes; long texts are made of chapters of 2,000 paragraphs.
    while left.utf8.count < bytes {
      let paragraphs = min(2_000, max(8, (bytes - left.utf8.count) / 330))
      var style = HistoryStyle(
        paragraphs: paragraphs,
        changed: change == .little ? 0.01 : 0.2,
        twins: 0,
        rewrites: 0
      )
      style.sectionLength = paragraphs > 100 ? 40...60 : 4...12
      style.firstPart = left.isEmpty ? 1 : Int(seed) * 51 + 1
      let history = HistoryGenerator.history(style, seed: seed)
      left += history.base
      // Wholly changed is another text of the same kind.
      right +=
        change == .all
        ? HistoryGenerator.history(style, seed: seed + 1_000_000).base : history.revised
      seed += 1
    }
    try Data(left.utf8).write(to: base)
    try Data(right.utf8).write(to: revised)
  }

  /// The size of both files together.
  var bytes: Int {
    [base, revised].reduce(0) {
      $0 + ((try? $1.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0)
    }
  }
}
