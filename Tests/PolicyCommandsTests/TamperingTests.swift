import PolicyTestSupport
import Testing

/// The register of seals changed by hand: what `verify`, `sha256sum` and an old checkpoint tell.
struct TamperingTests {
  /// A book with two versions of a policy, a proposal and an act of withdrawal: four seals.
  private func sealed() throws -> (desk: DeskBook, lines: [String], checkpoint: String) {
    let desk = try DeskBook()
    try desk.begin()
    #expect(try desk.run("propose", "cycling", on: "2026-01-10").status == 0)
    #expect(try desk.publish("1.0", approved: "2026-01-20", inForce: "2026-02-01").status == 0)
    try desk.write(
      DeskBook.text.replacing("helmet", with: "hat"),
      head: "base: \"1.0\"\nsummary: Hats."
    )
    #expect(try desk.publish("1.1", approved: "2026-03-01", inForce: "2026-03-01").status == 0)
    let act = try ProgramRun(
      [
        "withdraw", "cycling", "--date", "2026-06-01", "--by", "The Board", "--reason", "No.",
        "--as-of", "2026-05-01",
      ],
      in: desk.book.path
    )
    #expect(act.status == 0)
    let verified = try desk.run("verify", on: "2026-06-01").output
    let checkpoint = try #require(verified.split(separator: "\n").last?.split(separator: " ").last)
    let lines = try desk.book.folder.text(of: "book/content/seals.sha256").split(separator: "\n")
    return (desk, lines.map(String.init), String(checkpoint))
  }

  private func verify(_ desk: DeskBook, _ lines: [String], _ more: String...) throws -> ProgramRun {
    try desk.book.folder.write(
      lines.map { "\($0)\n" }.joined(),
      to: "book/content/seals.sha256"
    )
    return try ProgramRun(["verify", "--as-of", "2026-06-01"] + more, in: desk.book.path)
  }

  @Test func `any line removed, doubled or edited is told by verify`() throws {
    let (desk, lines, _) = try sealed()
    #expect(lines.count == 4)
    for place in lines.indices {
      var removed = lines
      removed.remove(at: place)
      #expect(try verify(desk, removed).output.contains("[UnsealedFile]"), "\(lines[place])")
      #expect(try verify(desk, lines + [lines[place]]).output.contains("[SealRepeated]"))
      var edited = lines
      edited[place] = (lines[place].hasPrefix("0") ? "1" : "0") + lines[place].dropFirst()
      let run = try verify(desk, edited)
      #expect(run.status == 1)
      #expect(run.output.contains("[SealedTextChanged]"))
      let plain = try desk.book.folder.shell(
        "cd book/content && sha256sum -c --quiet seals.sha256 2>/dev/null; echo $?"
      )
      #expect(plain.hasSuffix("1\n"))
      edited[place] = String(lines[place].dropFirst())
      #expect(try verify(desk, edited).output.contains("[MalformedSeal]"))
    }
    #expect(try verify(desk, lines).status == 0)
  }

  @Test func `lines in another order are told by verify or by a checkpoint from before`() throws {
    let (desk, lines, checkpoint) = try sealed()
    #expect(try verify(desk, lines, "--checkpoint", checkpoint).status == 0)
    for first in lines.indices {
      for second in lines.indices where first < second {
        var other = lines
        other.swapAt(first, second)
        let run = try verify(desk, other, "--checkpoint", checkpoint)
        #expect(run.status == 1)
        #expect(run.output.contains("[CheckpointUnproved]"))
      }
    }
    let versions = lines.indices.filter { lines[$0].contains("/versions/") }
    var swapped = lines
    swapped.swapAt(versions[0], versions[1])
    #expect(try verify(desk, swapped).output.contains("[SealsOutOfOrder]"))
  }

  @Test func `a register cut short in the middle of a line is told`() throws {
    let (desk, lines, _) = try sealed()
    let text = lines.map { "\($0)\n" }.joined()
    for length in [0, 1, 40, 65, text.utf8.count - 1] {
      try desk.book.folder.write(Array(text.utf8.prefix(length)), to: "book/content/seals.sha256")
      #expect(try desk.run("verify", on: "2026-06-01").status == 1, "\(length)")
    }
  }

  @Test func `any byte of a sealed file is told by verify and by sha256sum`() throws {
    let (desk, lines, _) = try sealed()
    for line in lines {
      let path = "book/content/\(line.dropFirst(66))"
      let bytes = Array(try desk.book.folder.text(of: path).utf8)
      for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 7)) {
        var changed = bytes
        changed[place] ^= 1
        try desk.book.folder.write(changed, to: path)
        let run = try desk.run("verify", on: "2026-06-01")
        #expect(run.status == 1)
        #expect(run.output.contains("[SealedTextChanged]"), "\(path) at \(place)")
        let plain = try desk.book.folder.shell(
          "cd book/content && sha256sum -c --quiet seals.sha256 2>/dev/null"
        )
        #expect(plain.contains("FAILED"))
      }
      try desk.book.folder.write(bytes, to: path)
    }
  }

  @Test func `a checkpoint from before says which lines are as old, and what was sealed since`()
    throws
  {
    let desk = try DeskBook()
    try desk.begin()
    #expect(try desk.publish("1.0", approved: "2026-01-20", inForce: "2026-02-01").status == 0)
    let first = try desk.run("verify", on: "2026-02-01").output
    let checkpoint = String(try #require(first.split(whereSeparator: \.isWhitespace).last))
    try desk.write(
      DeskBook.text.replacing("helmet", with: "hat"),
      head: "base: \"1.0\"\nsummary: Hats."
    )
    #expect(try desk.publish("1.1", approved: "2026-03-01", inForce: "2026-03-01").status == 0)
    let run = try desk.run("verify", "--checkpoint", checkpoint, on: "2026-03-01")
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix(
        """
        The first line of the register is as the checkpoint has it.
        Sealed since:
          policies/cycling/versions/1.1.md

        """
      )
    )
    let json = try desk.run(
      "verify",
      "--checkpoint",
      checkpoint,
      "--format",
      "json",
      on: "2026-03-01"
    )
    #expect(json.output.contains("\"proved\": \"\(checkpoint)\""))
    let wrong = try desk.run(
      "verify",
      "--checkpoint",
      "1:\(String(repeating: "0", count: 64))",
      on: "2026-03-01"
    )
    #expect(wrong.status == 1)
    #expect(
      wrong.output.contains(
        "The checkpoint is not that of the register's first line: it was changed since, or the "
          + "checkpoint is of another register. [CheckpointUnproved]"
      )
    )
    let long = try desk.run(
      "verify",
      "--checkpoint",
      "9:\(String(repeating: "0", count: 64))",
      on: "2026-03-01"
    )
    #expect(
      long.output.contains(
        "The checkpoint is of 9 lines, but the register has 2 now: lines were removed. "
          + "[CheckpointUnproved]"
      )
    )
    let usage = try desk.run("verify", "--checkpoint", "9", on: "2026-03-01")
    #expect(usage.status == 64)
    #expect(usage.errors.contains("'9' is no checkpoint"))
  }
}
