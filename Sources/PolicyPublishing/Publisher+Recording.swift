package import PolicyDiagnostics
package import PolicyModel
internal import PolicyParsing

/// Reading for commands that put something on record.
extension Publisher {
  /// Reads and checks the book on `date`, or else today, whatever day `site.yml` pins for its pages.
  ///
  /// What is recorded happened on a real day.
  ///
  /// - Throws: `FileError` where the disk fails.
  package func checkToRecord(asOf date: CalendarDate? = nil) throws -> Parsed<CheckedBook> {
    let files = try folder.files()
    let zone = files.value.settings.map { SiteSettingsParser.settings($0).value.timeZone }
    // Where there is no such zone, the check tells it.
    return check(files, asOf: date ?? Clock.today(inZone: zone ?? SiteSettings().timeZone))
  }
}
