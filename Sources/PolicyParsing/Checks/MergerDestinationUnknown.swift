internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel

/// Each row of a merger plan must lead to a paragraph that its target has, or is meant to have.
enum MergerDestinationUnknown: BookCheck {
  static let code = DiagnosticCode(
    "MergerDestinationUnknown",
    "A row of a merger plan leads to another policy than the plan's target, or to a paragraph that "
      + "the target does not have. While the target has no text, its paragraphs are those of the "
      + "plan's outline."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.mergers.flatMap { plan -> [Diagnostic] in
      let target = MergerTarget(of: plan, in: book.policy(plan.target))
      let known = target.paragraphs.map(\.address)
      return plan.rows.compactMap { row in
        fault(of: row, plan: plan, target: target, known: known).map {
          Diagnostic(.error, code, $0, path: plan.places.path, range: row.place(of: "to"))
        }
      }
    }
  }

  private static func fault(
    of row: MergerRow,
    plan: MergerPlan,
    target: MergerTarget,
    known: [String]
  ) -> String? {
    // Without the form of an address it was told when the file was read.
    guard row.kind != .dropped, let to = row.to, let address = row.destination,
      let scoped = ScopedAddress(to), let typed = scoped.address
    else { return nil }
    guard let name = scoped.document.policy else {
      return "'\(to)' is no policy; the target of the plan is '\(plan.target)'."
    }
    guard name == plan.target else {
      return "The target of the plan is '\(plan.target)', not '\(name)'."
    }
    guard target.paragraph(at: address) == nil else { return nil }
    let place = target.basis.map { "\($0.phrase.capitalisedFirst) of '\(plan.target)'" }
    let meant = Nearest.to(address, in: known)
    return
      "\(place ?? "The outline") has no paragraph '\(typed)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")"
  }
}
