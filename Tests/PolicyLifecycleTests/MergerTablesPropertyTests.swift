import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

/// What must hold of both tables of any merger, tried on generated plans; the seed says which.
@Suite struct MergerTablesPropertyTests {
  /// A small generator (SplitMix64), so that a failing seed fails again.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// One way from a paragraph of a source to one of the target.
  struct Journey: Hashable {
    var from: String
    var to: String
    var kind: MergerRow.Kind
  }

  /// A book with sources of many paragraphs and a plan with rows of every kind, ranges included.
  static func map(seed: UInt64) throws -> MergerMap {
    var random = Seeded(state: seed)
    let counts = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Int.random(in: 1...12, using: &random)
    }
    var files = ""
    for (number, count) in counts.enumerated() {
      let body = (1...count).map { "1.\($0) Words \($0)." }.joined(separator: "\n\n")
      files += ContentFixture.version("1.0", body: body)
        .replacing("policies/travel", with: "policies/p\(number)")
      files += """
        -- content/policies/p\(number)/policy.yml --
        title: P
        summary: S.
        owner: director
        audiences: [employees]
        review: { every: 1 year }

        """
    }
    let targets = Int.random(in: 1...9, using: &random)
    var used: Set<String> = []
    let rows = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ -> String? in
      let source = Int.random(in: 0..<counts.count, using: &random)
      let first = Int.random(in: 1...counts[source], using: &random)
      let last = min(counts[source], first + Int.random(in: 0...2, using: &random))
      let kind = MergerRow.Kind.allCases.randomElement(using: &random) ?? .dropped
      let to = kind == .dropped ? 0 : Int.random(in: 1...targets, using: &random)
      let journeys = (first...last).map { "\(source) \($0) \(to)" }
      guard used.isDisjoint(with: journeys) else { return nil }
      used.formUnion(journeys)
      let rest = kind == .dropped ? "reason: Old." : "to: joint#1.\(to)"
      let range = first == last ? "1.\(first)" : "1.\(first)..1.\(last)"
      return MergerFixture.row("p\(source)@1.0#\(range)", "as: \(kind.rawValue), \(rest)")
    }
    let numbers = (1...targets).map { "\"1.\($0)\"" }.joined(separator: ", ")
    let fixture = MergerFixture.book(
      rows.joined(),
      sources: "[" + counts.indices.map { "p\($0)@1.0" }.joined(separator: ", ") + "]",
      outline: "outline: [{ part: \"1\", title: One, paragraphs: [\(numbers)] }]",
      more: files
    )
    expectSilence(in: fixture)
    return MergerMap(try #require(fixture.book.mergers.first), in: fixture.book)
  }

  @Test(arguments: UInt64(1)...150)
  func reversingTheDestinationsGivesTheOrigins(seed: UInt64) throws {
    let map = try Self.map(seed: seed)
    let destinations = MergerDestinations(map).sources.flatMap { source in
      source.paragraphs.flatMap { paragraph in
        paragraph.journeys.compactMap { journey in
          journey.to.map {
            Journey(
              from: "\(source.source.name)#\(paragraph.clause.address)",
              to: $0,
              kind: journey.kind
            )
          }
        }
      }
    }
    let origins = MergerOrigins(map).parts.flatMap(\.paragraphs).flatMap { paragraph in
      paragraph.origins.map {
        Journey(
          from: "\($0.source)#\($0.address)",
          to: paragraph.address,
          kind: $0.kind
        )
      }
    }
    #expect(destinations.count == origins.count)
    #expect(Set(destinations) == Set(origins))
  }

  @Test(arguments: UInt64(1)...150)
  func theFiveFatesAddUpAndEveryParagraphStandsOnce(seed: UInt64) throws {
    let map = try Self.map(seed: seed)
    let status = MergerStatus(map, on: CalendarDate.earliest)
    for (source, count) in zip(map.sources, status.sources) {
      #expect(count.paragraphs == source.paragraphs.count)
      #expect(MergerFate.allCases.reduce(0) { $0 + count[$1] } == count.paragraphs)
    }
    for source in MergerDestinations(map).sources {
      let addresses = source.paragraphs.map(\.clause.address)
      #expect(addresses == source.source.paragraphs.map(\.clause.address))
      for paragraph in source.paragraphs {
        #expect(paragraph.journeys.isEmpty == (paragraph.fate == .missing))
      }
    }
    #expect(
      MergerOrigins(map).parts.flatMap(\.paragraphs).map(\.address)
        == map.target.paragraphs.map(\.address)
    )
  }

  @Test(arguments: UInt64(1)...40)
  func originsStandInTheOrderOfTheSources(seed: UInt64) throws {
    let map = try Self.map(seed: seed)
    let order = map.sources.flatMap { source in
      source.paragraphs.map { "\(source.name)#\($0.clause.address)" }
    }
    for paragraph in MergerOrigins(map).parts.flatMap(\.paragraphs) {
      let places = paragraph.origins.compactMap { origin in
        order.firstIndex(of: "\(origin.source)#\(origin.address)")
      }
      #expect(places == places.sorted())
      #expect(places.count == paragraph.origins.count)
    }
  }
}
