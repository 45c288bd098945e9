internal import PolicyDiagnostics
package import PolicyLifecycle
package import PolicyModel
package import PolicySite

/// A book that was read and checked: what every command works on.
package struct CheckedBook: Sendable {
  /// The book as it was known on the day.
  package var book: Book
  /// The book with all that is on record, also of later days.
  package var recorded: Book
  package var settings: SiteSettings
  package var register: SealRegister
  /// The day that commands speak of.
  package var date: CalendarDate
  /// Whether the day was chosen rather than being today's.
  package var isPinned: Bool
  package var files: BookFolder.Files

  /// What pages and data are made of.
  package var contents: SiteContents {
    SiteContents(
      book: book,
      settings: settings,
      register: register,
      date: date,
      isPinned: isPinned
    )
  }

  /// Whether the file at `path` has a seal, and so never changes.
  package func isSealed(_ path: String) -> Bool {
    BookPath.sealPath(of: path).flatMap { register.entry(for: $0) } != nil
  }

  /// Returns what finds the bytes of a line of one of the book's files.
  package func sourceLines() -> @Sendable (_ path: String, _ line: Int) -> ArraySlice<UInt8>? {
    let byPath = Dictionary(
      files.all.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return { path, line in byPath[path]?.line(line) }
  }
}
