internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyParsing
internal import PolicyPublishing

/// A text that `compare` found, with what it is.
struct ComparedText {
  let side: ComparedSide
  let text: PolicyText

  /// Returns the text of the file at `path`.
  static func file(_ path: String) throws -> ComparedText {
    let file = try LooseFile.read(path)
    if let fault = SourceEncoding.fault(in: file) {
      throw Refusal("\(path):\(fault.range.start): \(fault.message)")
    }
    let side = ComparedSide(
      id: nil,
      version: nil,
      sha256: Digest(of: file.bytes).description,
      title: path
    )
    return ComparedText(side: side, text: PlainFile.text(of: file))
  }

  /// Returns the text of a version or draft of `policy`.
  static func version(_ name: VersionRange.VersionName, of id: String, in checked: CheckedBook)
    throws -> ComparedText
  {
    let policy = try ShownText.policy(id, in: checked)
    switch name {
    case .draft:
      guard let draft = policy.draft else { throw Refusal("'\(id)' has no draft.") }
      return ComparedText(
        side: side(id, "draft", draft.source, policy.settings.title),
        text: draft.text
      )
    case .version(let label):
      let version = try ShownText.version(label, of: policy)
      return ComparedText(
        side: side(id, label.description, version.source, version.title),
        text: version.text
      )
    }
  }

  private static func side(_ id: String, _ version: String, _ file: SourceFile, _ title: String)
    -> ComparedSide
  {
    ComparedSide(
      id: id,
      version: version,
      sha256: Digest(of: file.bytes).description,
      title: title
    )
  }
}
