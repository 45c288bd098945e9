import PolicyModel
import Testing

@Suite struct VersionLabelTests {
  @Test func ordersNumberByNumber() {
    let ordered = ["0.9", "1.0", "1.0.1", "1.9", "1.10", "2.0", "10.0"].compactMap {
      VersionLabel($0)
    }
    #expect(ordered.reversed().sorted() == ordered)
    #expect(ordered.map(\.description).last == "10.0")
  }

  @Test(arguments: [
    "", "1", "1.", ".1", "1.0.0.0", "01.0", "1.00", "1.x", "v1.0", "1.0 ", "1234567.0", "1.-1",
    "1,0",
    "١.٠", "draft", "../1.0",
  ])
  func refusesWhatIsNoLabel(text: String) {
    #expect(VersionLabel(text) == nil)
  }
}
