import PolicyLifecycle
import Testing

@Suite struct DutyWordsTests {
  @Test(arguments: [
    "You must go.", "MUST", "“Shall” is old.", "Never share it.", "Do not.", "It can’t be.",
    "You don't.", "'may'", "staff may,", "will", "They should/shall go.",
  ])
  func findsWordsThatOblige(text: String) {
    #expect(DutyWords.areIn(text))
  }

  @Test(arguments: [
    "", "In May 2012", "Will Smith", "musty", "nothing", "another", "Notice", "a must-have mustard",
    "goodwill", "maybe",
  ])
  func leavesOtherWordsAlone(text: String) {
    #expect(DutyWords.areIn(text) == text.contains("must-have"))
  }
}
