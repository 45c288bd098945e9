package import PolicyDiagnostics

/// The text of a Markdown file below its metadata, as bytes that can be compared and copied.
package enum BodyText {
  /// Returns the bytes below the metadata as the tool writes them: LF, and a newline at the end.
  ///
  /// A draft may come from an editor that writes CRLF; what is sealed must not depend on that.
  package static func bytes(of file: SourceFile) -> [UInt8] {
    let start = SourcePosition(line: PlainFile.bodyLine(of: file), column: 1)
    return normalised(Array(file.bytes[file.offset(of: start)...]))
  }

  /// Returns `bytes` with LF for CRLF, without a byte order mark, and with a newline at the end.
  package static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1)
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    for (index, byte) in zip(body.indices, body) {
      let next = index + 1
      if byte == UInt8(ascii: "\r"), next < body.endIndex, body[next] == UInt8(ascii: "\n") {
        continue
      }
      result.append(byte)
    }
    if let last = result.last, last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
    return result
  }
}
