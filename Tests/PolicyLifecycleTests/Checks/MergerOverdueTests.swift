import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct MergerOverdueTests {
  private func book(on day: String, more: String = "") -> ContentFixture {
    MergerFixture.book(keys: "due: 1️⃣2012-12-31", on: CalendarDate(day), more: more)
  }

  @Test func isSilentUntilTheDayIsOver() {
    #expect(book(on: "2012-12-31").codes.contains("MergerOverdue") == false)
  }

  @Test func speaksFromTheNextDay() {
    for (day, words) in [("2013-01-01", "1 day"), ("2013-01-10", "10 days")] {
      let told = book(on: day).diagnostics.filter { $0.code.name == "MergerOverdue" }
      #expect(
        told.map(\.message) == [
          "The merger 'Joint Policy' was due on 31 December 2012, \(words) ago."
        ]
      )
      #expect(told.map(\.path) == ["content/mergers/joint.yml"])
      #expect(told.map(\.range.start) == [book(on: day).places["1️⃣"]?.position])
      #expect(told.map(\.severity) == [.warning])
    }
  }

  @Test func isSilentOnceTheTargetIsPublished() {
    let fixture = book(
      on: "2013-01-10",
      more: MergerFixture.target("1.1 Walk.", version: "1.0")
    )
    #expect(!fixture.codes.contains("MergerOverdue"))
  }
}

extension ContentFixture {
  fileprivate var codes: [String] { diagnostics.map(\.code.name) }
}
