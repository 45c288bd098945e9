import PolicyDiagnostics
import PolicyEncoding
import PolicyLifecycle
import PolicyTestSupport
import Testing

/// Commits as values held against a register; the same with real repositories is in
/// PolicyPublishingTests.
struct HistoryChecksTests {
  private static let travel = "policies/travel/versions/1.0.md"
  private static let email = "policies/email/versions/1.0.md"

  private static func seal(_ digit: String, _ path: String) -> String {
    String(repeating: digit, count: 64) + "  \(path)"
  }

  /// What is told of a book whose register has `lines`, each as "severity code: sentence".
  private func told(_ history: CommittedHistory, _ lines: [String]) -> [String] {
    let file = SourceFile(path: SealRegister.path, text: lines.map { "\($0)\n" }.joined())
    return HistoryChecks.diagnostics(of: history, register: SealRegister.read(file).value).map {
      "\($0.severity.rawValue) \($0.code.name) \($0.range.start): \($0.message)"
    }
  }

  /// A history of `count` commits, `aaaa…` of 2012-01-01, `bbbb…` of 2012-01-02, and so on.
  private func history(_ count: Int) -> CommittedHistory {
    var history = CommittedHistory()
    history.commits = (0..<count).map {
      .init(
        id: String(repeating: ["a", "b", "c", "d"][$0 % 4], count: 40),
        day: "2012-01-0\($0 + 1)"
      )
    }
    return history
  }

  @Test func `a register that only grew and files as sealed say nothing`() {
    var history = history(2)
    history.sealLines = [
      .init(commit: 0, text: Self.seal("1", Self.travel), isAdded: true),
      .init(commit: 1, text: Self.seal("2", Self.email), isAdded: true),
    ]
    history.changes = [
      // Before its seal a file may be anything.
      .init(commit: 0, path: Self.email, blob: "draft"),
      .init(commit: 0, path: Self.travel, blob: "t"), .init(commit: 1, path: Self.email, blob: "e"),
    ]
    history.sealedBlobs = [ExactString(Self.travel): "t", ExactString(Self.email): "e"]
    #expect(told(history, [Self.seal("1", Self.travel), Self.seal("2", Self.email)]) == [])
  }

  @Test func `a history without commits says nothing`() {
    #expect(told(CommittedHistory(), [Self.seal("1", Self.travel)]) == [])
  }

  @Test func `seals in another order than they were committed are told once`() {
    var history = history(2)
    history.sealLines = [
      .init(commit: 0, text: Self.seal("1", Self.travel), isAdded: true),
      .init(commit: 1, text: Self.seal("2", Self.email), isAdded: true),
    ]
    #expect(
      told(history, [Self.seal("2", Self.email), Self.seal("1", Self.travel)]) == [
        "warning HistoryDisagrees 1:1: The seal of 'policies/email/versions/1.0.md', committed in "
          + "bbbbbbbbbbbb of 2012-01-02, stands before seals that were there earlier, so checkpoints "
          + "printed before do not hold."
      ]
    )
  }

  @Test func `a file that was unlike its seal when it was sealed is told`() {
    var history = history(3)
    history.sealLines = [.init(commit: 1, text: Self.seal("1", Self.travel), isAdded: true)]
    history.changes = [
      .init(commit: 0, path: Self.travel, blob: "other"),
      .init(commit: 2, path: Self.travel, blob: "t"),
    ]
    history.sealedBlobs = [ExactString(Self.travel): "t"]
    #expect(
      told(history, [Self.seal("1", Self.travel)]) == [
        "warning HistoryMended 1:1: Commit aaaaaaaaaaaa of 2012-01-01 changed the sealed file "
          + "'policies/travel/versions/1.0.md'; a later one put it back."
      ]
    )
  }

  @Test func `a shallow clone says what it could not look at`() {
    var history = history(1)
    history.isShallow = true
    #expect(
      told(history, []) == [
        "note HistoryCutShort 1:1: Only the commits since 2012-01-01 are here and were held against "
          + "the seals."
      ]
    )
  }

  @Test func `what git said is told where it failed`() {
    let finding = HistoryChecks.unread("'git log' failed: fatal: bad object")
    #expect(finding.severity == .warning)
    #expect(finding.code.name == "HistoryUnread")
    #expect(
      finding.message
        == "The history was not held against the seals: 'git log' failed: fatal: bad object"
    )
  }
}
