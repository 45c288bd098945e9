package import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel

/// The hashes in rows of merger plans, when references in the rows' paragraphs follow new numbers.
///
/// A row that fitted its paragraph fits it still, for nothing else in the words changed; one that did
/// not is left for its author to look at.
package enum FollowedHashes {
  /// Returns the plans whose hashes change from `before` to `after`, as they are in `after`.
  package static func files(from before: CheckedBook, to after: CheckedBook) -> [SourceFile] {
    zip(before.book.mergers, after.book.mergers).compactMap { old, new in
      guard old.id == new.id, old.rows.count == new.rows.count,
        !after.isSealed(new.places.path),
        let file = after.files.content.first(where: { $0.path == new.places.path })
      else { return nil }
      let texts = (MergerMap(old, in: before.book), MergerMap(new, in: after.book))
      var bytes = file.bytes
      for (written, row) in zip(old.rows, new.rows) {
        guard let digest = row.digest, let source = texts.0.source(written.source),
          let changed = texts.1.source(row.source), !StaleRows.isStale(written, in: source),
          let now = StaleRows.digest(of: row, in: changed)?.description, now != digest
        else { continue }
        let start = file.offset(of: row.place(of: "sha256").start)
        // It may stand in quotation marks, and in capitals.
        let place = (start..<min(start + 2, file.bytes.count)).first { offset in
          let typed = file.bytes[offset...].prefix(digest.utf8.count)
          return String(decoding: typed, as: UTF8.self).lowercased() == digest
        }
        guard let place else { continue }
        bytes.replaceSubrange(place..<(place + digest.utf8.count), with: Array(now.utf8))
      }
      return bytes == file.bytes ? nil : SourceFile(path: file.path, bytes: bytes)
    }
  }
}
