import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyReporting
import PolicyTestSupport
import Testing

/// What published reports tell of texts, held against the texts as they are.
struct ReportProofTests {
  private static let base = """
    ## 1.0 Trains

    1.1 Each employee must take the train [today](https://example.org) if they can go.

    1.2 Keep every ticket that the machine prints for you.

    1.3 Ask your manager when the trains are late again.
    """
  private static let revised = """
    ## 1.0 Trains

    1.1 Each employee should take a fast train [today](https://example.org) if they can go.

    1.2 Never pay for others, not even [once].

    1.3 Keep every ticket that the machine prints for you.
    """
  private static let directives = [
    "changes travel 1.0..1.1", "schedule travel 1.0..1.1", "keeling travel 1.0..1.1",
    "citation travel 1.0..1.1", "quote travel@1.0#1.1", "checkpoint",
  ]
  private static let path = "content/reports/2012-08-26-review.md"

  private func source(
    _ directives: [String] = directives,
    base: String = base,
    extra: String = ""
  ) -> ContentFixture {
    ContentFixture(
      ContentFixture.version("1.0", body: base)
        + ContentFixture.version("1.1", inForce: "2012-07-26", body: Self.revised) + extra + """
          -- \(Self.path) --
          ---
          title: Review
          date: 2012-08-26
          to: [The Cabinet]
          status: draft
          ---
          1.1 Words.

          \(directives.map { "{{\($0)}}" }.joined(separator: "\n\n"))

          1.2 More.

          """
    )
  }

  private func register(_ fixture: ContentFixture) -> SealRegister {
    SealRegister.read(SealedFiles.sealing(fixture.files).last).value
  }

  /// The book once its report is published, with `old` changed to `new` in what stands there.
  private func published(
    _ fixture: ContentFixture,
    changing old: String = "",
    to new: String = ""
  ) throws -> ContentFixture {
    let report = try #require(fixture.book.report("2012-08-26-review"))
    let text = ReportExpansion(book: fixture.book, register: register(fixture)).source(of: report)
      .replacing("status: draft", with: "status: published")
    if !old.isEmpty { #expect(text.contains(old), "\(text)") }
    return fixture.replacing(Self.path, bytes: Array(text.replacing(old, with: new).utf8))
  }

  private func proofs(_ fixture: ContentFixture) -> [Diagnostic] {
    ReportProof.diagnostics(in: fixture.book, register: register(fixture))
  }

  @Test func `a report as it was published has no fault and is proved`() throws {
    let fixture = try published(source())
    expectSilence(in: fixture)
    #expect(fixture.book.report("2012-08-26-review")?.expansions.count == 6)
    #expect(proofs(fixture) == [])
  }

  @Test(arguments: [
    "[once] [omitted: twice] [was it]", "[omitted: twice] \\\\[inserted: \\[was 2]]",
  ])
  func `words in brackets of the text's own are no changes, and earlier reports stay proved`(
    brackets: String
  ) throws {
    let changes = ["changes travel 1.0..1.1", "keeling travel 1.0..1.1"]
    let base = Self.base.replacing("Keep every ticket", with: "Keep \(brackets) every ticket")
    let book = source(changes, base: base)
    let fixture = try published(book)
    expectSilence(in: fixture)
    #expect(proofs(fixture) == [])
    #expect(fixture.text(of: Self.path).contains(#"\\\[omitted: twice"#))
    // Earlier releases wrote the brackets as any others.
    let report = fixture.text(of: Self.path).replacing(#"\\\["#, with: "[")
    let earlier = fixture.replacing(Self.path, bytes: Array(report.utf8))
    #expect(
      proofs(earlier).map(\.code) == [ReportProof.renderingChanged, ReportProof.renderingChanged]
    )
    #expect(proofs(earlier).allSatisfy { $0.severity == .warning })
  }

  @Test func `a published report is the text that the draft's page showed`() throws {
    let draft = source()
    let report = try #require(draft.book.report("2012-08-26-review"))
    let shown = ReportExpansion(book: draft.book, register: register(draft)).text(of: report)
    let kept = try #require(try published(draft).book.report("2012-08-26-review")).text
    #expect(shown.addresses == kept.addresses)
    #expect(shown.allClauses.map(\.plainText) == kept.allClauses.map(\.plainText))
  }

  @Test(
    "other words than those of the text are an error at the directive's line",
    arguments: [
      ("changes travel 1.0..1.1", "[inserted: should\\]", "[inserted: may\\]"),
      ("changes travel 1.0..1.1", ": Never pay for others", ": Always pay for others"),
      ("changes travel 1.0..1.1", "Paragraph 1.2", "Paragraph 1.1"),
      ("changes travel 1.0..1.1", "Each employee", "No employee"),
      ("schedule travel 1.0..1.1", "“should”", "“may”"),
      ("schedule travel 1.0..1.1", "Never pay", "Always pay"),
      ("keeling travel 1.0..1.1", "[inserted: **should**]", "[inserted: **may**]"),
      ("keeling travel 1.0..1.1", "[omitted: *must*] ", ""),
      ("keeling travel 1.0..1.1", "Keep every ticket", "Keep no ticket"),
      ("citation travel 1.0..1.1", "travel@1.0..1.1\\#", "travel@1.0..1.1\\#0"),
      ("quote travel@1.0#1.1", "must", "should"),
      ("quote travel@1.0#1.1", "> 1.1", "> 1.2"),
    ]
  )
  func tampered(directive: String, old: String, new: String) throws {
    let found = proofs(try published(source([directive]), changing: old, to: new))
    #expect(found.map(\.code.name) == ["CitedTextChanged"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.range.start.line == 9)
    #expect(
      found.first?.message == "What stands here for {{\(directive)}} is not what the text says."
    )
  }

