import Foundation
import PolicyTestSupport
import Testing

/// Limits and oddities of the machine: a command ends with a plain message, and leaves nothing behind.
struct MachineLimitTests {
  private static let publish =
    "publish cycling --version 1.0 --approved 2026-01-20 --approved-by B --in-force 2026-02-01"

  /// Runs a line of shell in the book's folder, with `$P` for the program.
  private func shell(_ line: String, in book: CommandBook) throws -> String {
    try book.folder.shell("cd book; P='\(ProgramRun.programPath)'; \(line)")
  }

  @Test(arguments: [
    "build", "propose cycling", publish, "draft cycling", "check --format json",
    "new walking --title W --summary S --owner director --audience employees --every '1 year'",
    "init ../new",
  ])
  func `a limit on the size of files ends a command like a full disk`(command: String) throws {
    let desk = try DeskBook()
    try desk.begin()
    try desk.write(DeskBook.text + String(repeating: "Words. ", count: 2_000), head: "summary: A.")
    if command == "draft cycling" {
      #expect(try desk.publish("1.0", approved: "2026-01-20", inForce: "2026-02-01").status == 0)
    }
    let before = try desk.book.folder.bytes(under: "book")
    for limit in [0, 1, 8] {
      let told = try shell(
        "(ulimit -f \(limit); \"$P\" \(command) --as-of 2026-02-01 > ../out 2> ../err); echo $?",
        in: desk.book
      )
      let isEnough = told == "0\n"
      #expect(isEnough ? limit > 0 : told == "74\n", "\(command), \(limit): \(told)")
      // What was done once is refused the next time.
      guard !isEnough else { break }
      #expect(try desk.book.folder.bytes(under: "book") == before, "\(command), \(limit)")
      #expect(
        try desk.book.folder.shell("find . -name '.*policybook-new*'") == "",
        "\(command), \(limit)"
      )
    }
  }

  @Test func `few open files are no crash`() throws {
    let book = try CommandBook()
    _ = try shell("git init -q . 2>/dev/null; git add -A", in: book)
    for limit in 5...24 {
      let told = try shell(
        "(exec > ../out 2> ../err; ulimit -n \(limit); exec \"$P\" verify --as-of 2012-09-01); echo $?",
        in: book
      )
      #expect(["0\n", "1\n", "74\n"].contains(told), "\(limit): \(told)")
    }
  }

  @Test func `a site whose folders were protected is built again and again`() throws {
    let book = try CommandBook()
    // Who may do everything is stopped by no protection.
    let asOther =
      getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    _ = try book.folder.shell(
      "cp '\(ProgramRun.programPath)' program && chmod -R a+rwX . && chmod a+rx program"
    )
    for text in ["One.", "Two.", "Three."] {
      try book.folder.write("title: \(text)\ndrafts: hidden\n", to: "book/site/site.yml")
      let told = try book.folder.shell(
        "cd book && \(asOther)../program build --as-of 2012-09-01 > ../out 2> ../err; echo $?; "
          + "\(asOther)chmod -R a-w public"
      )
      let errors = try book.folder.text(of: "err")
      #expect(told == "0\n", "\(errors)")
      #expect(try book.folder.text(of: "book/public/index.html").contains(text))
      #expect(!book.folder.exists("book/.public.policybook-new"))
    }
    _ = try book.folder.shell("chmod -R u+w book/public")
  }

  @Test(arguments: ["folder", "pipe"])
  func `what is no plain file in the place of one is named as that`(kind: String) throws {
    let desk = try DeskBook()
    try desk.begin()
    func put(_ path: String) throws {
      _ = try shell("rm \(path) && \(kind == "pipe" ? "mkfifo" : "mkdir") \(path)", in: desk.book)
    }
    try put("content/policies/cycling/draft.md")
    let draft = try desk.run("draft", "cycling", on: "2026-02-01")
    #expect(draft.status == 1)
    #expect(!draft.errors.contains("run it again"), "\(draft.errors)")
    let checked = try desk.run("check", on: "2026-02-01")
    #expect(checked.status == 1)
    #expect(checked.output.contains("content/policies/cycling/draft.md:1:1: error: "))
    #expect(checked.output.contains("[FileRefused]"))
    if kind == "folder" {
      #expect(
        checked.output.contains(
          "'content/policies/cycling/draft.md' is a folder, and a file belongs here; rename it or move "
            + "it away."
        )
      )
    }
  }

  @Test(arguments: ["mkdir", "mkfifo"])
  func `a register that is no plain file is named as that`(maker: String) throws {
    let desk = try DeskBook()
    try desk.begin()
    _ = try shell("rm content/seals.sha256 && \(maker) content/seals.sha256", in: desk.book)
    let run = try desk.run("propose", "cycling", on: "2026-01-10")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("content/seals.sha256' is")
        || run.errors.contains("content/seals.sha256:1:1"),
      "\(run.errors)"
    )
    #expect(!run.errors.contains("run it again"), "\(run.errors)")
  }

  @Test func `messages of the disk are the system's words alone`() throws {
    let book = try CommandBook()
    try book.folder.write("", to: "file")
    let run = try book.run("build", "--output", "../file/public")
    #expect(run.status == 74)
    #expect(run.errors.contains("Not a directory"), "\(run.errors)")
    #expect(!run.errors.contains("Domain"))
  }

  @Test(arguments: ["01.0.md", "1.00.md", "1.05.md", "1\u{2024}0.md"])
  func `verify reports an unsealed file beside the versions whatever its name`(name: String) throws
  {
    let book = try CommandBook(ContentFixture.version("1.0"))
    try book.folder.write(
      try book.folder.text(of: "book/\(CommandBook.path)"),
      to: "book/content/policies/travel/versions/\(name)"
    )
    let run = try book.run("verify")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "content/policies/travel/versions/\(name):1:1: error: 'policies/travel/versions/\(name)' is "
          + "published but has no seal. [UnsealedFile]"
      ),
      "\(run.output)"
    )
  }
}
