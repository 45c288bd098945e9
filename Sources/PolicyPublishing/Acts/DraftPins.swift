internal import PolicyDiagnostics
internal import PolicyModel

/// Mentions of a draft in files that can still change, made mentions of the version that it became.
///
/// `social-media@draft` becomes `social-media@1.1`, and in directives `1.0..draft` becomes `1.0..1.1`.
enum DraftPins {
  /// Returns those of `files` that mention the draft of `policy`, with the version `label` in its place.
  ///
  /// - Parameters:
  ///   - files: Files of the content that are not sealed.
  ///   - policy: The policy that was published.
  ///   - label: The version that the draft became.
  /// - Returns: The files that change, in the order given.
  static func pinned(
    _ files: [SourceFile],
    policy: PolicyID,
    to label: VersionLabel
  ) -> [SourceFile] {
    files.filter { mayChange($0.path, policy: policy) }.compactMap { file in
      let bytes = pinned(
        file.bytes,
        policy: Array(policy.rawValue.utf8),
        to: Array(label.description.utf8)
      )
      return bytes == file.bytes ? nil : SourceFile(path: file.path, bytes: bytes)
    }
  }

  /// Drafts of other policies, reports, guidance and merger plans; the copy of a plan is sealed.
  private static func mayChange(_ path: String, policy: PolicyID) -> Bool {
    switch BookPath(path) {
    case .draft(let id): id != policy
    case .report, .guidance, .merger: true
    default: false
    }
  }

  private static func pinned(_ bytes: [UInt8], policy: [UInt8], to label: [UInt8]) -> [UInt8] {
    let mention = policy + Array("@\(TextReference.draft)".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if bytes[position] == mention[0], bytes[position...].starts(with: mention),
        begins(after: bytes, position - 1), ends(before: bytes, position + mention.count)
      {
        result += policy + [UInt8(ascii: "@")] + label
        position += mention.count
      } else if let (directive, end) = directive(in: bytes, at: position, policy: policy, label) {
        result += directive
        position = end
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  /// The directive between double braces that begins at `position`, with the version in the place of
  /// the draft; nil where none begins there that asks for the draft of `policy`.
  private static func directive(
    in bytes: [UInt8],
    at position: Int,
    policy: [UInt8],
    _ label: [UInt8]
  ) -> ([UInt8], end: Int)? {
    guard bytes[position...].starts(with: Array("{{".utf8)) else { return nil }
    var end = position + 2
    while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: "}") { break }
      end += 1
    }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
    let words = String(decoding: bytes[(position + 2)..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[1].utf8.elementsEqual(policy),
      let range = VersionRange(words[2]), range.revised == .draft
    else { return nil }
    return (
      Array("{{\(words[0]) \(words[1]) \(range.base)..".utf8) + label + Array("}}".utf8), end + 2
    )
  }

  /// Whether an address of the book can begin after that byte: a longer id, a mail or web address is
  /// another thing.
  private static func begins(after bytes: [UInt8], _ position: Int) -> Bool {
    guard bytes.indices.contains(position) else { return true }
    return Array(" \t\r\n([{,\"'".utf8).contains(bytes[position])
  }

  /// Whether the name of a document can end before that byte.
  private static func ends(before bytes: [UInt8], _ position: Int) -> Bool {
    guard bytes.indices.contains(position) else { return true }
    return Array(" \t\r\n)]},;#\"'".utf8).contains(bytes[position])
  }
}
