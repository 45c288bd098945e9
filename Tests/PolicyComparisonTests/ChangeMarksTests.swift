import PolicyComparison
import Testing

/// Words of a text that look like the words in brackets that mark a change.
struct ChangeMarksTests {
  @Test(arguments: [
    (
      "Staff [omitted: must not] [inserted: may] sign.",
      #"Staff \[omitted: must not] \[inserted: may] sign."#
    ),
    ("[was 2.5] [moved from 2.4]", #"\[was 2.5] \[moved from 2.4]"#),
    ("[ Omitted: x] [\u{200B}omi\u{AD}tted]", "\\[ Omitted: x] \\[\u{200B}omi\u{AD}tted]"),
    ("\u{600}[omitted\u{301}: x]", "\u{600}\\[omitted\u{301}: x]"),
    (#"\[omitted: x]"#, #"\[omitted: x]"#), (#"\\[omitted: x]"#, #"\\\[omitted: x]"#),
    ("[wash] [omittedly] [1] [] [", "[wash] [omittedly] [1] [] ["), ("omitted: x]", "omitted: x]"),
  ])
  func `plain words get a backslash before the bracket, once`(words: String, guarded: String) {
    #expect(ChangeMarks.guarded(words).utf8.elementsEqual(guarded.utf8))
    #expect(ChangeMarks.guarded(guarded).utf8.elementsEqual(guarded.utf8))
  }

  @Test(arguments: [
    ("[omitted: x]", #"\\\[omitted: x]"#), (#"\[omitted: x\]"#, #"\\\[omitted: x\]"#),
    ("[**omitted:** x]", #"\\\[**omitted:** x]"#), (#"[\_omitted: x]"#, #"\\\[\_omitted: x]"#),
    ("[was it](#2.1) said", "[was it](#2.1) said"), ("[was [it]](#2.1)", "[was [it]](#2.1)"),
    ("[was it](two words)", #"\\\[was it](two words)"#), ("[was it](", #"\\\[was it]("#),
    ("[was it][1]", #"\\\[was it][1]"#), (#"[was it\](#2.1)"#, #"\\\[was it\](#2.1)"#),
  ])
  func `Markdown gets one that is shown, and links stay links`(markdown: String, guarded: String) {
    #expect(ChangeMarks.guarded(markdown: markdown) == guarded)
  }
}
