internal import PolicyDiagnostics
internal import PolicyLifecycle
package import PolicyModel
package import PolicyPublishing

/// The book as it is now, read again whenever its files are touched.
package actor PreviewSession {
  /// What one look at a changed book found.
  package struct Reading: Sendable {
    /// Counts the readings.
    package var generation: Int
    /// "2 errors, 1 warning", or "no findings".
    package var summary: String
    package var seconds: Double
    /// Why the book could not be read; what was read before stays.
    package var failure: String?

    init(_ book: PreviewBook) {
      generation = book.generation
      summary = book.summary
      seconds = 0
    }
  }

  nonisolated let publisher: Publisher
  /// What was read at first.
  package nonisolated let firstReading: Reading
  private let date: CalendarDate?
  private let isDryRun: Bool
  private(set) var book: PreviewBook
  /// How the files stood before they were read last.
  private var state: BookFolderState
  private var lastFailure: String?
  /// What was read after a save, and told to nobody yet.
  private var untold: Reading?

  /// Reads the book.
  ///
  /// - Parameters:
  ///   - publisher: The line of the book.
  ///   - date: The day to speak of; else that of `site.yml`; else today.
  ///   - isDryRun: Whether drafts can be edited and never saved.
  /// - Throws: `FileError` where there is no book, or its disk fails.
  package init(_ publisher: Publisher, asOf date: CalendarDate?, isDryRun: Bool = false) throws {
    self.isDryRun = isDryRun
    self.publisher = publisher
    self.date = date
    state = publisher.folder.state()
    book = PreviewBook(try publisher.check(asOf: date), after: nil)
    firstReading = Reading(book)
  }

  /// The number of the last reading.
  var generation: Int { book.generation }

  /// Reads the book again if it was touched, or a new day began.
  ///
  /// - Returns: What came of it; nil where nothing changed.
  package func refresh() -> Reading? {
    if let reading = untold {
      untold = nil
      return reading
    }
    return readIfTouched()
  }

  private func readIfTouched() -> Reading? {
    // Looked at before it is read: what changes meanwhile is seen the next time.
    let now = publisher.folder.state()
    guard now != state || isAnotherDay else { return nil }
    let start = Clock.seconds()
    do {
      let parsed = try publisher.check(asOf: date)
      state = now
      lastFailure = nil
      book = PreviewBook(parsed, after: book)
      var reading = Reading(book)
      reading.seconds = Clock.seconds() - start
      return reading
    } catch {
      // A file that vanished while it was read is read the next time; nothing is told twice.
      let failure = "\(error)"
      guard failure != lastFailure else { return nil }
      lastFailure = failure
      var reading = Reading(book)
      reading.failure = failure
      return reading
    }
  }

  private var isAnotherDay: Bool {
    let checked = book.checked
    guard !checked.isPinned, let today = Clock.today(inZone: checked.settings.timeZone) else {
      return false
    }
    return today != checked.date
  }

  /// Saves a draft, and reads the book again so that its page shows it at once.
  func save(_ text: String, asDraftOf id: PolicyID, over digest: Digest) throws
    -> Publisher.DraftSaving
  {
    if isDryRun {
      throw Refusal("The preview runs with --dry-run, so nothing is written; copy your text.")
    }
    let saving = try publisher.saveDraft(of: id, text: text, over: digest, in: book.checked)
    if case .saved = saving { untold = readIfTouched() ?? untold }
    return saving
  }
}
