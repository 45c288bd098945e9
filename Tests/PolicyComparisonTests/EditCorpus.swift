import Foundation
import PolicyComparison

/// Edits of one word or one mark, written by hand, with the class that a careful reader gives them.
///
/// The files stand in `Tests/Corpora`, one edit a line: "Staff {must→should} walk.".
struct EditCorpus {
  /// One edit.
  struct Edit: Sendable, CustomStringConvertible {
    /// The line as it was written.
    var line: String
    var section: String
    var bound: Bound
    var changeClass: ChangeClass

    var description: String { line }

    /// The text before the edit.
    var base: String { Self.document(line, keeping: 0) }
    /// The text after it.
    var revised: String { Self.document(line, keeping: 1) }

    /// What the rules say of it.
    var classified: ClassifiedComparison {
      ClassifiedComparison(base: text(base), revised: text(revised))
    }

    /// Whether the class stands on the right side of the bound.
    func holds(_ changeClass: ChangeClass) -> Bool {
      switch bound {
      case .least: changeClass >= self.changeClass
      case .most: changeClass <= self.changeClass
      case .exact: changeClass == self.changeClass
      }
    }

    /// Returns one side of the marks; what is no whole text becomes paragraph 1.1 of a Part.
    private static func document(_ line: String, keeping side: Int) -> String {
      var words = ""
      for (index, piece) in line.split(separator: "{", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard index > 0, let end = piece.firstIndex(of: "}") else {
          words += piece
          continue
        }
        let sides = piece[..<end].split(separator: "→", omittingEmptySubsequences: false)
        words += side < sides.count ? sides[side] : ""
        words += piece[piece.index(after: end)...]
      }
      let document = words.replacing("\\n", with: "\n")
      if document.hasPrefix("## ") { return document + "\n" }
      let opening = document.hasPrefix("|") ? "1.1 The table.\n\n" : "1.1 "
      return "## 1.0 Part\n\n\(opening)\(document)\n"
    }
  }

  /// Whether a section's class is the weakest, the strongest or the only one.
  enum Bound: String, Sendable {
    case least = "at least"
    case most = "at most"
    case exact = "exactly"
  }

  /// Returns the edits of `Tests/Corpora/<name>.txt`.
  static func edits(_ name: String) -> [Edit] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Corpora", "\(name).txt")
    return edits(at: file.path)
  }

  /// Returns the edits of the file at `path`; none where it cannot be read.
  static func edits(at path: String) -> [Edit] {
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    var edits: [Edit] = []
    var head: (bound: Bound, changeClass: ChangeClass, name: String)?
    for line in lines where !line.hasPrefix("//") {
      if line.hasPrefix("== ") {
        head = section(line.dropFirst(3))
      } else if let head {
        edits.append(
          Edit(
            line: String(line),
            section: head.name,
            bound: head.bound,
            changeClass: head.changeClass
          )
        )
      }
    }
    return edits
  }

  /// Reads "at least substantive: negations".
  private static func section(_ head: Substring) -> (Bound, ChangeClass, String)? {
    let parts = head.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    for bound in [Bound.least, .most, .exact] where parts[0].hasPrefix(bound.rawValue) {
      let name = parts[0].dropFirst(bound.rawValue.count + 1)
      guard let changeClass = ChangeClass(rawValue: String(name)) else { return nil }
      return (bound, changeClass, parts[1].trimmingCharacters(in: .whitespaces))
    }
    return nil
  }
}
