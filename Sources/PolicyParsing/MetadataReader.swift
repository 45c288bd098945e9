internal import PolicyDiagnostics
internal import PolicyModel

/// Typed reading of one mapping of metadata: each key asked for is known, all others are told.
///
/// A missing or wrong value gives an error and a value that lets the reading go on.
struct MetadataReader {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var places: MetadataPlaces
  private let entries: [String: MetadataNode.Entry]
  private let range: SourceRange
  private var asked: [String] = []
  /// Whether there are keys to read at all; if not, that alone is told.
  private var isMapping = true

  init(_ node: MetadataNode, path: String) {
    self.path = path
    range = node.range
    places = MetadataPlaces(path: path)
    var entries: [String: MetadataNode.Entry] = [:]
    if case .mapping(let list) = node.content {
      for entry in list {
        entries[entry.key] = entry
        places.ranges[entry.key] = entry.value.range
      }
    } else if case .empty = node.content {
      // A file of comments has no keys, which the required ones will tell.
    } else {
      isMapping = false
      diagnostics.append(
        Diagnostic(
          .error,
          Self.wrongValue,
          "Keys with values are expected here, as 'key: value'.",
          path: path,
          range: node.range
        )
      )
    }
    self.entries = entries
  }

  /// Whether `key` has a value.
  func has(_ key: String) -> Bool {
    guard let entry = entries[key] else { return false }
    if case .empty = entry.value.content { return false }
    return true
  }

  /// Returns the text of `key`.
  mutating func text(_ key: String, isRequired: Bool = false) -> String? {
    guard let node = value(of: key, isRequired: isRequired) else { return nil }
    guard let text = node.text else {
      tell(Self.wrongValue, "Key '\(key)' needs one text.", at: node.range)
      return nil
    }
    if isRequired, text.allSatisfy(\.isWhitespace) {
      tell(Self.missingKey, "Key '\(key)' has no value.", at: node.range)
      return nil
    }
    return text
  }

  /// Returns the text of a key that must be there; an empty text where it is not.
  mutating func requiredText(_ key: String) -> String { text(key, isRequired: true) ?? "" }

  /// Returns the value of `key` made by `convert`; where it cannot, tells `message`.
  mutating func value<Value>(
    _ key: String,
    isRequired: Bool = false,
    code: DiagnosticCode = MetadataReader.wrongValue,
    message: (String) -> String,
    convert: (String) -> Value?
  ) -> Value? {
    guard let text = text(key, isRequired: isRequired) else { return nil }
    if let value = convert(text) { return value }
    tell(code, message(text), at: places[key])
    return nil
  }

  /// Returns the date of `key`.
  mutating func date(_ key: String, isRequired: Bool = false) -> CalendarDate? {
    value(
      key,
      isRequired: isRequired,
      code: Self.impossibleDate,
      message: {
        "'\($0)' is not a date of the calendar; dates are written year-month-day, as 2012-01-26."
      },
      convert: { CalendarDate($0) }
    )
  }

  /// Returns the version label of `key`.
  mutating func version(_ key: String, isRequired: Bool = false) -> VersionLabel? {
    value(
      key,
      isRequired: isRequired,
      code: Self.invalidLabel,
      message: { "'\($0)' is not a version label; labels are numbers, as 1.0 or 2.1." },
      convert: { VersionLabel($0) }
    )
  }

  /// Returns the id of `key`.
  mutating func identifier(_ key: String, isRequired: Bool = false) -> String? {
    value(
      key,
      isRequired: isRequired,
      code: Self.invalidIdentifier,
      message: { "'\($0)' is not an id; ids are lower-case letters, digits and hyphens." },
      convert: { Identifier.isValid($0) ? $0 : nil }
    )
  }

  /// Returns the interval of `key`.
  mutating func interval(_ key: String, isRequired: Bool = false) -> CalendarInterval? {
    value(
      key,
      isRequired: isRequired,
      message: { "'\($0)' is not an interval; write it as '6 months' or '30 days'." },
      convert: { CalendarInterval($0) }
    )
  }

