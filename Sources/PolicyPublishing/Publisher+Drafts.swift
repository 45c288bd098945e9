package import PolicyDiagnostics
package import PolicyLifecycle
package import PolicyModel

/// Drafts that are edited while others may edit them too.
extension Publisher {
  /// What became of a draft that was to be saved.
  package enum DraftSaving: Sendable {
    /// It is in its place.
    case saved(SourceFile)
    /// Its file is not the one that the author began with; nil where there is none any more.
    case conflict(SourceFile?)
  }

  /// Reads the draft of the policy `id` as it is now; nil where there is none.
  ///
  /// - Throws: `FileError` where it cannot be read.
  package func draft(of id: PolicyID) throws -> SourceFile? {
    let path = BookPath.draft(id).path
    let folders = path.indices.filter { path[$0] == "/" }.map { path[..<$0] }
    // No link on the way is followed.
    guard folders.allSatisfy({ Disk.kind(of: "\(folder.path)/\($0)") == .folder }),
      Disk.kind(of: "\(folder.path)/\(path)") == .file
    else { return nil }
    return SourceFile(path: path, bytes: try Disk.read("\(folder.path)/\(path)"))
  }

  /// Saves `text` as the draft of the policy `id`, if its file is still the one with `digest`.
  ///
  /// A draft that is gone is not made again: it was published, or somebody removed it.
  ///
  /// - Throws: `Refusal` where another program changes the book; `FileError` where the disk fails.
  package func saveDraft(
    of id: PolicyID,
    text: String,
    over digest: Digest,
    in checked: CheckedBook
  ) throws -> DraftSaving {
    guard let file = try draft(of: id), Digest(of: file.bytes) == digest else {
      return .conflict(try draft(of: id))
    }
    let saved = SourceFile(path: file.path, text: Self.written(text))
    var known = checked
    known.files.content = [file]
    do {
      try write([saved], over: known)
    } catch let refusal as Refusal {
      // Between the look and the lock somebody may have been faster.
      let now = try draft(of: id)
      guard now != file else { throw refusal }
      return .conflict(now)
    }
    return .saved(saved)
  }

  /// Returns `text` as the tool writes it: ends of lines as one character, one at the end.
  private static func written(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return lines.isEmpty || lines.utf8.last == UInt8(ascii: "\n") ? lines : lines + "\n"
  }
}
