internal import PolicyComparison
internal import PolicyConcurrency
internal import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyParsing
internal import PolicyPublishing

/// A text that `compare` found, with what it is.
struct ComparedText {
  let side: ComparedSide
  /// The text, with whom it binds and which Parts explain, where a book says so.
  let weighed: WeighedText
  let file: SourceFile
  /// What of a plain file could not be read.
  var leftOut: [Diagnostic] = []
  /// The policy that has the text, and the register of its book; none for a plain file.
  var policy: Policy?
  var register: SealRegister?

  /// Returns both texts of a command line: `POLICY A..B`, or two files.
  ///
  /// - Parameters:
  ///   - first: A policy, or the earlier file.
  ///   - second: The versions as `A..B`, or the later file.
  ///   - workers: How many cores share the work.
  ///   - readBook: Reads the book, where it is needed.
  /// - Returns: The base and the revised text.
  /// - Throws: `FileError`, `Refusal`, or what `readBook` throws.
  static func sides(
    _ first: String,
    _ second: String,
    workers: Workers,
    readBook: () throws -> CheckedBook
  ) throws -> (base: ComparedText, revised: ComparedText) {
    guard let range = VersionRange(second) else {
      let texts = workers.map([first, second]) { path in Result { try file(path) } }
      let (base, revised) = (try texts[0].get(), try texts[1].get())
      for text in [base, revised] { text.tellLeftOut() }
      return (base, revised)
    }
    let checked = try readBook()
    return (
      try version(range.base, of: first, in: checked),
      try version(range.revised, of: first, in: checked)
    )
  }

  /// Returns the text of the file at `path`.
  static func file(_ path: String) throws -> ComparedText {
    let file = try source(path)
    let side = ComparedSide(
      id: nil,
      version: nil,
      sha256: Digest(of: file.bytes).description,
      title: path
    )
    let text = PlainFile.parsed(file)
    return ComparedText(
      side: side,
      weighed: WeighedText(text.value),
      file: file,
      leftOut: text.diagnostics
    )
  }

  /// Tells what is not compared; a fault never stops a comparison.
  private func tellLeftOut() {
    let formatter = DiagnosticFormatter { _, line in file.line(line) }
    for diagnostic in leftOut { Terminal.message(formatter.format(diagnostic)) }
  }

  /// Returns the file at `path`, if it is text.
  ///
  /// - Throws: `FileError` where it cannot be read, `Refusal` where it is not UTF-8.
  static func source(_ path: String) throws -> SourceFile {
    let file = try LooseFile.read(path)
    if let fault = SourceEncoding.fault(in: file) {
      throw Refusal("\(path):\(fault.range.start): \(fault.message)")
    }
    return try Refusal.ifUnreadable(file)
  }

  /// Returns the file of the policy's text that `address` names.
  ///
  /// - Throws: `Refusal` where there is none.
  static func policy(_ address: ScopedAddress, in checked: CheckedBook) throws -> SourceFile {
    switch address.document {
    case .inForce(let id):
      let policy = try checked.namedPolicy(id)
      guard let version = VersionTimeline(policy).inForce(on: checked.date) else {
        throw Refusal("No version of '\(id)' is in force on \(checked.date.longForm).")
      }
      return version.source
    case .version(let id, let label):
      return try version(.version(label), of: id, in: checked).file
    case .draft(let id): return try version(.draft, of: id, in: checked).file
    case .report(let id): throw Refusal("'report:\(id)' is a report, and no policy.")
    }
  }

  /// Returns the text of a version or draft of `policy`.
  static func version(_ name: VersionRange.VersionName, of id: String, in checked: CheckedBook)
    throws -> ComparedText
  {
    let policy = try checked.namedPolicy(id)
    switch name {
    case .draft:
      guard let draft = policy.draft else { throw Refusal("'\(id)' has no draft.") }
      return ComparedText(
        side: side(id, "draft", draft.source, policy.settings.title),
        weighed: WeighedText(draft, policy.settings),
        file: try Refusal.ifUnreadable(draft.source),
        policy: policy,
        register: checked.register
      )
    case .version(let label):
      let version = try checked.namedVersion(label, of: policy)
      return ComparedText(
        side: side(id, label.description, version.source, version.title),
        weighed: WeighedText(version),
        file: try Refusal.ifUnreadable(version.source),
        policy: policy,
        register: checked.register
      )
    }
  }

  private static func side(_ id: String, _ version: String, _ file: SourceFile, _ title: String)
    -> ComparedSide
  {
    ComparedSide(
      id: id,
      version: version,
      sha256: Digest(of: file.bytes).description,
      title: title
    )
  }
}
