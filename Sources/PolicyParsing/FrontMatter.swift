internal import PolicyDiagnostics

/// The two halves of a Markdown file: metadata between `---` lines, and the text after them.
struct FrontMatter {
  /// The metadata, read.
  var metadata: MetadataNode
  /// The line on which the text begins.
  var bodyLine: Int

  static let missing = DiagnosticCode(
    "MissingFrontMatter",
    "A version, draft, report or page of guidance begins with its metadata: a line of three hyphens, keys with "
      + "values, and another line of three hyphens. Without it nobody can say which text this is."
  )

  /// Returns the halves of `file`; without metadata, all of it is text.
  static func split(_ file: SourceFile) -> Parsed<FrontMatter> {
    let none = FrontMatter(metadata: .emptyMapping, bodyLine: 1)
    guard isFence(file.line(1), isFirst: true) else {
      return Parsed(
        none,
        diagnostics: [
          Diagnostic(
            .error,
            missing,
            "The file must begin with its metadata between two lines of three hyphens (---).",
            path: file.path
          )
        ]
      )
    }
    guard let closing = closingLine(of: file) else {
      return Parsed(
        none,
        diagnostics: [
          Diagnostic(
            .error,
            missing,
            "The metadata that begins here has no closing line of three hyphens (---).",
            path: file.path
          )
        ]
      )
    }
    let document = YAMLDocument.read(file, fromLine: 2, toLine: closing)
    return Parsed(
      FrontMatter(metadata: document.value, bodyLine: closing + 1),
      diagnostics: document.diagnostics
    )
  }

  /// Returns the line that ends the metadata of `file`: three hyphens, or the three full stops that end
  /// a document of YAML; nil where no metadata begins or ends.
  ///
  /// Whatever reads or copies a text finds its beginning here, so that all mean the same text.
  static func closingLine(of file: SourceFile) -> Int? {
    guard isFence(file.line(1), isFirst: true), file.lineCount > 1 else { return nil }
    return (2...file.lineCount).first { line in
      isFence(file.line(line), isFirst: false) || isFence(file.line(line), isFirst: false, "...")
    }
  }

  private static func isFence(
    _ line: ArraySlice<UInt8>,
    isFirst: Bool,
    _ mark: StaticString = "---"
  ) -> Bool {
    var line = line
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if isFirst, line.starts(with: byteOrderMark) { line = line.dropFirst(3) }
    while let last = line.last, last == UInt8(ascii: " ") { line = line.dropLast() }
    return mark.withUTF8Buffer { line.elementsEqual($0) }
  }
}
