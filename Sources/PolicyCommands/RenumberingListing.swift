internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyEncoding
internal import PolicyModel

/// What a renumbering did, for people and for programs.
struct RenumberingListing {
  private let result: Renumbering
  private let policy: PolicyID
  private let isWritten: Bool

  init(_ result: Renumbering, policy: PolicyID, isWritten: Bool) {
    self.result = result
    self.policy = policy
    self.isWritten = isWritten
  }

  /// A line for each number that changes, then where references follow.
  var terminal: String {
    guard !result.files.isEmpty else {
      return "Nothing to do: the numbers of '\(policy)' are in order.\n"
    }
    let width = result.changes.map { $0.from.count + ($0.isPart ? 5 : 0) }.max() ?? 0
    var text = ""
    for change in result.changes {
      let (from, to) =
        change.isPart ? ("Part \(change.from)", "Part \(change.to)") : (change.from, change.to)
      text += from + String(repeating: " ", count: max(0, width - from.count)) + " becomes \(to)\n"
    }
    for (path, count) in result.followed {
      text += "\(count) \(count == 1 ? "reference follows" : "references follow") in '\(path)'\n"
    }
    return text
  }

  /// The form for programs: `{"format": "policybook-renumbering/1", …}`.
  var json: JSONValue {
    let findings = DiagnosticJSON.value(of: result.told.inReadingOrder())
    return [
      "format": "policybook-renumbering/1",
      "policy": .string(policy.rawValue),
      "written": .bool(isWritten && !result.told.hasErrors && !result.files.isEmpty),
      "changes": .array(
        result.changes.map {
          [
            "kind": $0.isPart ? "part" : "paragraph", "from": .string($0.from),
            "to": .string($0.to), "line": .integer($0.line),
          ]
        }
      ),
      "followed": .array(
        result.followed.map { ["path": .string($0.path), "references": .integer($0.count)] }
      ),
      "findings": findings,
    ]
  }
}
