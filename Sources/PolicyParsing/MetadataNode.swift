internal import PolicyDiagnostics

/// A value of a metadata file, with its place.
struct MetadataNode: Sendable {
  var content: Content
  var range: SourceRange

  /// What a value is.
  indirect enum Content: Sendable {
    /// A single value, kept as typed: `1.10` stays `1.10`.
    case scalar(String)
    /// A key without a value.
    case empty
    case list([MetadataNode])
    case mapping([Entry])
  }

  /// One key of a mapping.
  struct Entry: Sendable {
    var key: String
    var keyRange: SourceRange
    var value: MetadataNode
  }

  static let emptyMapping = MetadataNode(content: .mapping([]), range: .wholeFile)

  /// The value as one line of text, if it is a single value.
  var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }
}
