package import PolicyModel

/// How far a merger is, counted from its plan and the texts; nothing of it is stored.
package struct MergerStatus: Sendable {
  package let map: MergerMap
  /// The counts of each source, in the order of the plan.
  package let sources: [SourceCount]
  /// The days from the day shown until the merger is due; negative once it is late.
  package let daysLeft: Int
  package let obligations: Obligations

  /// What became of the paragraphs of one source.
  package struct SourceCount: Hashable, Sendable {
    /// How many paragraphs have each fate; those without any are left out.
    package var fates: [MergerFate: Int]
    /// How many paragraphs changed after a row about them was written.
    package var stale: Int

    /// Creates counts.
    package init(fates: [MergerFate: Int] = [:], stale: Int = 0) {
      self.fates = fates
      self.stale = stale
    }

    /// Returns how many paragraphs have that fate.
    package subscript(fate: MergerFate) -> Int { fates[fate, default: 0] }

    /// The numbered paragraphs; the five fates add up to it.
    package var paragraphs: Int { fates.values.reduce(0, +) }

    /// The paragraphs of which somebody has decided what becomes of them.
    package var decided: Int { paragraphs - self[.missing] }

    /// Returns the counts of both together.
    package static func + (left: SourceCount, right: SourceCount) -> SourceCount {
      SourceCount(
        fates: left.fates.merging(right.fates, uniquingKeysWith: +),
        stale: left.stale + right.stale
      )
    }
  }

  /// How many paragraphs oblige somebody.
  package struct Obligations: Hashable, Sendable {
    /// In the sources.
    package var base: Int
    /// In the target; nil while it has no text.
    package var revised: Int?

    /// Creates counts.
    package init(base: Int, revised: Int? = nil) {
      self.base = base
      self.revised = revised
    }
  }

  /// Counts the plan of `map` on `date`.
  package init(_ map: MergerMap, on date: CalendarDate) {
    self.map = map
    sources = map.sources.map { source in
      var count = SourceCount()
      for paragraph in source.paragraphs { count.fates[paragraph.fate, default: 0] += 1 }
      count.stale = StaleRows.paragraphs(of: source).count
      return count
    }
    daysLeft = date.days(until: map.plan.due)
    let target = map.target.basis == nil ? nil : map.target.paragraphs.compactMap(\.clause)
    obligations = Obligations(
      base: map.sources.reduce(0) { $0 + Self.obliging($1.paragraphs.map(\.clause)) },
      revised: target.map(Self.obliging)
    )
  }

  /// The counts of all sources together.
  package var total: SourceCount { sources.reduce(SourceCount(), +) }

  /// Whether the target is published: the merger is done.
  package var isDone: Bool {
    if case .version = map.target.basis { true } else { false }
  }

  private static func obliging(_ clauses: [Clause]) -> Int {
    clauses.count { DutyWords.areIn($0.allWords) }
  }
}
