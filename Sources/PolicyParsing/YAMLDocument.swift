internal import PolicyDiagnostics
internal import Yams

/// YAML text to values that know their places.
enum YAMLDocument {
  static let invalid = DiagnosticCode(
    "InvalidYAML",
    "The metadata is not well-formed YAML. Usual causes: a value that contains a colon and a "
      + "space, or begins with a special character, needs quotation marks; a tab was used for "
      + "indentation; a bracket or quotation mark was not closed."
  )
  static let duplicateKey = DiagnosticCode(
    "DuplicateMetadataKey",
    "The same key stands twice, so nobody can say which value holds. Keep one."
  )
  static let controlCharacter = DiagnosticCode(
    "MetadataControlCharacter",
    "Between quotation marks YAML can spell characters that are no writing, such as \\u0007. No page, "
      + "feed or calendar can show them, so they are refused. Take them out."
  )
  static let tooManyAliases = DiagnosticCode(
    "TooManyAliases",
    "YAML aliases (*name) repeat a passage, and aliases of aliases grow without limit. More than "
      + "\(mostAliases) in one file are refused. Write the values out."
  )
  static let tooDeep = DiagnosticCode(
    "MetadataTooDeep",
    "Lists and mappings in metadata may be nested \(deepestNesting) levels deep, which is far more "
      + "than any file of a book needs."
  )

  static let mostAliases = 20
  static let deepestNesting = 40
  /// Some editors write it before everything else; the library takes it for a document.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns the mapping or list in lines `first..<end` of `file`; an empty text is no keys.
  static func read(_ file: SourceFile, fromLine first: Int = 1, toLine end: Int? = nil)
    -> Parsed<MetadataNode>
  {
    let hasMark = first == 1 && file.bytes.starts(with: byteOrderMark)
    let start = file.offset(of: SourcePosition(line: first, column: hasMark ? 4 : 1))
    let stop =
      end.map { file.offset(of: SourcePosition(line: $0, column: 1)) } ?? file.bytes.count
    if let refusal = YAMLLimits.refusal(of: file, offsets: start..<stop) {
      return Parsed(.emptyMapping, diagnostics: [refusal])
    }
    let text = String(decoding: file.bytes[start..<stop], as: UTF8.self)
    var conversion = YAMLConversion(file: file, firstLine: first)
    do {
      guard let root = try Yams.compose(yaml: text, .basic) else { return Parsed(.emptyMapping) }
      let value = conversion.node(root)
      if let range = conversion.controlCharacter {
        let told = Diagnostic(
          .error,
          controlCharacter,
          "The value holds a control character, which no page can show.",
          path: file.path,
          range: range
        )
        return Parsed(value, diagnostics: [told])
      }
      guard conversion.isTooLarge else { return Parsed(value) }
      let refusal = Diagnostic(
        .error,
        tooManyAliases,
        "The YAML aliases (*name) repeat more than the file itself holds.",
        path: file.path
      )
      return Parsed(.emptyMapping, diagnostics: [refusal])
    } catch let error as YamlError {
      return Parsed(.emptyMapping, diagnostics: [diagnostic(for: error, in: &conversion)])
    } catch {
      let unknown = Diagnostic(.error, invalid, "The metadata cannot be read.", path: file.path)
      return Parsed(.emptyMapping, diagnostics: [unknown])
    }
  }

  private static func diagnostic(for error: YamlError, in conversion: inout YAMLConversion)
    -> Diagnostic
  {
    let path = conversion.file.path
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        .error,
        invalid,
        "The metadata is not well-formed YAML: \(problem).",
        path: path,
        range: SourceRange(conversion.position(mark))
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let start = conversion.position(context.mark)
      let again = secondKey(key, in: conversion.file, after: start)
      return Diagnostic(
        .error,
        duplicateKey,
        "Key '\(key)' stands twice.",
        path: path,
        range: again ?? SourceRange(start)
      )
    default:
      return Diagnostic(
        .error,
        invalid,
        "The metadata is not well-formed YAML.",
        path: path,
        range: SourceRange(SourcePosition(line: conversion.firstLine, column: 1))
      )
    }
  }

  /// The library tells where the first of the keys stands; the author needs the second.
  private static func secondKey(_ key: String, in file: SourceFile, after start: SourcePosition)
    -> SourceRange?
  {
    guard start.line <= file.lineCount else { return nil }
    let names = ["\(key):", "\"\(key)\":", "'\(key)':"]
    let behind = file.lineText(start.line).utf8.dropFirst(start.column + key.utf8.count)
    if let rest = String(behind), let name = names.compactMap({ rest.firstRange(of: $0) }).first {
      let column = start.column + key.utf8.count + rest[..<name.lowerBound].utf8.count + 1
      return SourceRange(SourcePosition(line: start.line, column: column), length: key.utf8.count)
    }
    guard start.line < file.lineCount else { return nil }
    for line in (start.line + 1)...file.lineCount {
      let text = file.lineText(line)
      let trimmed = text.drop { $0 == " " || $0 == "-" }
      let column = text.utf8.count - trimmed.utf8.count + 1
      // The same key further in or out belongs to another mapping.
      guard column == start.column, names.contains(where: { trimmed.hasPrefix($0) }) else {
        continue
      }
      return SourceRange(SourcePosition(line: line, column: column), length: key.utf8.count)
    }
    return nil
  }
}
