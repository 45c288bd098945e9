package import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel

/// The register of sealed files, `content/seals.sha256`, in the format of `sha256sum`.
package struct SealRegister: Sendable {
  package static let path = BookPath.seals.path

  /// The lines that could be read, in order.
  package let entries: [Entry]
  /// The checkpoint of each line, from the first.
  private let checkpoints: [Checkpoint]
  private let entryByPath: [ExactString: Entry]

  /// One sealed file.
  package struct Entry: Hashable, Sendable {
    package var digest: Digest
    /// The path from `content/`.
    package var path: String
    /// The line of the register, from 1.
    package var line: Int
  }

  static let malformed = DiagnosticCode(
    "MalformedSeal",
    "A line of seals.sha256 is 64 hexadecimal digits, two spaces, and a path inside the folder "
      + "content. The file is only ever appended to by policybook; a line that looks otherwise was "
      + "changed by hand or damaged. Restore the file from a copy."
  )

  /// Reads the register; a line that is none is told.
  package static func read(_ file: SourceFile?) -> Parsed<SealRegister> {
    let file = file ?? SourceFile(path: path, bytes: [])
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    for number in 1...max(1, file.lineCount) where number <= file.lineCount {
      if let entry = entry(in: file.line(number), number: number) {
        entries.append(entry)
      } else {
        diagnostics.append(
          Diagnostic(
            .error,
            malformed,
            "This line is not a seal: a hash, two spaces and a path.",
            path: path,
            range: SourceRange(SourcePosition(line: number, column: 1))
          )
        )
      }
    }
    if let offset = file.bytes.firstIndex(of: UInt8(ascii: "\r")) {
      diagnostics.append(
        Diagnostic(
          .error,
          malformed,
          "The register has a carriage return here; its lines must end with LF alone.",
          path: path,
          range: SourceRange(file.position(ofOffset: offset))
        )
      )
    }
    if let last = file.bytes.last, last != UInt8(ascii: "\n") {
      diagnostics.append(
        Diagnostic(
          .error,
          malformed,
          "The last line has no newline; the register was cut short.",
          path: path,
          range: SourceRange(SourcePosition(line: file.lineCount, column: 1))
        )
      )
    }
    return Parsed(SealRegister(entries: entries, file: file), diagnostics: diagnostics)
  }

  private init(entries: [Entry], file: SourceFile) {
    self.entries = entries
    entryByPath = Dictionary(
      entries.map { (ExactString($0.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    // One pass: the digest of each beginning of the file grows from the one before.
    var growing = GrowingDigest()
    checkpoints = (0..<file.lineCount).map { index in
      let start = file.offset(of: SourcePosition(line: index + 1, column: 1))
      let end = file.offset(of: SourcePosition(line: index + 2, column: 1))
      growing.append(file.bytes[start..<end])
      return Checkpoint(lineCount: index + 1, digest: growing.digest)
    }
  }

  /// Returns the seal of the file at `path`, from `content/`.
  package func entry(for path: some StringProtocol) -> Entry? { entryByPath[ExactString(path)] }

  /// The checkpoint of the whole register; none while nothing is sealed.
  package var checkpoint: Checkpoint? { checkpoints.last }

  /// Returns the checkpoint of the register's first `line` lines, which never changes.
  package func checkpoint(atLine line: Int) -> Checkpoint? {
    checkpoints.indices.contains(line - 1) ? checkpoints[line - 1] : nil
  }

  private static func entry(in line: ArraySlice<UInt8>, number: Int) -> Entry? {
    guard line.count > 66, line.dropFirst(64).starts(with: Array("  ".utf8)),
      let digest = Digest(String(decoding: line.prefix(64), as: UTF8.self))
    else { return nil }
    let path = String(decoding: line.dropFirst(66), as: UTF8.self)
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isInside = parts.allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
    guard isInside, !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" }) else {
      return nil
    }
    return Entry(digest: digest, path: path, line: number)
  }
}
