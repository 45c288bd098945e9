package import PolicyDiagnostics
internal import PolicyEncoding

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
    if let offset = file.bytes.withUnsafeBufferPointer({ ByteSearch.offset(of: 0, in: $0) }) {
      return Diagnostic(
        .error,
        containsNUL,
        "The file holds a NUL character here; it must be UTF-8 text.",
        path: file.path,
        range: SourceRange(file.position(ofOffset: offset))
      )
    }
    return file.bytes.withUnsafeBufferPointer { firstFault(in: $0) }.map { offset in
      Diagnostic(
        .error,
        notUTF8,
        "The bytes from here on are not UTF-8.",
        path: file.path,
        range: SourceRange(file.position(ofOffset: offset))
      )
    }
  }

  /// The offset of the first bytes that are not UTF-8; line by line, for most are ASCII.
  private static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.offset(of: UInt8(ascii: "\n"), in: bytes, from: start) ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if !ByteSearch.areASCII(line) {
        do {
          _ = try UTF8Span(validating: line.span)
        } catch {
          return start + error.byteOffsets.lowerBound
        }
      }
      start = end + 1
    }
    return nil
  }
}