  @Test(
    "the same text told otherwise is a warning",
    arguments: [
      ("changes travel 1.0..1.1", "words substituted", "words replaced"),
      ("changes travel 1.0..1.1", "1 inserted", "1 added"),
      ("changes travel 1.0..1.1", "[inserted: a fast\\]", "[inserted: a\\] [inserted: fast\\]"),
      ("schedule travel 1.0..1.1", "“should”", "\"should\""),
      ("keeling travel 1.0..1.1", "[inserted: **should**]", "[inserted: should]"),
      ("citation travel 1.0..1.1", "1 paragraph amended", "one paragraph amended"),
      ("quote travel@1.0#1.1", "From [", "Taken from ["),
    ]
  )
  func otherRendering(directive: String, old: String, new: String) throws {
    let found = proofs(try published(source([directive]), changing: old, to: new))
    #expect(found.map(\.code.name) == ["CitedRenderingChanged"])
    #expect(found.first?.severity == .warning)
    #expect(
      found.first?.message
        == "{{\(directive)}} would read otherwise today; the text that it tells of is the same."
    )
  }

  @Test func `a version that was changed and sealed again is told by all that cites it`() throws {
    let fixture = try published(source())
    let path = "content/policies/travel/versions/1.0.md"
    let other = fixture.replacing(
      path,
      bytes: Array(fixture.text(of: path).replacing("must", with: "may").utf8)
    )
    let found = proofs(other)
    // The register was written anew, so the checkpoint does not hold either.
    #expect(
      found.map(\.code.name)
        == Array(repeating: "CitedTextChanged", count: 5) + ["CheckpointUnproved"]
    )
  }

  @Test func `a version that is gone is an error`() throws {
    var fixture = try published(source(["quote travel@1.1#1.1"]))
    fixture = ContentFixture(
      ContentFixture.version("1.0") + "-- \(Self.path) --\n" + fixture.text(of: Self.path)
    )
    #expect(
      proofs(fixture).map(\.message) == [
        "What {{quote travel@1.1#1.1}} became cannot be proved. 'travel' has no version 1.1; "
          + "there is 1.0."
      ]
    )
  }

  @Test(
    "a checkpoint that the register does not give is an error",
    arguments: [("`2:", "`1:"), ("`2:", "`9:"), ("`2:", "2:"), ("`2:", "`x:")]
  )
  func checkpoint(old: String, new: String) throws {
    let found = proofs(try published(source(["checkpoint"]), changing: old, to: new))
    #expect(found.map(\.code.name) == ["CheckpointUnproved"])
    #expect(found.first?.severity == .error)
    #expect(
      found.first?.message.hasPrefix("The register of seals does not give the checkpoint '") == true
    )
  }

  @Test func `a checkpoint stays proved while the register grows`() throws {
    let fixture = try published(source(["checkpoint"]))
    let files = SealedFiles.sealing(fixture.files)
    let register = SealRegister.read(files.last).value
    #expect(register.checkpoint?.lineCount == 3)
    #expect(ReportProof.diagnostics(in: fixture.book, register: register) == [])
  }

  private func draft(_ words: String, in folder: String) -> String {
    "-- content/policies/travel/\(folder) --\n---\nbase: \"1.1\"\nsummary: Next.\n---\n"
      + "## 1.0 Trains\n\n1.1 \(words)\n"
  }

  @Test func `what was told of a draft is a note without a proposal, and proved by one`() throws {
    let directives = ["changes travel 1.1..draft", "citation travel 1.1..draft"]
    let draft = draft("Take the coach.", in: "draft.md")
    let alone = try published(source(directives, extra: draft))
    let found = proofs(alone)
    #expect(found.map(\.code.name) == ["CitedDraftUnproved", "CitedDraftUnproved"])
    #expect(found.map(\.severity) == [.note, .note])
    #expect(
      found.first?.message
        == "What {{changes travel 1.1..draft}} became cannot be proved: no proposal keeps the draft of "
        + "its day."
    )
    let name = "proposals/2012-08-01.md"
    let path = "content/policies/travel/\(name)"
    let kept = alone.replacing(
      path,
      bytes: Array(alone.text(of: "content/policies/travel/draft.md").utf8)
    )
    #expect(proofs(kept) == [])
    // The draft itself may go on meanwhile, or be gone.
    let gone = kept.replacing("content/policies/travel/draft.md", bytes: [])
    #expect(proofs(gone) == [])
    let other = alone.replacing(
      path,
      bytes: Array(self.draft("Take the ferry.", in: name).utf8.drop { $0 != 0x0A }.dropFirst())
    )
    #expect(proofs(other).map(\.code.name) == ["CitedTextChanged", "CitedTextChanged"])
  }
}
