import PolicyTestSupport
import Testing

/// `publish --commit`: what was published, in the history of a git repository.
struct PublishCommitTests {
  @Test func `a publication is one commit that carries version, seal and authority`() throws {
    let desk = try DeskBook()
    try desk.begin()
    _ = try desk.book.folder.shell(
      "cd book && git init -q && git config user.name N && git config user.email n@example.org "
        + "&& git add -A && git commit -qm begin && echo other > other.txt && git add other.txt"
    )
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01", ["--commit"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("\nCommitted as "))
    let log = try desk.book.folder.shell("cd book && git log -1 --format=%B --name-status")
    let register = try desk.book.folder.text(of: "book/content/seals.sha256")
    let checkpoint = try desk.book.folder.shell(
      "cd book/content && sha256sum < seals.sha256 | cut -c1-64"
    )
    #expect(
      log == """
        publish: Cycling 1.0

        First adoption.

        Version: cycling@1.0
        Change: material
        Approved: 2026-02-01, The Board
        In force: 2026-02-01
        SHA-256: \(register.prefix(64))
        Checkpoint: 1:\(checkpoint)

        D\tcontent/policies/cycling/draft.md
        A\tcontent/policies/cycling/versions/1.0.md
        M\tcontent/seals.sha256

        """
    )
    let staged = try desk.book.folder.shell("cd book && git status --porcelain")
    #expect(staged == "A  other.txt\n", "what somebody else staged stays staged")
    #expect(try desk.run("verify", on: "2026-02-01").status == 0)
  }

  @Test func `what is sealed with the version is committed with it, also by the run that finishes`()
    throws
  {
    let desk = try DeskBook()
    try desk.begin()
    try desk.write(DeskBook.text + "1.3 See [the plan](files/plan.txt).\n")
    let git =
      "git init -q && git config user.name N && git config user.email n@example.org "
      + "&& git add -A && git commit -qm begin"
    _ = try desk.book.folder.shell("cd book && \(git)")
    try desk.book.folder.write("Plan.", to: "book/content/policies/cycling/files/plan.txt")
    let dry = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01", ["--dry-run"])
    try desk.book.folder.write(
      dry.output,
      to: "book/content/policies/cycling/versions/1.0.md"
    )
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01", ["--commit"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Finished the publication"))
    #expect(try desk.book.folder.shell("cd book && git status --porcelain") == "")
    _ = try desk.book.folder.shell("git clone -q book clone")
    let clone = try ProgramRun(
      ["verify", "--as-of", "2026-02-01"],
      in: "\(desk.book.folder.path)/clone"
    )
    #expect(clone.status == 0, "\(clone.output)")
  }

  @Test func `without a repository nothing is published, and a hook that refuses is told`() throws {
    let desk = try DeskBook()
    try desk.begin()
    let before = try desk.files()
    let none = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01", ["--commit"])
    #expect(none.status == 1)
    #expect(
      none.errors.contains(
        "is in no git repository, so nothing could be committed; leave --commit out."
      )
    )
    #expect(try desk.files() == before)
    _ = try desk.book.folder.shell(
      "cd book && git init -q && git config user.name N && git config user.email n@example.org "
        + "&& printf '#!/bin/sh\\necho No. >&2\\nexit 1\\n' > .git/hooks/pre-commit "
        + "&& chmod +x .git/hooks/pre-commit"
    )
    let refused = try desk.publish(
      "1.0",
      approved: "2026-02-01",
      inForce: "2026-02-01",
      ["--commit"]
    )
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("The version is published and sealed, but was not committed: "),
      "\(refused.errors)"
    )
    #expect(try desk.run("verify", on: "2026-02-01").status == 0)
  }
}
