import PolicyTestSupport
import Testing

/// Names of attachments whose letters have several bytes: links, seals and the disk agree.
struct FileNameTests {
  private static let composed = "plan\u{E9}.pdf"
  private static let decomposed = "plane\u{301}.pdf"
  private static let folder = "book/content/policies/travel/files"

  /// A book whose version links to the attachment as keyboards type its name.
  private func book(attachment name: String, draft: String = "") throws -> CommandBook {
    try CommandBook(
      ContentFixture.version("1.0", body: "1.1 Walk by [the plan](files/\(Self.composed)).")
        + "\n-- content/policies/travel/files/\(name) --\nsealed\n" + draft
    )
  }

  @Test(arguments: [composed, decomposed])
  func `a link leads to the sealed file in whatever bytes its name is`(name: String) throws {
    let book = try book(
      attachment: name,
      draft: """
        -- content/policies/travel/draft.md --
        ---
        base: "1.0"
        summary: Run.
        ---
        1.1 Run by [the plan](files/\(Self.composed)).

        """
    )
    let checked = try book.run("check")
    #expect(checked.status == 0, "\(checked.output)")
    let isOdd = name.utf8.elementsEqual(Self.decomposed.utf8)
    #expect(checked.output.contains("warning: The name of this sealed file") == isOdd)
    #expect(try book.run("verify").status == 0)
    try book.folder.write("title: Policies\ndrafts: shown\n", to: "book/site/site.yml")
    #expect(try book.run("build").status == 0)
    #expect(try book.folder.shell("cd book/content && sha256sum -c --quiet seals.sha256") == "")
    let link = isOdd ? "plane%CC%81.pdf" : "plan%C3%A9.pdf"
    for page in ["1.0", "draft"] {
      let text = try book.folder.text(of: "book/public/policies/travel/\(page)/index.html")
      #expect(text.contains("href=\"../../../policies/travel/files/\(link)\""))
    }
    let names = try book.folder.shell("ls book/public/policies/travel/files | od -An -tx1")
    #expect(names.contains(isOdd ? "65 cc 81" : "c3 a9"))
    #expect(try book.folder.shell("ls book/public/policies/travel/files | wc -l") == "1\n")
  }

  @Test(arguments: [[composed, decomposed], [decomposed, composed]], [false, true])
  func `a second file whose name reads the same is an error in any order`(
    names: [String],
    isFirst: Bool
  ) throws {
    let book = try book(attachment: names[0])
    if isFirst {
      // Where the disk lists names by age, the forged file now comes on the other side.
      _ = try book.folder.shell(
        "cd \(Self.folder) && mv '\(names[0])' ../aside && echo forged > '\(names[1])' "
          + "&& mv ../aside '\(names[0])'"
      )
    } else {
      try book.folder.write("forged\n", to: "\(Self.folder)/\(names[1])")
    }
    for command in ["check", "verify", "build"] {
      let run = try book.run(command)
      #expect(run.status == 1, "\(command)")
      #expect((run.output + run.errors).contains("[AmbiguousFileName]"), "\(command)")
    }
    #expect(!book.folder.exists("book/public"))
  }

  @Test func `a sealed file that is renamed to other bytes is missing`() throws {
    let book = try book(attachment: Self.composed)
    _ = try book.folder.shell("cd \(Self.folder) && mv '\(Self.composed)' '\(Self.decomposed)'")
    let run = try book.run("verify")
    #expect(run.status == 1)
    #expect(run.output.contains("[SealedFileMissing]"))
    #expect(run.output.contains("[AmbiguousFileName]"))
  }

  @Test func `a name that begins with a mark on the slash before it is refused`() throws {
    let book = try CommandBook()
    try book.folder.write("x", to: "book/content/\u{301}seals.sha256")
    try book.folder.write("x", to: "\(Self.folder)/x\u{600}/a.pdf")
    let run = try book.run("check")
    #expect(run.status == 1)
    #expect(run.output.ranges(of: "[FileRefused]").count == 2)
  }

  @Test func `an attachment of a policy without a version is on the site with its draft`() throws {
    let book = try CommandBook(
      """
      -- content/policies/travel/draft.md --
      ---
      summary: Run.
      ---
      1.1 Run by [the plan](files/plan.pdf).
      -- content/policies/travel/files/plan.pdf --
      plan
      -- content/policies/travel/files/other.pdf --
      unused

      """,
      site: "title: Policies\ndrafts: shown\n"
    )
    #expect(try book.run("build").status == 0)
    #expect(try book.folder.text(of: "book/public/policies/travel/files/plan.pdf") == "plan\n")
    #expect(!book.folder.exists("book/public/policies/travel/files/other.pdf"))
    try book.folder.write("title: Policies\ndrafts: hidden\n", to: "book/site/site.yml")
    #expect(try book.run("build").status == 0)
    #expect(!book.folder.exists("book/public/policies/travel/files/plan.pdf"))
  }
}
