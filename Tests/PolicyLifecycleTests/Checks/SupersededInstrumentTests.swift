import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct SupersededInstrumentTests {
  static func book(on day: String, by: String = ", by: Data Protection Act 2018") -> ContentFixture
  {
    var fixture = ContentFixture(
      """
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: What the council pays.
      owner: director
      audiences: [employees]
      review: { every: 50 years }
      related: [ { title: Data Protection Act 1998, superseded: 2018-05-25\(by) } ]
      \(ContentFixture.version("1.0", body: "1.1 The Data Protection Act 1998 applies."))
      \(ContentFixture.version(
        "1.1", body: "1.1 Keep to the 1️⃣Data Protection\nAct 1998.\n\n| a | 2️⃣Data Protection Act 1998 |\n|---|---|"))
      """
    )
    fixture.date = CalendarDate(day)
    return fixture
  }

  @Test func isSilentWhileTheActIsLaw() {
    expectSilence(in: Self.book(on: "2018-05-24"))
  }

  @Test(arguments: [
    (", by: Data Protection Act 2018", " by the Data Protection Act 2018"), ("", ""),
  ])
  func speaksOfTheTextInForceFromTheDay(by: String, words: String) {
    let sentence = "The Data Protection Act 1998 was superseded\(words) on 25 May 2018."
    expectDiagnostics(
      in: Self.book(on: "2018-05-25", by: by),
      [
        ("1️⃣", .warning, "SupersededInstrument", sentence),
        ("2️⃣", .warning, "SupersededInstrument", sentence),
      ]
    )
  }
}
