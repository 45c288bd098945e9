package import PolicyDiagnostics
internal import PolicyEncoding
package import PolicyModel
internal import PolicyParsing

/// The draft that begins where a version ends.
package enum NewDraft {
  /// What stands for a summary until the author has written one.

  /// Returns the draft that amends `version`: its text byte for byte, below metadata of its own.
  ///
  /// Audiences that are narrower than the policy's belong to the text, so they are copied; notes,
  /// consultations and papers belong to the change that the version made, and are not.
  package static func file(amending version: PolicyVersion, summary: String) -> SourceFile {
    var head = "---\nbase: \(YAMLEscaping.quoted(version.label.description))\n"
    head += "summary: \(YAMLEscaping.quoted(summary))\n"
    if !version.facts.applies.isEmpty {
      head += "applies:\n"
      for (address, audiences) in version.facts.applies.sorted(by: { $0.key < $1.key }) {
        head += "  \(YAMLEscaping.quoted(address)): [\(audiences.joined(separator: ", "))]\n"
      }
    }
    head += "---\n"
    let source = version.source
    let start = SourcePosition(line: PlainFile.bodyLine(of: source), column: 1)
    return SourceFile(
      path: BookPath.draft(version.policy).path,
      bytes: Array(head.utf8) + source.bytes[source.offset(of: start)...]
    )
  }
}
