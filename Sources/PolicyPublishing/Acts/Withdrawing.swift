package import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
package import PolicyModel

/// An act that ends a version, or a whole policy, without putting another text in its place.
package struct Withdrawing: Sendable {
  /// What is written: the act, then its seal.
  package let change: BookChange
  /// The file of the act.
  package let act: SourceFile
  /// The version that is no longer in force from the act's day; nil where it was not in force.
  package let ended: PolicyVersion?
  /// Whether only the seal of one that was cut short is missing.
  package let isFinishing: Bool

  /// Prepares the withdrawal of the policy `id`, or of one version of it.
  ///
  /// - Parameters:
  ///   - id: The policy.
  ///   - withdrawal: The act.
  ///   - checked: The book.
  ///   - publisher: The line of the book, which looks at it as it would be.
  /// - Throws: `Refusal` where it ends nothing, or the book would not hold.
  package init(
    of id: String,
    _ withdrawal: Withdrawal,
    in checked: Parsed<CheckedBook>,
    by publisher: Publisher
  ) throws {
    let book = checked.value
    let policy = try book.book.findPolicy(id)
    let act = Self.file(withdrawal, of: policy.id)
    let there = book.files.content.first { $0.path == act.path }
    let isSealed = book.isSealed(act.path)
    if let there {
      guard isSealed || there.bytes == act.bytes else { throw UnsealedLeftover.refusal(of: act) }
      guard !isSealed else {
        throw Refusal(
          "'\(act.path)' is there already, and what it says stays as it is: a day has one act of "
            + "withdrawal."
        )
      }
    }
    isFinishing = there != nil
    var before = policy
    if isFinishing { before.withdrawals.removeAll { $0.date == withdrawal.date } }
    try Self.hold(withdrawal, of: before, in: book)
    let seals = NewSeals.register(of: book, sealing: [act])
    change = BookChange(files: (there == nil ? [act] : []) + [seals.file])
    self.act = act
    let after = publisher.check(book, with: change)
    // A version that never was in force on the day leaves the one before it in force.
    let policyAfter = after.value.book.policy(policy.id)
    ended =
      policyAfter.flatMap { VersionTimeline($0).inForce(on: withdrawal.date) } == nil
      ? VersionTimeline(before).inForce(on: withdrawal.date) : nil
    // That a draft has another base now is told, and is the owner's to mend.
    let faults = NewFindings.errors(in: after.diagnostics, before: checked.diagnostics).filter {
      $0.path == act.path
    }
    if let first = faults.first {
      throw Refusal(
        "The act would not hold, so nothing was done: \(first.message) [\(first.code.name)]"
      )
    }
  }

  private static func hold(
    _ withdrawal: Withdrawal,
    of policy: Policy,
    in checked: CheckedBook
  ) throws {
    let timeline = VersionTimeline(policy)
    if let label = withdrawal.version {
      let version = try policy.findVersion(label)
      if let before = timeline.withdrawal(of: version) {
        throw Refusal(
          "Version \(label) of '\(policy.id)' was withdrawn on \(before.date.longForm) already."
        )
      }
      if withdrawal.date < version.inForce, version.inForce <= checked.date {
        throw Refusal(
          "Version \(label) has been in force since \(version.inForce.longForm), so it cannot be "
            + "withdrawn from \(withdrawal.date.longForm)."
        )
      }
      if case .superseded(let by, let since) = timeline.status(of: version, on: withdrawal.date) {
        throw Refusal(
          "Version \(label) was superseded by version \(by) on \(since.longForm), so there is nothing "
            + "left of it to withdraw on \(withdrawal.date.longForm)."
        )
      }
      return
    }
    guard timeline.inForce(on: withdrawal.date) != nil else {
      throw Refusal(
        "Nothing of '\(policy.id)' is in force on \(withdrawal.date.longForm), so there is nothing to "
          + "withdraw; a version that is to come is withdrawn with --version."
      )
    }
  }

  /// Returns the file of an act.
  static func file(_ withdrawal: Withdrawal, of id: PolicyID) -> SourceFile {
    var lines = [
      "date: \(withdrawal.date)",
      "version: \(withdrawal.version.map { YAMLEscaping.quoted($0.description) } ?? "all")",
      "by: \(YAMLEscaping.quoted(withdrawal.by))",
      "reason: \(YAMLEscaping.quoted(withdrawal.reason))",
    ]
    if let instead = withdrawal.replacedBy {
      lines.append("replaced-by: \(YAMLEscaping.quoted(instead))")
    }
    return SourceFile(
      path: BookPath.withdrawal(id, name: withdrawal.date.description).path,
      text: lines.joined(separator: "\n") + "\n"
    )
  }
}
