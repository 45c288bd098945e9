package import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyReporting

/// Changes of a book: looked at before they are made, and made in an order that no crash breaks.
extension Publisher {
  /// Returns the book as it would be with `files` in it, and all that would be wrong with it; nothing
  /// is written.
  package func check(_ checked: CheckedBook, with files: [SourceFile]) -> Parsed<CheckedBook> {
    check(checked, with: BookChange(files: files))
  }

  /// Returns the book as it would be after `change`, and all that would be wrong with it; nothing is
  /// written.
  package func check(_ checked: CheckedBook, with change: BookChange) -> Parsed<CheckedBook> {
    var all = checked.files
    let paths = Set(change.paths.map { ExactString($0) })
    all.content = all.content.filter { !paths.contains(ExactString($0.path)) } + change.files
    all.content.sort { ExactString($0.path) < ExactString($1.path) }
    var changed = check(Parsed(all), asOf: checked.date)
    changed.value.isPinned = checked.isPinned
    return changed
  }

  /// Writes `files` of the content into the book that `checked` was read from, in their order.
  ///
  /// - Throws: `Refusal` where one of them, or whether it is there, changed since the book was read, or
  ///   where another program changes the book; `FileError` where the disk fails.
  package func write(_ files: [SourceFile], over checked: CheckedBook) throws {
    try write(BookChange(files: files), over: checked)
  }

  /// Carries out `change` in the book that `checked` was read from: what it writes in its order, and
  /// then what it removes.
  ///
  /// - Throws: `Refusal` where one of its files, or whether it is there, changed since the book was
  ///   read, or where another program changes the book; `FileError` where the disk fails.
  package func write(_ change: BookChange, over checked: CheckedBook) throws {
    let content = "\(folder.path)/content"
    let lock = try FolderLock(content, purpose: "another change of the book in '\(folder.path)'")
    defer { lock.release() }
    let known = Dictionary(
      checked.files.content.map { (ExactString($0.path), $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    for changed in change.committedPaths {
      try refuseDetours(to: changed)
      let path = "\(folder.path)/\(changed)"
      let kind = Disk.kind(of: path)
      guard kind == .file || kind == .nothing else {
        throw Refusal(
          "'\(changed)' is not a plain file, so nothing was done; move away what is there."
        )
      }
      let bytes = kind == .file ? try Disk.read(path) : nil
      guard bytes == known[ExactString(changed)] else {
        throw Refusal(
          "'\(changed)' changed while the command ran, so nothing was done; run it again."
        )
      }
    }
    var made: [String]? = []
    for file in change.files {
      do {
        try Disk.replace("\(folder.path)/\(file.path)", with: file.bytes)
      } catch {
        // While nothing but new files was written, the book can be as it was.
        for path in made ?? [] { try? Disk.remove("\(folder.path)/\(path)") }
        throw error
      }
      if known[ExactString(file.path)] == nil { made?.append(file.path) } else { made = nil }
    }
    for path in change.removals { try Disk.remove("\(folder.path)/\(path)") }
  }

  /// Refuses a path that leads through anything but folders of the book: a link may lead out of it.
  private func refuseDetours(to path: String) throws {
    var inner = ""
    for part in path.split(separator: "/").dropLast() {
      inner += inner.isEmpty ? "\(part)" : "/\(part)"
      let kind = Disk.kind(of: "\(folder.path)/\(inner)")
      guard kind == .folder || kind == .nothing else {
        throw Refusal("'\(inner)' is no folder of the book, so nothing was written.")
      }
    }
  }

  /// Returns what `verify` tells of a book: its seals, files that cannot be read, and what published
  /// reports cite.
  package static func verification(of parsed: Parsed<CheckedBook>) -> [Diagnostic] {
    // What could not be read cannot be proved either.
    let codes = Set(LifecycleCodes.seals + [BookFolder.refusedLink, BookFolder.refusedFile])
    let checked = parsed.value
    let reports = ReportProof.diagnostics(in: checked.book, register: checked.register)
    return (parsed.diagnostics.filter { codes.contains($0.code) } + reports).inReadingOrder()
  }
}
