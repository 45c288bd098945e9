import PolicyDiagnostics
import PolicyModel
import PolicyPublishing
import PolicyTestSupport
import Testing

/// Which day a book is read on.
struct DayTests {
  private func checked(_ settings: String, asOf date: CalendarDate? = nil) throws
    -> (date: CalendarDate, isPinned: Bool, errors: [String])
  {
    let book = try TestBook.small()
    try book.folder.write(settings, to: "book/site/site.yml")
    let parsed = try book.publisher().check(asOf: date)
    let errors = parsed.diagnostics.filter { $0.severity == .error }
    return (parsed.value.date, parsed.value.isPinned, errors.map { "\($0.path): \($0.message)" })
  }

  @Test("the day that is asked for wins over the one in site.yml, and that over today")
  func whichDay() throws {
    let asked = try checked("title: P\nas-of: 2012-06-29\n", asOf: TestBook.date)
    #expect(asked.date == TestBook.date)
    #expect(asked.isPinned)
    let pinned = try checked("title: P\nas-of: 2012-06-29\n")
    #expect(pinned.date == CalendarDate("2012-06-29"))
    #expect(pinned.isPinned)
    let today = try checked("title: P\n")
    #expect(!today.isPinned)
    #expect(today.date.days(until: try #require(Clock.today(inZone: "Europe/London"))) <= 1)
  }

  @Test("a time zone that does not exist is told")
  func unknownZone() throws {
    let errors = try checked("title: P\ntime-zone: Europe/Brigg\n").errors
    #expect(errors == ["site/site.yml: There is no time zone 'Europe/Brigg'."])
    #expect(Clock.today(inZone: "") == nil)
  }

  @Test("zones at the two ends of the world are at most two days apart")
  func zones() throws {
    let east = try #require(Clock.today(inZone: "Pacific/Kiritimati"))
    let west = try #require(Clock.today(inZone: "Pacific/Pago_Pago"))
    #expect((0...2).contains(west.days(until: east)))
  }

  @Test("a book without site.yml says so once")
  func missingSettings() throws {
    let book = try TestBook.small()
    try book.folder.remove("book/site/site.yml")
    #expect(
      try book.errors().map(\.message) == ["The book has no file 'site.yml' in its folder 'site'."]
    )
  }

  @Test("every code is listed once, in order, with an explanation of whole sentences")
  func catalogue() {
    let names = DiagnosticCatalogue.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    for code in DiagnosticCatalogue.all {
      #expect(code.explanation.hasSuffix("."), "\(code.name)")
      #expect(!code.explanation.contains("clause"), "\(code.name)")
    }
  }
}
