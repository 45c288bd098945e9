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
  /// - Throws: `FileError`, `NotFound`, `Refusal`, or what `readBook` throws.
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
    let id = try checked.book.findPolicy(first).id
    return (
      try version(range.base, of: id, in: checked), try version(range.revised, of: id, in: checked)
    )
  }

  /// Returns the text of the file at `path`.
  static func file(_ path: String) throws -> ComparedText {
    let file = try source(path)
    let side = ComparedSide(
      id: nil,
      text: .file(path),
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
  /// - Throws: `NotFound` where there is none, `Refusal` where it is a report.
  static func policy(_ address: ScopedAddress, in checked: CheckedBook) throws -> SourceFile {
    if case .report(let id) = address.document {
      throw Refusal("'report:\(id)' is a report, and no policy.")
    }
    return try checked.find(address.document).source
  }

  /// Returns the text of a version or draft of `policy`.
  private static func version(_ reference: TextReference, of id: PolicyID, in checked: CheckedBook)
    throws -> ComparedText
  {
    let found = try checked.find(.text(reference, of: id))
    let weighed: WeighedText
    let policy: Policy?
    switch found {
    case .version(let version, let its): (weighed, policy) = (WeighedText(version), its)
    case .draft(let draft, let its): (weighed, policy) = (WeighedText(draft, its.settings), its)
    case .report(let report): (weighed, policy) = (WeighedText(report.text), nil)
    }
    let file = try Refusal.ifUnreadable(found.source)
    return ComparedText(
      side: ComparedSide(
        id: id,
        text: reference,
        sha256: Digest(of: file.bytes).description,
        title: found.title
      ),
      weighed: weighed,
      file: file,
      policy: policy,
      register: checked.register
    )
  }
}
