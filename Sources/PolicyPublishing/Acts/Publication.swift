package import PolicyComparison
package import PolicyDiagnostics
internal import PolicyEncoding
package import PolicyLifecycle
package import PolicyModel
internal import PolicyParsing

/// A draft that becomes a version: its file, the copies and seals that go with it, and what follows.
///
/// The order is that of a transaction that no crash breaks: the version and the sealed copies of merger
/// plans, then the register, once and with all new lines, then the files that named the draft, and last
/// the draft goes. Whoever is cut short runs the same command again.
package struct Publication: Sendable {
  /// What is written and removed, in that order.
  package let change: BookChange
  /// The file of the version.
  package let version: SourceFile
  /// The new lines of the register; none where it was sealed before the command was cut short.
  package let sealLines: Range<Int>
  /// The paths of the files whose mentions of the draft become mentions of the version.
  package let pinned: [String]
  /// Whether the command does the rest of one that was cut short.
  package let isFinishing: Bool
  /// What the version changes against the one that it amends; none for a first version.
  package let comparison: ClassifiedComparison?
  /// The days on which the version will be in force, as far as anybody knows now.
  package let period: VersionTimeline.Period
  /// What the publisher should know, in sentences.
  package let notices: [String]

  /// Prepares the publication of the draft of `id`.
  ///
  /// - Parameters:
  ///   - id: The policy.
  ///   - decision: What was decided.
  ///   - today: The day on which it is published.
  ///   - checked: The book.
  ///   - publisher: The line of the book, which looks at it as it would be.
  /// - Throws: `Refusal` where it does not hold.
  package init(
    of id: String,
    decided decision: Decision,
    on today: CalendarDate,
    in checked: Parsed<CheckedBook>,
    by publisher: Publisher
  ) throws {
    let book = checked.value
    let policy = try PublicationRules.policy(id, decided: decision, in: book)
    let draft = try book.findDraft(of: policy)
    try PublicationRules.holdErrors(of: draft, in: checked)
    let version = VersionFile.file(
      of: draft,
      decided: decision,
      settings: policy.settings,
      forms: book.book.formsOfDraft(of: policy)
    )
    isFinishing = try Self.isFinishing(version, in: book)
    let base = try PublicationRules.base(of: draft, of: policy, decided: decision)
    comparison = base.map { WeighedText($0).compared(with: WeighedText(draft, policy.settings)) }
    if !isFinishing {
      try PublicationRules.hold(draft, of: policy, decided: decision, on: today)
      try PublicationRules.holdLabel(decision, of: draft, of: policy, comparison)
    }
    let pins = DraftPins.pinned(
      book.files.content.filter { !book.isSealed($0.path) },
      policy: policy.id,
      to: decision.version
    )
    let plans = MergerCopies.copies(of: policy, published: decision.version, pins, in: book)
    let sealed =
      [version]
      + Self.alsoSealed(draft, policy, plans, book).sorted {
        ExactString($0.path) < ExactString($1.path)
      }
    let seals = NewSeals.register(of: book, sealing: sealed)
    let known = Set(book.files.content.map { ExactString($0.path) })
    let written = ([version] + plans).filter { !known.contains(ExactString($0.path)) }
    change = BookChange(
      files: written + (seals.lines.isEmpty ? [] : [seals.file]) + pins,
      removals: [draft.source.path],
      // The register may be whole already, where a run that was cut short wrote it.
      sealed: sealed.map(\.path) + [SealRegister.path]
    )
    self.version = version
    sealLines = seals.lines
    pinned = pins.map(\.path)
    notices = PublicationNotices.sentences(
      draft: draft,
      policy: policy,
      decision: decision,
      comparison: comparison,
      plans: plans,
      book: book.book,
      today: today
    )
    let after = try Self.proved(change, of: policy, in: checked, by: publisher)
    period = try PublicationRules.period(of: decision, draft, in: after)
  }

  /// Whether the version is there already, and only the rest has to be done.
  private static func isFinishing(_ version: SourceFile, in book: CheckedBook) throws -> Bool {
    guard let there = book.files.content.first(where: { $0.path == version.path }) else {
      return false
    }
    if there.bytes == version.bytes { return true }
    guard book.isSealed(version.path) else { throw UnsealedLeftover.refusal(of: version) }
    throw Refusal(
      "'\(version.path)' is published already; what was published stays as it is. Give the draft a "
        + "higher version."
    )
  }

  /// What is sealed with a version beside its own file: wordings of forms, attachments, merger plans.
  private static func alsoSealed(
    _ draft: PolicyDraft,
    _ policy: Policy,
    _ plans: [SourceFile],
    _ book: CheckedBook
  ) -> [SourceFile] {
    let forms = book.book.formsOfDraft(of: policy).compactMap { book.book.wording($0)?.source }
    return forms + plans + policy.attachments(of: [draft.stored])
  }

  /// Looks at the book as it would be: what is published must hold, and break nothing else.
  ///
  /// - Returns: The policy as it would be.
  private static func proved(
    _ change: BookChange,
    of policy: Policy,
    in checked: Parsed<CheckedBook>,
    by publisher: Publisher
  ) throws -> Policy {
    let folder = BookPath.folder(ofPolicy: policy.id)
    let changed = publisher.check(checked.value, with: change)
    let after = changed.diagnostics
    let new = Set(NewFindings.errors(in: after, before: checked.diagnostics))
    let faults = after.filter { fault in
      fault.severity == .error
        && (fault.path.hasPrefix(folder) || fault.path == SealRegister.path || new.contains(fault))
    }
    // A register that is damaged makes other faults, and is the one to tell.
    guard let first = faults.first(where: { $0.path == SealRegister.path }) ?? faults.first
    else { return try changed.value.book.findPolicy(policy.id) }
    let rest = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
    throw Refusal(
      "The book would not hold once '\(policy.id)' is published, so nothing was done. "
        + "\(first.path):\(first.range.start): \(first.message) [\(first.code.name)]\(rest)"
    )
  }
}
