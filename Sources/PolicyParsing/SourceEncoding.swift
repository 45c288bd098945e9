package import PolicyDiagnostics

/// The first question to a file, whether it is text at all.
package enum SourceEncoding {
  package static let notUTF8 = DiagnosticCode(
    "NotUTF8",
    "The file holds bytes that are not UTF-8, usually because a program saved it in an older "
      + "encoding. Open it there and save it as UTF-8."
  )
  package static let containsNUL = DiagnosticCode(
    "ContainsNUL",
    "The file holds a NUL character, which no text has. It may be damaged, or saved as UTF-16; "
      + "save it as UTF-8."
  )

  /// Returns what keeps `file` from being read as text, or nil.
  package static func fault(in file: SourceFile) -> Diagnostic? {
    if let offset = file.bytes.firstIndex(of: 0) {
      return Diagnostic(
        .error,
        containsNUL,
        "The file holds a NUL character here; it must be UTF-8 text.",
        path: file.path,
        range: SourceRange(file.position(ofOffset: offset))
      )
    }
    guard String(validating: file.bytes, as: UTF8.self) == nil else { return nil }
    return Diagnostic(
      .error,
      notUTF8,
      "The bytes from here on are not UTF-8.",
      path: file.path,
      range: SourceRange(file.position(ofOffset: firstInvalidOffset(in: file.bytes)))
    )
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return min(offset, max(0, bytes.count - 1))
  }
}
