import PolicyParsing
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [0, 1, 2, 3, 8, 100], [0, 1, 2, 7, 64, 1_000])
  func keepsTheOrderOfTheValues(workers: Int, count: Int) {
    let values = Array(0..<count)
    #expect(Workers(workers).map(values) { $0 * 3 } == values.map { $0 * 3 })
  }
}
