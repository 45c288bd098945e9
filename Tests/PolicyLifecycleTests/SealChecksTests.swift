import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct SealChecksTests {
  static let version = "policies/travel/versions/1.0.md"
  static let fixture = ContentFixture(
    ContentFixture.version("1.0") + ContentFixture.version("1.1")
      + """
      -- content/reports/a.md --
      ---
      title: A
      date: 2012-01-01
      to: Cabinet
      status: published
      ---
      -- content/reports/b.md --
      ---
      title: B
      date: 2012-01-01
      to: Cabinet
      status: draft
      ---
      """
  )

  /// The files by path from `content/`.
  static var files: [String: SourceFile] {
    Dictionary(
      fixture.files.map { (String($0.path.dropFirst("content/".count)), $0) },
      uniquingKeysWith: { $1 }
    )
  }

  static func line(_ path: String) -> String {
    "\(Digest(of: files[path]?.bytes ?? []))  \(path)\n"
  }

  static let goodRegister =
    line(version) + line("policies/travel/versions/1.1.md") + line("reports/a.md")

  static func told(
    _ register: String = goodRegister,
    _ files: [String: SourceFile] = files
  ) -> [String] {
    let register = SealRegister.read(SourceFile(path: SealRegister.path, text: register)).value
    return SealChecks.diagnostics(
      register: register,
      book: fixture.book,
      files: Array(files.values)
    ).map {
      "\($0.path):\($0.range.start): \($0.severity.rawValue): \($0.message) [\($0.code)]"
        + $0.notes.map { " \($0.path):\($0.position): \($0.message)" }.joined()
    }
  }

  @Test func isSilentOnFilesThatMatch() {
    #expect(Self.told() == [])
  }

  @Test func tellsATextThatWasChanged() {
    var files = Self.files
    files[Self.version] = SourceFile(path: "content/\(Self.version)", text: "1.1 Run.\r\n")
    #expect(
      Self.told(Self.goodRegister, files) == [
        "content/\(Self.version):1:1: error: '\(Self.version)' differs from its seal. "
          + "[SealedTextChanged] content/seals.sha256:1:1: The seal stands here."
      ]
    )
  }

  @Test func tellsLineEndingsThatWereConverted() throws {
    var files = Self.files
    let text = try #require(files[Self.version]?.text).replacing("\n", with: "\r\n")
    files[Self.version] = SourceFile(path: "content/\(Self.version)", text: text)
    #expect(
      Self.told(Self.goodRegister, files) == [
        "content/\(Self.version):1:1: error: Only the line endings of '\(Self.version)' differ from "
          + "its seal; convert CRLF back to LF. [SealedLineEndingsChanged] "
          + "content/seals.sha256:1:1: The seal stands here."
      ]
    )
  }

  @Test func tellsAFileThatIsMissing() {
    var files = Self.files
    files["reports/a.md"] = nil
    #expect(
      Self.told(Self.goodRegister, files) == [
        "content/seals.sha256:3:1: error: The sealed file 'reports/a.md' is missing. "
          + "[SealedFileMissing]"
      ]
    )
  }

  @Test func tellsAPathThatStandsTwice() {
    #expect(
      Self.told(Self.goodRegister + Self.line(Self.version)) == [
        "content/seals.sha256:4:1: error: '\(Self.version)' is sealed twice. [SealRepeated] "
          + "content/seals.sha256:1:1: It is first sealed here."
      ]
    )
  }

  @Test func tellsVersionsSealedOutOfOrder() {
    #expect(
      Self.told(
        Self.line("policies/travel/versions/1.1.md") + Self.line(Self.version)
          + Self.line("reports/a.md")
      ) == [
        "content/seals.sha256:2:1: error: Version 1.0 of 'travel' is sealed after version 1.1. "
          + "[SealsOutOfOrder]"
      ]
    )
  }

  @Test func tellsWhatIsPublishedWithoutASeal() {
    #expect(
      Self.told(Self.line(Self.version)) == [
        "content/policies/travel/versions/1.1.md:1:1: error: 'policies/travel/versions/1.1.md' is "
          + "published but has no seal. [UnsealedFile]",
        "content/reports/a.md:1:1: error: 'reports/a.md' is published but has no seal. "
          + "[UnsealedFile]",
      ]
    )
  }

  @Test func tellsTheWordingOfAPublishedVersionWithoutASeal() throws {
    let wording = "title: A\napplies-to: [travel]\ndeclaration: [{ id: a, text: I do. }]\n"
    let fixture = ContentFixture(
      """
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: What the council pays.
      owner: director
      audiences: [employees]
      review: { every: 6 months }
      forms: [claim]
      -- content/forms/claim/1.yml --
      \(wording)
      -- content/forms/claim/2.yml --
      \(wording)
      -- content/forms/claim/3.yml --
      \(wording)

      """ + ContentFixture.version("1.0")
        + ContentFixture.version("1.1", head: "forms: { claim: 2 }")
    )
    let files = Dictionary(
      fixture.files.map { (String($0.path.dropFirst("content/".count)), $0) },
      uniquingKeysWith: { $1 }
    )
    func told(sealed paths: [String]) throws -> [String] {
      let lines = try paths.map { path in
        "\(Digest(of: try #require(files[path]).bytes))  \(path)\n"
      }
      let register = SourceFile(path: SealRegister.path, text: lines.joined())
      return SealChecks.diagnostics(
        register: SealRegister.read(register).value,
        book: fixture.book,
        files: Array(files.values)
      ).map { "\($0.path): \($0.severity.rawValue): \($0.message) [\($0.code)]" }
    }
    let versions = [Self.version, "policies/travel/versions/1.1.md"]
    // Wording 3 belongs to no version: it may still be edited.
    #expect(
      try told(sealed: versions + ["forms/claim/2.yml"]) == [
        "content/forms/claim/1.yml: error: 'forms/claim/1.yml' belongs to a published version but "
          + "has no seal. [UnsealedFile]"
      ]
    )
    #expect(try told(sealed: ["forms/claim/2.yml"] + versions + ["forms/claim/1.yml"]) == [])
  }
}
