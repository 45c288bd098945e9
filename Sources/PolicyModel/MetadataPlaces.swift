package import PolicyDiagnostics

/// Where the keys of a file stand, so that a check can point at what it speaks of.
package struct MetadataPlaces: Hashable, Sendable {
  /// The path of the file from the book's folder.
  package var path: String
  /// The place of each key's value, by key.
  package var ranges: [String: SourceRange]

  /// Creates the places of the file at `path`.
  package init(path: String, ranges: [String: SourceRange] = [:]) {
    self.path = path
    self.ranges = ranges
  }

  /// Returns the place of the value of `key`, or of the whole file without that key.
  package subscript(key: String) -> SourceRange { ranges[key] ?? .wholeFile }
}
