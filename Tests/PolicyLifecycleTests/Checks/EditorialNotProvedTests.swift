import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// A version that calls itself editorial must prove it.
struct EditorialNotProvedTests {
  private func fixture(_ base: String, _ revised: String, head: String = "") -> ContentFixture {
    let later = ContentFixture.version(
      "1.1",
      inForce: "2012-02-26",
      head: head,
      body: revised
    ).replacing("change: material", with: "change: 1️⃣editorial")
    var fixture = ContentFixture(ContentFixture.version("1.0", body: base) + later)
    fixture.date = CalendarDate("2012-03-01")
    return fixture
  }

  @Test(
    "changes of form alone are fine",
    arguments: [
      "1.1 Walk to the place, and recieve it.", "1.1 Walk to the place and receive **it**.",
      "1.1 Walk to the place and receive it",
    ]
  )
  func form(revised: String) {
    let base = revised.contains(",") ? "1.1 Walk to the place, and receive it." : Self.base
    expectSilence(in: fixture(base, revised))
  }

  private static let base = "1.1 Walk to the place and receive it."

  @Test("any other change is told, with the strongest reason")
  func told() {
    expectDiagnostics(
      in: fixture(
        "1.1 You must walk to the place, with words.",
        "1.1 You should walk to the place, with woods."
      ),
      [
        (
          "1️⃣", .error, "EditorialNotProved",
          "The version is marked editorial, but against version 1.0 it changes 1.1: “must” became "
            + "“should”."
        )
      ]
    )
  }

  @Test("an authority on record lets it be")
  func authority() {
    expectSilence(
      in: fixture(
        "1.1 You must walk to the place.",
        "1.1 You should walk to the place.",
        head: "authority: Delegation 12, 4 May 2012"
      )
    )
  }
}
