internal import CCMarkGFM
package import PolicyDiagnostics
internal import PolicyEncoding

/// Markdown text to blocks, by libcmark-gfm with its table extension.
///
/// The inline extensions of the library (`strikethrough`, `autolink`) change a table that all
/// threads share during every parse, and give wrong pages silently; they are not attached, and
/// bare addresses are found by `BareLinks`. Task lists are read as plain items.
package enum MarkdownParser {
  /// Blocks and runs nested deeper than this are an error: no policy needs it, and every walk
  /// over the tree may then recurse without care.
  package static let deepestNesting = 40

  /// The codes of what is wrong with a text as Markdown.
  package static let codes = [
    nestedTooDeep, MarkdownLimits.tableTooLarge, MarkdownLimits.linkTooLong,
    MarkdownLimits.textTooComplex,
  ]

  /// Told where blocks or emphasis are nested deeper than `deepestNesting`.
  package static let nestedTooDeep = DiagnosticCode(
    "NestedTooDeep",
    "Quotes, lists or emphasis are nested more than \(deepestNesting) levels deep. "
      + "Nobody can follow such a text, and what is deeper is left out. Flatten the passage."
  )

  /// Must run once before any other thread parses; a global constant is made at most once.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Returns why the text of `file` from line `firstLine` on cannot be read at all, or nil.
  package static func refusal(of file: SourceFile, fromLine firstLine: Int) -> Diagnostic? {
    refusal(of: file, bytes: bytes(of: file, fromLine: firstLine))
  }

  private static func refusal(of file: SourceFile, bytes: ArraySlice<UInt8>) -> Diagnostic? {
    bytes.withUnsafeBufferPointer { MarkdownLimits.fault(in: $0) }.map { fault in
      Diagnostic(
        .error,
        fault.code,
        fault.message,
        path: file.path,
        range: SourceRange(file.position(ofOffset: bytes.startIndex + fault.offset))
      )
    }
  }

  private static func bytes(of file: SourceFile, fromLine firstLine: Int) -> ArraySlice<UInt8> {
    let start = file.offset(of: SourcePosition(line: firstLine, column: 1))
    return withoutLoneReturns(file.bytes[start...])
  }

  /// Returns the blocks of `file` from line `firstLine` on, with places counted in the file; none, and
  /// an error, where they would take the library too long.
  package static func blocks(of file: SourceFile, fromLine firstLine: Int = 1)
    -> Parsed<[MarkdownBlock]>
  {
    _ = registration
    let bytes = bytes(of: file, fromLine: firstLine)
    if let refusal = refusal(of: file, bytes: bytes) { return Parsed([], diagnostics: [refusal]) }
    // Footnotes cost two more walks over the whole text.
    let options = mayHaveFootnotes(bytes) ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    guard let parser = cmark_parser_new(options) else { return Parsed([]) }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    bytes.withUnsafeBytes { bytes in
      cmark_parser_feed(
        parser,
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        bytes.count
      )
    }
    guard let root = cmark_parser_finish(parser) else { return Parsed([]) }
    defer { cmark_node_free(root) }
    var walk = MarkdownWalk(file: file, lineOffset: firstLine - 1)
    let blocks = walk.blocks(of: root)
    return Parsed(blocks, diagnostics: walk.diagnostics)
  }

  /// Whether a mark of a footnote may begin anywhere.
  private static func mayHaveFootnotes(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      ByteSearch.contains(UInt8(ascii: "["), before: UInt8(ascii: "^"), in: bytes)
    }
  }

  /// The bytes with a carriage return that ends no line written as a space.
  ///
  /// The library would begin a line there and `SourceFile` would not, and every label after it
  /// would be read from the wrong line.
  private static func withoutLoneReturns(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let hasReturn = bytes.withUnsafeBufferPointer { bytes in
      ByteSearch.offset(of: UInt8(ascii: "\r"), in: bytes) != nil
    }
    guard hasReturn else { return bytes }
    var bytes = bytes
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") {
      let isBeforeLineFeed = index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "\n")
      if !isBeforeLineFeed { bytes[index] = UInt8(ascii: " ") }
    }
    return bytes
  }
}
