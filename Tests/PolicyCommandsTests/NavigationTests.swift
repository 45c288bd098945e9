import PolicyTestSupport
import Testing

/// The navigation of a site leads to pages that it has.
struct NavigationTests {
  private func run(_ entries: String) throws -> ProgramRun {
    let site = "title: Policies\ndrafts: hidden\n\(entries)"
    return try CommandBook(site: site).run("check")
  }

  @Test("an entry that leads nowhere is told at its path")
  func nowhere() throws {
    let run = try run(
      "navigation:\n  - { title: Home, path: / }\n  - { title: X, path: nowhere/ }\n"
    )
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "site/site.yml:5:23: error: The site has no page at 'nowhere/'. [NavigationNowhere]"
      )
    )
    let foot = try self.run("foot-navigation: [{ title: X, path: policies/draft/ }]\n")
    #expect(foot.output.contains("The site has no page at 'policies/draft/'."))
  }

  @Test("entries that lead to pages are fine")
  func fine() throws {
    let run = try run(
      "navigation: [{ title: A, path: / }, { title: B, path: policies/travel/1.0/ }]\n"
        + "foot-navigation: [{ title: C, path: a-z/ }, { title: D, path: mergers/ }]\n"
    )
    #expect(!run.output.contains("NavigationNowhere"))
  }
}
