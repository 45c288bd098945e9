import PolicyConcurrency
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [0, 1, 2, 3, 8, 100, .max], [0, 1, 2, 7, 64, 1_000])
  func keepsTheOrderOfTheValues(workers: Int, count: Int) {
    let values = Array(0..<count)
    #expect(Workers(workers).map(values) { $0 * 3 } == values.map { $0 * 3 })
  }

  @Test(arguments: [1, 2, 3], [0, 1, 15, 16, 17, 1_000])
  func stretchesCoverEachPlaceOnceAndInOrder(workers: Int, count: Int) {
    let stretches = Workers(workers).mapStretches(count) { Array($0) }
    #expect(stretches.flatMap { $0 } == Array(0..<count))
    #expect(stretches.allSatisfy { !$0.isEmpty })
  }
}
