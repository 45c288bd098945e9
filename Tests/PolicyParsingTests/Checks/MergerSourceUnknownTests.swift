import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MergerSourceUnknownTests {
  @Test func isSilentOnVersionsAndDraftsThatAreThere() {
    expectSilence(in: MergerFixture.book())
  }

  @Test func tellsEveryFault() {
    expectDiagnostics(
      in: MergerFixture.book(
        sources: "[travel@1.0, 1️⃣travel@1.1, 2️⃣travel@draft, 3️⃣emial@draft, 4️⃣x@1.0, "
          + "email@draft, 5️⃣travel@1.0, 6️⃣email@1.0]"
      ),
      [
        ("1️⃣", .error, "MergerSourceUnknown", "'travel' has no version 1.1; there is 1.0."),
        (
          "2️⃣", .error, "MergerSourceUnknown",
          "'travel' has no draft; its newest version is 'travel@1.0'."
        ),
        (
          "3️⃣", .error, "MergerSourceUnknown",
          "There is no policy 'emial'; did you mean 'email'?"
        ),
        ("4️⃣", .error, "MergerSourceUnknown", "There is no policy 'x'."),
        ("5️⃣", .error, "MergerSourceUnknown", "Source 'travel@1.0' stands twice."),
        (
          "6️⃣", .error, "MergerSourceUnknown",
          "'email' has no version 1.0; none is published."
        ),
      ]
    )
  }

  @Test func saysWhereItStandsFirst() {
    expectDiagnostics(
      in: MergerFixture.book(sources: "[1️⃣travel@1.0, 2️⃣travel@1.0]"),
      [("2️⃣", .error, "MergerSourceUnknown", "Source 'travel@1.0' stands twice.")],
      notes: [("1️⃣", "It stands first here.")]
    )
  }
}
