internal import Dispatch
internal import Synchronization

/// How many cores share the work on independent values.
///
/// The results stand in the order of the values, so one core and many give the same.
package struct Workers: Sendable {
  package let count: Int

  /// Creates `count` workers, at least one, and no more than any machine has cores.
  package init(_ count: Int) {
    self.count = min(max(1, count), 1_024)
  }

  /// Returns what `transform` makes of each stretch of `0..<places`, in order: for work that costs less
  /// in a row.
  package func mapStretches<Result: Sendable>(
    _ places: Int,
    _ transform: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let length = max(1, (places + count * 8 - 1) / (count * 8))
    return map(Array(stride(from: 0, to: places, by: length))) { start in
      transform(start..<min(start + length, places))
    }
  }

  /// Returns what `transform` makes of each value, in order.
  package func map<Value: Sendable, Result: Sendable>(
    _ values: [Value],
    _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    guard count > 1, values.count > 1 else { return values.map(transform) }
    let next = Atomic<Int>(0)
    let chunk = max(1, values.count / (count * 8))
    let chunkCount = (values.count + chunk - 1) / chunk
    return [Result](unsafeUninitializedCapacity: values.count) { buffer, initializedCount in
      // Each chunk is taken by exactly one worker, so no place is written twice.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: count) { _ in
        while true {
          let taken = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard taken < chunkCount else { return }
          let start = taken * chunk
          for index in start..<min(start + chunk, values.count) {
            results.initializeElement(at: index, to: transform(values[index]))
          }
        }
      }
      initializedCount = values.count
    }
  }
}
