import PolicyDiagnostics
import PolicyDrafting
import Testing

/// A small policy with one of everything.
let policy = """
  ---
  title: Kept as it is
  ---

  ## 2.0 Policy

  ### Using social media in your work

  2.1 Before using social media you must have
  received permission, in writing, from your Director.
  Ask your **Director** first.

  <!-- kept -->

  2.2 Follow these principles:

  #### Be legal

  Laws apply.

  #### Be kind

  Be kind to all.

  - one thing
  - another thing
    - inner thing
  - (b) a third thing

  2.3 Fees:

  | Class | Who |
  |---|---|
  | First | nobody |
  | Second | everybody |

  > A quotation of the Code.

  ## 3.0 Help

  3.1 If in doubt, ask; always ask.

  """

/// The Markdown that a schedule makes of `base`, or the sentences that stand against it.
func amended(_ schedule: String, _ base: String = policy) -> (text: String?, told: [String]) {
  let applied = Amendment.apply(
    SourceFile(path: "schedule.md", text: schedule),
    to: SourceFile(path: "base.md", text: base)
  )
  return (
    applied.value,
    applied.diagnostics.map { "\($0.range.start.line): \($0.message) [\($0.code)]" }
  )
}

/// Expects that `schedule` changes `old` to `new` in the small policy, and nothing else.
func expect(
  _ schedule: String,
  changes old: String,
  to new: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (text, told) = amended(schedule)
  #expect(told == [], sourceLocation: sourceLocation)
  #expect(policy.ranges(of: old).count == 1, sourceLocation: sourceLocation)
  #expect(text == policy.replacing(old, with: new), sourceLocation: sourceLocation)
}
