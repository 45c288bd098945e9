/// Which elements of two sequences correspond, in order: the shortest edit script, or nearly.
///
/// Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986),
/// the linear-space refinement (section 4b), with a cap on the cost of one search: where two texts
/// differ in more than `costCap` places, the search goes on from the furthest point reached, so
/// the time stays linear in the length of wholly different texts.
struct SequenceDifference {
  /// The searches give up a shortest script beyond this many edits.
  private static let costCap = 256

  private let base: [Int32]
  private let revised: [Int32]
  /// For each element of the base, its counterpart in the revised, or -1.
  private(set) var counterparts: [Int32]
  private var forward: [Int] = []
  private var backward: [Int] = []

  /// Compares two sequences.
  init(_ base: [Int32], _ revised: [Int32]) {
    self.base = base
    self.revised = revised
    counterparts = [Int32](repeating: -1, count: base.count)
    var boxes = [(0..<base.count, 0..<revised.count)]
    while let (left, right) = boxes.popLast() { compare(left, right, boxes: &boxes) }
  }

  /// Matches the ends of a box, then splits what is left in two.
  private mutating func compare(
    _ left: Range<Int>,
    _ right: Range<Int>,
    boxes: inout [(Range<Int>, Range<Int>)]
  ) {
    var (a, b) = (left.lowerBound, right.lowerBound)
    var (c, d) = (left.upperBound, right.upperBound)
    while a < c, b < d, base[a] == revised[b] {
      counterparts[a] = Int32(b)
      a += 1
      b += 1
    }
    while a < c, b < d, base[c - 1] == revised[d - 1] {
      c -= 1
      d -= 1
      counterparts[c] = Int32(d)
    }
    guard a < c, b < d, let (x, y) = split(a..<c, b..<d) else { return }
    boxes.append((a..<(a + x), b..<(b + y)))
    boxes.append(((a + x)..<c, (b + y)..<d))
  }

  /// Returns a point on a shortest path through the box, or nil where nothing in it corresponds.
  private mutating func split(_ left: Range<Int>, _ right: Range<Int>) -> (Int, Int)? {
    let (n, m) = (left.count, right.count)
    let limit = min((n + m + 1) / 2, Self.costCap)
    let offset = limit + 1
    forward = [Int](repeating: -1, count: 2 * limit + 4)
    backward = forward
    forward[offset + 1] = 0
    backward[offset + 1] = 0
    let delta = n - m
    let meetsForward = delta % 2 != 0
    var (forwardLow, forwardHigh, backwardLow, backwardHigh) = (0, 0, 0, 0)
    for cost in 0..<limit {
      for diagonal in stride(from: -cost + forwardLow, through: cost - forwardHigh, by: 2) {
        var x = Self.start(
          forward,
          offset + diagonal,
          isLowest: diagonal == -cost,
          isHighest: diagonal == cost
        )
        var y = x - diagonal
        while x < n, y < m, base[left.lowerBound + x] == revised[right.lowerBound + y] {
          x += 1
          y += 1
        }
        forward[offset + diagonal] = x
        if x > n {
          forwardHigh += 2
        } else if y > m {
          forwardLow += 2
        } else if meetsForward {
          let other = offset + delta - diagonal
          if backward.indices.contains(other), backward[other] != -1, x >= n - backward[other] {
            return Self.isProgress(x, y, n, m) ? (x, y) : nil
          }
        }
      }
      for diagonal in stride(from: -cost + backwardLow, through: cost - backwardHigh, by: 2) {
        var x = Self.start(
          backward,
          offset + diagonal,
          isLowest: diagonal == -cost,
          isHighest: diagonal == cost
        )
        var y = x - diagonal
        while x < n, y < m, base[left.upperBound - 1 - x] == revised[right.upperBound - 1 - y] {
          x += 1
          y += 1
        }
        backward[offset + diagonal] = x
        if x > n {
          backwardHigh += 2
        } else if y > m {
          backwardLow += 2
        } else if !meetsForward {
          let other = offset + delta - diagonal
          if forward.indices.contains(other), forward[other] != -1 {
            let forwardX = forward[other]
            let forwardY = forwardX - (other - offset)
            if forwardX >= n - x {
              return Self.isProgress(forwardX, forwardY, n, m) ? (forwardX, forwardY) : nil
            }
          }
        }
      }
    }
    return limit == Self.costCap ? furthest(n, m, offset: offset) : nil
  }

  /// The furthest point that the forward search reached when it was cut short.
  private func furthest(_ n: Int, _ m: Int, offset: Int) -> (Int, Int)? {
    var best: (x: Int, y: Int)?
    for index in forward.indices {
      let x = forward[index]
      let y = x - (index - offset)
      guard x >= 0, x <= n, y >= 0, y <= m else { continue }
      if x + y > (best.map { $0.x + $0.y } ?? 0) { best = (x, y) }
    }
    guard let best, Self.isProgress(best.x, best.y, n, m) else { return nil }
    return best
  }

  private static func start(_ values: [Int], _ index: Int, isLowest: Bool, isHighest: Bool) -> Int {
    if isLowest || (!isHighest && values[index - 1] < values[index + 1]) {
      return values[index + 1]
    }
    return values[index - 1] + 1
  }

  /// A point in a corner would split nothing off.
  private static func isProgress(_ x: Int, _ y: Int, _ n: Int, _ m: Int) -> Bool {
    (x, y) != (0, 0) && (x, y) != (n, m)
  }
}
