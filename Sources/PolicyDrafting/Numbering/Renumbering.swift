package import PolicyDiagnostics
package import PolicyModel

/// A draft with new numbers, and every file whose references follow them.
package struct Renumbering: Sendable {
  /// The Parts and paragraphs whose labels change, in the order of the text.
  package var changes: [Change] = []
  /// The files as they are to be: the draft first, then the others in the order of their paths.
  package var files: [SourceFile] = []
  /// How many references follow in each file that has some, in the order of `files`.
  package var followed: [(path: String, count: Int)] = []
  /// What is told: errors where nothing is to be written.
  package var told: [Diagnostic] = []

  /// How numbers are given.
  package enum Style: String, Sendable, CaseIterable {
    /// 1, 1.1, 1.2 throughout.
    case inOrder = "in-order"
    /// Published numbers stay, and new ones are put between them: 2.5A.
    case insertions
  }

  /// One label that changes.
  package struct Change: Hashable, Sendable {
    /// The label as typed, and as it is to be.
    package var from: String
    package var to: String
    package var isPart: Bool
    package var line: Int
  }

  /// Renumbers the draft of `policy`, and follows the references to it in `book`.
  ///
  /// - Parameters:
  ///   - policy: A policy with a draft.
  ///   - draft: Its draft.
  ///   - style: How numbers are given; insertions need the version that the draft amends.
  ///   - book: The book, whose other files follow.
  ///   - editable: Returns the file at a path, but for a sealed one, which never changes.
  /// - Returns: The files as they are to be; nothing is written.
  package static func of(
    _ policy: Policy,
    draft: PolicyDraft,
    style: Style,
    in book: Book,
    editable: @escaping (String) -> SourceFile?
  ) -> Renumbering {
    let text = AmendableText(draft.source)
    let places = NumberedPlace.all(in: text)
    let plan = plan(places, of: policy, draft: draft, text: text, style: style)
    var result = Renumbering()
    guard let numbers = plan.numbers.complete else {
      result.told.append(noNumber(at: plan.fullAt ?? 0, places, in: draft.source))
      return result
    }
    let changes = AddressChanges(places, numbers)
    var own = FollowedFile(draft.source, changes)
    let neighbour = places.first { $0.isPart && $0.number != nil }
    for (place, number) in zip(places, numbers) where place.number != number {
      let label = number.description + place.ending(like: neighbour)
      own.relabel(place.range, as: label)
      result.changes.append(
        Change(from: place.label, to: label, isPart: place.isPart, line: place.line)
      )
    }
    for unit in text.units { own.follow(unit) }
    OwnReferences(policy: policy.id, draft: draft).follow(in: &own, links: text.text.links)
    own.told += ReachChanges.told(in: text, places, numbers)
    own.told += standingFacts(of: policy, changes)
    own.told += FormWordingsBehind.told(of: policy, in: book, changes, editable: editable)
    var files = [own]
    files += OtherFiles(policy: policy.id, book: book, editable: editable).followed(changes)
    if let changed = own.changed, !own.told.hasErrors {
      files[0].told += RenumberingProof.faults(
        from: text,
        to: AmendableText(changed),
        numbers,
        changes,
        policy: policy.id
      )
    }
    result.told = files.flatMap(\.told)
    result.files = files.compactMap(\.changed)
    result.followed = files.filter { $0.count > 0 }.map { ($0.file.path, $0.count) }
    return result
  }

  /// Puts `changed` in the place of the files with their paths, or adds them.
  package mutating func replace(_ changed: [SourceFile]) {
    let paths = Set(changed.map(\.path))
    files = files.filter { !paths.contains($0.path) } + changed
  }

  private static func plan(
    _ places: [NumberedPlace],
    of policy: Policy,
    draft: PolicyDraft,
    text: AmendableText,
    style: Style
  ) -> NumberPlan {
    let base = draft.base.flatMap { policy.version($0)?.text }
    switch style {
    case .inOrder:
      let typed = places.compactMap { $0.number?.components.first?.figure }.min()
      let first = base.flatMap(firstFigure) ?? typed ?? 1
      return .inOrder(places, from: first)
    case .insertions:
      let kept = base.map { KeptNumbers.of(places, in: text.text, base: $0) }
      let used = policy.versions.flatMap { version in
        version.text.allClauses.compactMap(\.number)
      }
      return .insertions(
        places,
        keeping: kept ?? places.map { _ in nil },
        used: Set(used)
      )
    }
  }

  /// The number of the first Part of a text.
  private static func firstFigure(of text: PolicyText) -> Int? {
    text.allClauses.first { $0.number != nil }?.number?.components.first?.figure
  }

  private static func noNumber(at index: Int, _ places: [NumberedPlace], in file: SourceFile)
    -> Diagnostic
  {
    guard places.indices.contains(index) else {
      return Diagnostic(
        .error,
        RenumberingCodes.notFollowed,
        "No number is free for one of the Parts.",
        path: file.path
      )
    }
    let place = places[index]
    let range = SourceRange(
      file.position(ofOffset: place.range.lowerBound),
      file.position(ofOffset: place.range.upperBound)
    )
    return Diagnostic(
      .error,
      RenumberingCodes.notFollowed,
      "There is no insertion number left for \(place.isPart ? "Part" : "paragraph") "
        + "'\(place.label)' here; move it, or number without --insertions.",
      path: file.path,
      range: range
    )
  }

  /// Tells of Parts that the policy's standing facts name by numbers that change.
  private static func standingFacts(of policy: Policy, _ changes: AddressChanges) -> [Diagnostic] {
    policy.settings.guidance.compactMap { part in
      guard case .follows(let new) = changes.fate(of: part) else { return nil }
      return Diagnostic(
        .warning,
        RenumberingCodes.otherReach,
        "'guidance' names Part \(part), which becomes Part \(new) in the draft; the published "
          + "versions still have it as \(part), so change this when the draft is published.",
        path: policy.settings.places.path,
        range: policy.settings.places["guidance"]
      )
    }
  }
}

extension [ClauseNumber?] {
  /// All of them, or nil where one is missing.
  fileprivate var complete: [ClauseNumber]? {
    let all = compactMap { $0 }
    return all.count == count ? all : nil
  }
}
