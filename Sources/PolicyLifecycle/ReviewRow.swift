internal import PolicyEncoding
package import PolicyModel

/// A review as a row of `reviews.yml`.
package enum ReviewRow {
  /// Returns the row: a hyphen, then one key a line, in the order of content/README.md.
  ///
  /// - Parameters:
  ///   - record: The review.
  ///   - indent: What stands before the hyphen.
  ///   - newline: How lines end.
  /// - Returns: The lines of the row, each with its end.
  package static func text(
    of record: ReviewRecord,
    indent: String = "",
    newline: String = "\n"
  ) -> String {
    var lines: [String] = []
    if let due = record.due { lines.append("due: \(due)") }
    lines += [
      "held: \(record.held)", "by: \(record.by)",
      "version: \(YAMLEscaping.quoted(record.version.description))",
      "outcome: \(record.outcome.rawValue)", "reason: \(YAMLEscaping.quoted(record.reason))",
    ]
    if let next = record.next { lines.append("next: \(next)") }
    lines.append("trigger: \(record.trigger.rawValue)")
    if let authority = record.authority {
      lines.append("authority: \(YAMLEscaping.quoted(authority))")
    }
    if !record.remarks.isEmpty {
      lines.append("remarks:")
      lines += record.remarks.map {
        "  \(YAMLEscaping.quoted($0.address)): \(YAMLEscaping.quoted($0.text))"
      }
    }
    return lines.enumerated().map { index, line in
      indent + (index == 0 ? "- " : "  ") + line + newline
    }.joined()
  }
}
