extension [UInt8] {
  /// Appends `text` with other letters in some places.
  ///
  /// What is between them is copied whole: most texts are little else.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - replacement: Returns how many bytes something else takes the place of, and what; nil where the
  ///     byte at the place stays.
  /// - Returns: Whether anything was replaced.
  @inline(__always) @discardableResult
  mutating func append(
    _ text: String,
    replacement: (_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (length: Int, with: String)?
  ) -> Bool {
    var text = text
    return text.withUTF8 { source in
      var (start, place) = (0, 0)
      while place < source.count {
        guard let (length, other) = replacement(source, place) else {
          place += 1
          continue
        }
        append(contentsOf: source[start..<place])
        append(contentsOf: other.utf8)
        place += length
        start = place
      }
      append(contentsOf: source[start...])
      return start > 0
    }
  }
}
