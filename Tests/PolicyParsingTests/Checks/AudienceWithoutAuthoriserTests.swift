import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct AudienceWithoutAuthoriserTests {
  static func book(_ audience: String) -> ContentFixture {
    ContentFixture(
      """
      -- content/book.yml --
      organisation: Council
      roles: [{ id: director, title: Director }]
      audiences:
        - { id: employees, title: Employees, authorised-by: director }
        - 1️⃣{ id: \(audience), title: Elected members }
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: What the council pays.
      owner: director
      audiences: [employees, members]
      review: { every: 6 months }
      """
    )
  }

  @Test func speaksOfAnAudienceThatAPolicyAppliesTo() {
    expectDiagnostics(
      in: Self.book("members"),
      [
        (
          "1️⃣", .warning, "AudienceWithoutAuthoriser",
          "Audience 'Elected members' has nobody who authorises it."
        )
      ]
    )
  }

  @Test func isSilentOnAnAudienceThatNoPolicyNames() {
    #expect(
      !Self.book("public").diagnostics.contains { $0.code.name == "AudienceWithoutAuthoriser" }
    )
  }
}
