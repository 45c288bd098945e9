/// Marks around quoted words, such that a reader and the parser find their end.
package enum QuotationMarks {
  /// Returns `words` between marks, or nil where no marks would show where they end.
  ///
  /// Curly marks nest, so words with pairs of them stand between curly marks; straight marks serve
  /// words with a curly mark alone.
  package static func quoted(_ words: String) -> String? {
    var depth = 0
    for character in words.unicodeScalars {
      if character == "“" { depth += 1 }
      if character == "”" { depth -= 1 }
      if depth < 0 { break }
    }
    if depth == 0 { return "“\(words)”" }
    return words.contains("\"") ? nil : "\"\(words)\""
  }

  /// Returns `block` without the pair of marks that stands around all of it.
  static func stripped(_ block: String) -> String {
    var inner = block[...]
    while let last = inner.last, last.isWhitespace { inner = inner.dropLast() }
    if inner.last == ".", inner.dropLast().last == "”" || inner.dropLast().last == "\"" {
      inner = inner.dropLast()
    }
    if inner.first == "\"", inner.last == "\"", inner.count > 1,
      !inner.dropFirst().dropLast().contains("\"")
    {
      return String(inner.dropFirst().dropLast())
    }
    guard inner.first == "“", inner.last == "”" else { return block }
    var depth = 0
    for (offset, character) in inner.unicodeScalars.enumerated() {
      if character == "“" { depth += 1 }
      if character == "”" { depth -= 1 }
      if depth == 0, offset < inner.unicodeScalars.count - 1 { return block }
    }
    return depth == 0 ? String(inner.dropFirst().dropLast()) : block
  }
}