  /// Returns which of its cases `key` names.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    isRequired: Bool = false
  ) -> Choice? {
    let names = Choice.allCases.map(\.rawValue)
    return value(
      key,
      isRequired: isRequired,
      message: { text in
        let meant = Nearest.to(text, in: names).map { "; did you mean '\($0)'?" } ?? "."
        return "'\(text)' is not a choice for '\(key)' (\(names.joined(separator: ", ")))\(meant)"
      },
      convert: { Choice(rawValue: $0) }
    )
  }

  /// Returns the texts of a list; a single text counts as a list of one.
  mutating func texts(_ key: String, isRequired: Bool = false) -> [String] {
    guard let node = value(of: key, isRequired: isRequired) else { return [] }
    if let text = node.text { return [text] }
    guard case .list(let elements) = node.content else {
      tell(Self.wrongValue, "Key '\(key)' needs a list of texts.", at: node.range)
      return []
    }
    return elements.compactMap { element in
      if element.text == nil {
        tell(Self.wrongValue, "Each entry of '\(key)' must be one text.", at: element.range)
      }
      return element.text
    }
  }

  /// Returns what `read` makes of each row of a list of mappings.
  mutating func rows<Row>(
    _ key: String,
    isRequired: Bool = false,
    read: (inout MetadataReader, SourceRange) -> Row?
  ) -> [Row] {
    guard let node = value(of: key, isRequired: isRequired) else { return [] }
    guard case .list(let elements) = node.content else {
      tell(Self.wrongValue, "Key '\(key)' needs a list.", at: node.range)
      return []
    }
    return elements.compactMap { element in
      var reader = MetadataReader(element, path: path)
      let row = read(&reader, element.range)
      diagnostics += reader.finished()
      return row
    }
  }

  /// Returns what `read` makes of a mapping below `key`.
  mutating func nested<Value>(
    _ key: String,
    isRequired: Bool = false,
    read: (inout MetadataReader) -> Value?
  ) -> Value? {
    guard let node = value(of: key, isRequired: isRequired) else { return nil }
    var reader = MetadataReader(node, path: path)
    let value = read(&reader)
    diagnostics += reader.finished()
    return value
  }

  /// Returns the entries of a mapping whose keys are the author's own, such as addresses.
  mutating func entries(_ key: String) -> [MetadataNode.Entry] {
    guard let node = value(of: key, isRequired: false) else { return [] }
    guard case .mapping(let entries) = node.content else {
      tell(Self.wrongValue, "Key '\(key)' needs keys with values below it.", at: node.range)
      return []
    }
    for entry in entries { places.ranges["\(key)/\(entry.key)"] = entry.keyRange }
    return entries
  }

  /// Tells an error about the value of `key`.
  mutating func tell(_ code: DiagnosticCode, _ message: String, at range: SourceRange) {
    diagnostics.append(Diagnostic(.error, code, message, path: path, range: range))
  }

  /// Returns all that was wrong, the keys that nobody asked for included.
  func finished() -> [Diagnostic] {
    guard isMapping else { return Array(diagnostics.prefix(1)) }
    let strangers = entries.values.filter { !asked.contains($0.key) }
      .sorted { $0.keyRange.start < $1.keyRange.start }
    let unknown = strangers.map { entry -> Diagnostic in
      let meant = Nearest.to(entry.key, in: asked.filter { entries[$0] == nil })
      return Diagnostic(
        .warning,
        Self.unknownKey,
        "Key '\(entry.key)' isn't known here\(meant.map { "; did you mean '\($0)'?" } ?? ".")",
        path: path,
        range: entry.keyRange,
        fixIt: meant.map { Diagnostic.FixIt(entry.keyRange, replacement: $0) }
      )
    }
    return diagnostics + unknown
  }

  mutating func value(of key: String, isRequired: Bool) -> MetadataNode? {
    asked.append(key)
    if let node = entries[key]?.value {
      if case .empty = node.content {
        if isRequired { tell(Self.missingKey, "Key '\(key)' has no value.", at: node.range) }
        return nil
      }
      return node
    }
    if isRequired { tell(Self.missingKey, "Key '\(key)' is missing.", at: range) }
    return nil
  }
}
