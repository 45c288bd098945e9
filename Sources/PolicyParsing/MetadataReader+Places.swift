internal import PolicyDiagnostics

/// Reading that keeps the place of each entry of a list.
extension MetadataReader {
  /// Returns the texts of a list with their places; a single text counts as a list of one.
  mutating func placedTexts(_ key: String, isRequired: Bool = false)
    -> [(text: String, range: SourceRange)]
  {
    guard let node = value(of: key, isRequired: isRequired) else { return [] }
    if let text = node.text { return [(text, node.range)] }
    guard case .list(let elements) = node.content else {
      tell(Self.wrongValue, "Key '\(key)' needs a list of texts.", at: node.range)
      return []
    }
    if isRequired, elements.isEmpty {
      tell(Self.missingKey, "Key '\(key)' has no value.", at: node.range)
    }
    return elements.compactMap { element in
      guard let text = element.text else {
        tell(Self.wrongValue, "Each entry of '\(key)' must be one text.", at: element.range)
        return nil
      }
      return (text, element.range)
    }
  }
}
