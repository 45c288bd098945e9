package import PolicyConcurrency
package import PolicyDiagnostics
internal import PolicyLifecycle
package import PolicyModel
internal import PolicyParsing
internal import PolicySite

/// The whole line: content in, checked, laid out, written.
///
/// Read this first.
package struct Publisher: Sendable {
  /// The book's folder.
  package let folder: BookFolder
  /// How many cores share the work.
  package let workers: Workers

  package static let unknownZone = DiagnosticCode(
    "UnknownTimeZone",
    "A day begins at midnight in the book's time zone, which site.yml names as the IANA time zone "
      + "database does: Europe/London."
  )

  /// Creates the line of the book at `path`.
  package init(path: String, workers: Workers = Workers(1)) {
    self.init(BookFolder(path: path), workers: workers)
  }

  /// Creates the line of the book in `folder`.
  package init(_ folder: BookFolder, workers: Workers) {
    self.folder = folder
    self.workers = workers
  }

  /// Reads the book and checks all of it; nothing is written.
  ///
  /// - Parameters:
  ///   - date: The day to speak of; else `site.yml`'s `as-of`; else today.
  ///   - isReleasing: Whether the files of a large book are read again instead of being kept in memory.
  /// - Returns: The book, and all that is wrong with it.
  /// - Throws: `FileError` where the disk fails.
  package func check(asOf date: CalendarDate? = nil, isReleasing: Bool = false) throws
    -> Parsed<CheckedBook>
  {
    let files = try folder.files(isReleasing: isReleasing)
    let checked = check(files, asOf: date)
    try files.value.refuseChanges()
    return checked
  }

  /// Checks a book of `files`, whatever the disk holds.
  func check(_ files: Parsed<BookFolder.Files>, asOf date: CalendarDate?) -> Parsed<CheckedBook> {
    let settings = readSettings(files.value.settings)
    let today = day(date, settings: settings.value)
    let book = BookParser.book(from: files.value.content, workers: workers)
    let register = SealRegister.read(
      files.value.content.first { $0.path == SealRegister.path }
    )
    let templates = PageTemplates.read(files.value.templates)
    let checked = CheckedBook(
      book: book.value.known(on: today.value),
      recorded: book.value,
      settings: settings.value,
      register: register.value,
      date: today.value,
      isPinned: date != nil || settings.value.asOf != nil,
      files: files.value
    )
    var diagnostics =
      files.diagnostics + settings.diagnostics + today.diagnostics + book.diagnostics
      + register.diagnostics + templates.diagnostics
      + BookChecks.diagnostics(in: book.value)
      + LifecycleChecks.diagnostics(
        in: book.value,
        on: today.value,
        now: Clock.today(inZone: settings.value.timeZone) ?? today.value
      )
      + SealChecks.diagnostics(
        register: register.value,
        book: book.value,
        files: files.value.content
      )
      + ForbiddenAttachment.diagnostics(in: book.value, register: register.value)
      + FileNames.diagnostics(of: files.value.all, register: register.value)
    if !diagnostics.hasErrors {
      // Only a book without errors has pages to lead to.
      diagnostics += NavigationCheck.diagnostics(
        in: checked.contents,
        templates: templates.value
      )
    }
    return Parsed(checked, diagnostics: diagnostics.inReadingOrder())
  }

  /// Builds the site of a book that has no errors into `output`: all of it, or nothing.
  ///
  /// - Throws: `FileError` where the disk fails, `Refusal` where `output` is not the tool's own.
  package func build(
    _ checked: CheckedBook,
    into output: String,
    isDryRun: Bool = false,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> BuildSummary {
    let templates = PageTemplates.read(checked.files.templates).value
    let plans = SiteBuilder.plans(
      for: checked.contents,
      templates: templates,
      assets: checked.files.assets
    )
    let site = PublicFolder(path: output, bookPath: folder.path)
    return try site.write(
      plans,
      workers: workers,
      isDryRun: isDryRun,
      progress: progress,
      beforeSwap: checked.files.refuseChanges
    )
  }

  private func readSettings(_ file: SourceFile?) -> Parsed<SiteSettings> {
    guard let file else {
      return Parsed(
        SiteSettings(),
        diagnostics: [
          Diagnostic(
            .error,
            BookParser.missingFile,
            "The book has no file 'site.yml' in its folder 'site'.",
            path: "site/site.yml"
          )
        ]
      )
    }
    return SiteSettingsParser.settings(file)
  }

  private func day(_ date: CalendarDate?, settings: SiteSettings) -> Parsed<CalendarDate> {
    let today = Clock.today(inZone: settings.timeZone)
    let unknown =
      today == nil
      ? [
        Diagnostic(
          .error,
          Self.unknownZone,
          "There is no time zone '\(settings.timeZone)'.",
          path: "site/site.yml"
        )
      ] : []
    let fallback = Clock.today(inZone: "UTC") ?? CalendarDate.earliest
    return Parsed(date ?? settings.asOf ?? today ?? fallback, diagnostics: unknown)
  }
}
