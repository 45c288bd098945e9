package import PolicyDiagnostics
internal import PolicyEncoding

/// The lines of the register in the history: those ever published must be there still, in their order.
extension HistoryChecks {
  /// What became of the register's lines: those ever added must stand there still, in their order.
  static func seals(_ history: CommittedHistory, _ register: SealRegister) -> [Diagnostic] {
    let today = numbers(of: register)
    var removals: [ExactString: Int] = [:]
    for line in history.sealLines where !line.isAdded {
      removals[ExactString(line.text)] = line.commit
    }
    var seen: Set<ExactString> = []
    var firstByPath: [ExactString: ExactString] = [:]
    var told: Set<ExactString> = []
    var isOrderTold = false
    var found: [Diagnostic] = []
    var highest = 0
    for line in history.sealLines where line.isAdded {
      let text = ExactString(line.text)
      guard seen.insert(text).inserted else { continue }
      let first = firstByPath[line.path] ?? text
      firstByPath[line.path] = first
      if let number = today[text] {
        // A line that took another's place is told as that.
        guard first == text else { continue }
        if number < highest, !isOrderTold {
          isOrderTold = true
          found.append(order(of: line.path, in: history.name(line.commit), at: number))
        }
        highest = max(highest, number)
      } else if told.insert(line.path).inserted {
        let removal = removals[text].map { " in commit \(history.name($0))" }
        found.append(
          lost(
            line,
            removal: removal,
            isMended: first != text && today[first] != nil,
            register,
            history
          )
        )
      }
    }
    return found
  }

  /// What became of seals that other histories had when they were merged.
  static func merged(_ history: CommittedHistory, _ register: SealRegister) -> [Diagnostic] {
    guard !history.merges.isEmpty else { return [] }
    let today = numbers(of: register)
    var told: Set<ExactString> = []
    var found: [Diagnostic] = []
    for merge in history.merges {
      var highest = 0
      for text in merge.sealLines {
        let line = CommittedHistory.SealLine(commit: 0, text: text, isAdded: true)
        guard let number = today[ExactString(text)] else {
          guard told.insert(line.path).inserted else { continue }
          found.append(
            Diagnostic(
              .error,
              disagrees,
              "Commit \(merge.commit.name) merged a history in which '\(line.path.text)' has a seal that "
                + "the register does not have.",
              path: SealRegister.path
            )
          )
          continue
        }
        if number < highest, told.insert(line.path).inserted {
          found.append(order(of: line.path, in: merge.commit.name, at: number))
        }
        highest = max(highest, number)
      }
    }
    return found
  }

  /// The lines of the register by what they say.
  private static func numbers(of register: SealRegister) -> [ExactString: Int] {
    Dictionary(
      register.entries.map { (ExactString("\($0.digest)  \($0.path)"), $0.line) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func order(of path: ExactString, in commit: String, at number: Int) -> Diagnostic {
    Diagnostic(
      .warning,
      disagrees,
      "The seal of '\(path.text)', committed in \(commit), stands before seals that "
        + "were there earlier, so checkpoints printed before do not hold.",
      path: SealRegister.path,
      range: SourceRange(SourcePosition(line: number, column: 1), length: 64)
    )
  }

  private static func lost(
    _ line: CommittedHistory.SealLine,
    removal: String?,
    isMended: Bool,
    _ register: SealRegister,
    _ history: CommittedHistory
  ) -> Diagnostic {
    let now = register.entry(for: line.path.text)
    let place =
      now.map { SourceRange(SourcePosition(line: $0.line, column: 1), length: 64) } ?? .wholeFile
    if isMended {
      return Diagnostic(
        .warning,
        mended,
        "Commit \(history.name(line.commit)) sealed other words of '\(line.path.text)'; that was taken back"
          + "\(removal ?? "").",
        path: SealRegister.path,
        range: place
      )
    }
    let what = now == nil ? "removed" : "changed"
    return Diagnostic(
      .error,
      disagrees,
      "The seal of '\(line.path.text)' from commit \(history.name(line.commit)) was \(what)\(removal ?? "").",
      path: SealRegister.path,
      range: place
    )
  }
}
