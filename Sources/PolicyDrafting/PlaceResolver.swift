internal import PolicyComparison
internal import PolicyMarkdown
internal import PolicyModel

/// Finds the clause that a place names, and names the place of a clause.
struct PlaceResolver {
  let text: AmendableText
  private var byNumber: [ClauseNumber: [Int]] = [:]
  private var byHeading: [String: [Int]] = [:]
  private var members: [Member: [Int]] = [:]
  private var ordinals: [Int]

  /// The clauses of one kind under one parent, which an ordinal counts.
  private struct Member: Hashable {
    var parent: Int
    var kind: Place.Kind
  }

  init(_ text: AmendableText) {
    self.text = text
    ordinals = [Int](repeating: 1, count: text.units.count)
    for (place, unit) in text.units.enumerated() {
      for kind in Self.countedKinds(of: unit.clause) {
        let member = Member(parent: unit.parent ?? -1, kind: kind)
        members[member, default: []].append(place)
        // The last kind is the one by which a clause is named.
        ordinals[place] = members[member]?.count ?? 1
      }
      if let number = unit.clause.number { byNumber[number, default: []].append(place) }
      if unit.isDivision || unit.clause.kind == .principle || !unit.clause.heading.isEmpty {
        byHeading[Self.key(unit.clause.heading.plainText), default: []].append(place)
      }
    }
  }

  /// Returns the unit that `place` names.
  ///
  /// - Throws: `PlaceFault` where there is none, or more than one.
  func unit(at place: Place) throws(PlaceFault) -> Int {
    var scope: Int?
    for (index, step) in place.steps.enumerated() {
      let found = candidates(for: step, in: scope)
      let name = Place(Array(place.steps.prefix(index + 1))).words
      if let ordinal = step.ordinal {
        guard found.indices.contains(ordinal - 1) else {
          let count = found.count == 1 ? "1" : "\(found.count)"
          let nearest = found.isEmpty ? nil : "there \(found.count == 1 ? "is" : "are") \(count)"
          throw .missing(name, nearest: nearest)
        }
        scope = found[ordinal - 1]
      } else if found.count == 1 {
        scope = found[0]
      } else if found.isEmpty {
        throw .missing(name, nearest: nearest(to: step).map { "did you mean \($0)?" })
      } else {
        throw .ambiguous(name, names: found.map { self.name(of: $0, distinctly: true) })
      }
    }
    guard let scope else { throw .missing("the policy", nearest: nil) }
    return scope
  }

  /// Returns the place of the unit, such that `unit(at:)` finds it again.
  func place(of unit: Int) -> Place {
    let clause = text.units[unit].clause
    let parent = text.units[unit].parent
    var step: Place.Step
    var scope: [Place.Step] = []
    switch clause.kind {
    case .part: step = .init(.part, name: clause.number?.description ?? clause.label)
    case .paragraph: step = .init(.paragraph, name: clause.number?.description ?? clause.label)
    case .heading: step = .init(.heading, name: quotable(clause.heading.plainText))
    case .principle: step = .init(.principle, name: quotable(clause.heading.plainText))
    case .item:
      step = .init(Self.countedKinds(of: clause).last ?? .item)
      if let label = clause.label, label.hasPrefix("(") { step.name = label }
    case .text, .code: step = .init(.text, name: text.text.isNumbered ? nil : "")
    case .table: step = .init(.table)
    case .row(let isHeader): step = .init(isHeader ? .headingRow : .row)
    case .quote: step = .init(.quotation)
    case .footnote(let name): step = .init(.footnote, name: name)
    }
    switch clause.kind {
    case .part, .paragraph, .footnote: break
    case .heading where candidates(for: step, in: nil).count == 1: break
    default: scope = parent.map { place(of: $0).steps } ?? []
    }
    let isCounted: Bool
    switch step.kind {
    case .bullet, .text, .row: isCounted = true
    case .item: isCounted = step.name == nil
    default: isCounted = false
    }
    let scopeUnit = scope.isEmpty ? nil : parent
    if isCounted {
      step.ordinal = ordinals[unit]
    } else {
      let all = candidates(for: step, in: scopeUnit)
      let isNamed = step.name != nil || step.kind == .table || step.kind == .quotation
      if all.count > 1 || !isNamed && step.kind != .headingRow {
        step.ordinal = (all.firstIndex(of: unit) ?? 0) + 1
      }
    }
    return Place(scope + [step])
  }

