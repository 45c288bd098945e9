import Foundation

/// Chance that is the same for the same seed, on every machine.
///
/// Source: SplitMix64; G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
/// generators" (2014).
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Creates dice for one seed.
  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Returns a number from 0 to below `bound`, each as likely as the other.
  package mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(max(1, bound)))
  }

  /// Returns a number in `range`.
  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Returns a number from 0 to below 1.
  package mutating func fraction() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }

  /// Returns true in `share` of all cases.
  package mutating func chance(_ share: Double) -> Bool {
    fraction() < share
  }

  /// Returns one of `values`, each as likely as the other.
  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[below(values.count)]
  }

  /// Returns one of `values`, the earlier the likelier, as words are used (Zipf's law).
  package mutating func pickEarly<Value>(_ values: [Value]) -> Value {
    let place = Int(pow(Double(values.count + 1), fraction())) - 1
    return values[min(max(0, place), values.count - 1)]
  }
}
