import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct NumberInsideListTests {
  @Test func isSilentWhereABlankLineStands() {
    expectSilence(inDraft: "1.1 Walk:\n\n- far\n- as in paragraph\n  1.1\n\n1.2 Ride.")
  }

  @Test func speaksWhereTheListSwallowedAParagraph() {
    expectDiagnostics(
      inDraft: "1.1 Walk:\n\n- far\n  - wide\n1️⃣1.2 Ride.\n\n> quoted\n2️⃣1.3 Drive.",
      ["1️⃣ 1.2", "2️⃣ 1.3"].map { place in
        (
          String(place.prefix(1)), .error, "NumberInsideList",
          "Paragraph '\(place.suffix(3))' is read as the end of the list above; put a blank line "
            + "before it."
        )
      }
    )
  }

  @Test func mendsWithABlankLine() {
    expectFixIts(
      inDraft: "1.1 Walk:\n\n- far\n1.2 Ride.",
      give: "1.1 Walk:\n\n- far\n\n1.2 Ride."
    )
  }
}