  private func name(of unit: Int, distinctly: Bool) -> String { place(of: unit).words }

  /// A heading whose end no marks would show is counted and not quoted.
  private func quotable(_ heading: String) -> String? {
    QuotationMarks.quoted(heading) == nil ? nil : heading
  }

  /// The kinds as which a clause is counted, the one by which it is named last.
  private static func countedKinds(of clause: Clause) -> [Place.Kind] {
    switch clause.kind {
    case .item(_, let isOrdered):
      return !isOrdered && clause.label == nil ? [.item, .bullet] : [.item]
    case .text, .code: return [.text]
    case .table: return [.table]
    case .row(let isHeader): return [isHeader ? .headingRow : .row]
    case .quote: return [.quotation]
    case .footnote: return [.footnote]
    case .part, .heading, .paragraph, .principle: return []
    }
  }

  /// Returns what `step` can mean inside `scope`, in the order of the text.
  private func candidates(for step: Place.Step, in scope: Int?) -> [Int] {
    let inside = scope.map { text.units[$0] }
    func contains(_ unit: Int) -> Bool {
      scope.map { $0 < unit && unit < (inside?.end ?? 0) } ?? true
    }
    let counted = members[Member(parent: scope ?? -1, kind: step.kind)] ?? []
    switch step.kind {
    case .part, .paragraph:
      guard let number = ClauseNumber(Self.withoutStop(step.name ?? "")) else { return [] }
      let kind: Clause.Kind = step.kind == .part ? .part : .paragraph
      return (byNumber[number] ?? []).filter {
        contains($0) && text.units[$0].clause.kind == kind
      }
    case .heading where step.name == nil, .principle where step.name == nil:
      let kind: Clause.Kind = step.kind == .heading ? .heading : .principle
      let range = scope.map { ($0 + 1)..<text.units[$0].end } ?? text.units.indices
      return range.filter { text.units[$0].clause.kind == kind }
    case .heading:
      return (byHeading[Self.key(step.name ?? "")] ?? []).filter(contains)
    case .principle:
      return (byHeading[Self.key(step.name ?? "")] ?? []).filter {
        contains($0) && text.units[$0].clause.kind == .principle
      }
    case .item:
      guard let name = step.name else { return counted }
      let wanted = Self.withoutStop(name)
      return counted.filter { Self.labels(text.units[$0].clause.label).contains(wanted) }
    case .bullet, .text, .table, .row, .headingRow, .quotation: return counted
    case .footnote:
      return counted.filter { text.units[$0].clause.kind == .footnote(name: step.name ?? "") }
    }
  }

  /// What is called nearly so.
  private func nearest(to step: Place.Step) -> String? {
    guard let name = step.name else { return nil }
    switch step.kind {
    case .part, .paragraph:
      let isPart = step.kind == .part
      let numbers = text.units.compactMap { unit in
        unit.clause.number.flatMap { $0.isPart == isPart ? $0 : nil }
      }
      let wanted = ClauseNumber(Self.withoutStop(name))
      let before = wanted.flatMap { wanted in numbers.filter { $0 < wanted }.max() }
      let near = Nearest.to(name, in: numbers.map(\.description))
      return (near ?? before?.description).map { "\(isPart ? "Part" : "paragraph") \($0)" }
    case .heading, .principle:
      return Nearest.to(name, in: text.units.map(\.clause.heading.plainText).filter { !$0.isEmpty })
        .map { "“\($0)”" }
    default: return nil
    }
  }

  /// Headings are the same whatever their case, quotation marks and spaces.
  private static func key(_ heading: String) -> String {
    let folded = FoldedWords(Array(ComparedClause.normalised(heading).utf8), dropsMarks: false)
    return String(decoding: folded.bytes, as: UTF8.self).lowercased()
  }

  /// The parts of a label, brackets and stops left out.
  private static func labels(_ label: String?) -> [String] {
    (label ?? "").split(separator: " ").map { withoutStop(String($0)) }
  }

  /// "(b)", "b)" and "2." as "b", "b" and "2".
  private static func withoutStop(_ label: String) -> String {
    var label = label[...]
    while let first = label.first, first == "(" { label = label.dropFirst() }
    while let last = label.last, last == "." || last == ")" { label = label.dropLast() }
    return String(label)
  }
}
