internal import PolicyDiagnostics
internal import PolicyModel

/// The other files of a book that speak of a draft: drafts, guidance, reports, merger plans.
struct OtherFiles {
  let policy: PolicyID
  let book: Book
  let editable: (String) -> SourceFile?

  /// Returns the files with a reference to the draft, in the order of their paths.
  func followed(_ changes: AddressChanges) -> [FollowedFile] {
    var files: [FollowedFile] = []
    for draft in book.policies.compactMap(\.draft) where draft.policy != policy {
      add(draft.source.path, links: draft.stored.facts.links, to: &files, changes)
    }
    for guidance in book.guidance {
      add(guidance.source.path, links: guidance.stored.facts.links, to: &files, changes)
    }
    for report in book.reports where !report.isPublished {
      add(report.source.path, links: report.stored.facts.links, to: &files, changes) { file in
        for placed in report.allDirectives { follow(placed, in: &file) }
      }
    }
    for plan in book.mergers {
      add(plan.places.path, links: [], to: &files, changes) { follow(plan, in: &$0) }
    }
    return files.sorted { $0.file.path < $1.file.path }
  }

  private func add(
    _ path: String,
    links: [DocumentLink],
    to files: inout [FollowedFile],
    _ changes: AddressChanges,
    more: (inout FollowedFile) -> Void = { _ in }
  ) {
    guard let source = editable(path) else { return }
    var file = FollowedFile(source, changes)
    for link in links {
      guard case .document(let scoped) = LinkTarget(link.destination),
        scoped.document == .text(.draft, of: policy), let address = scoped.address
      else { continue }
      file.follow(link, address: address)
    }
    more(&file)
    if !file.told.isEmpty || !file.edits.isEmpty { files.append(file) }
  }

  /// Follows a directive that quotes the draft; one that was carried out stands in its comment.
  private func follow(_ placed: PlacedDirective, in file: inout FollowedFile) {
    guard case .quote(let scoped) = placed.directive,
      scoped.document == .text(.draft, of: policy), let address = scoped.address
    else { return }
    let text = scoped.description
    let lines = placed.lines
    let range = file.file.range(of: text, inLines: lines.lowerBound, through: lines.upperBound)
    let start = SourcePosition(line: lines.lowerBound, column: 1)
    file.follow(address, in: text, at: range?.start ?? start)
  }

  /// Follows the rows of a merger plan from the draft, and to it where it is what the plan makes.
  private func follow(_ plan: MergerPlan, in file: inout FollowedFile) {
    let isTarget =
      plan.target == policy
      && MergerTarget(of: plan, in: book.policy(plan.target)).basis == .draft
    for row in plan.rows {
      if row.source == .text(.draft, of: policy) {
        let start = row.place(of: "from").start
        file.follow(row.first, in: row.from, at: start)
        if row.isRange { follow(rangeEnd: row, at: start, in: &file) }
      }
      guard isTarget, let to = row.to, let scoped = ScopedAddress(to), let address = scoped.address
      else { continue }
      switch scoped.document {
      case .inForce(policy), .text(.draft, policy):
        file.follow(address, in: to, at: row.place(of: "to").start)
      default: continue
      }
    }
  }

  private func follow(
    rangeEnd row: MergerRow,
    at start: SourcePosition,
    in file: inout FollowedFile
  ) {
    let head = row.from.utf8.count - row.last.utf8.count
    let line = file.file.lineText(start.line).utf8.dropFirst(start.column - 1)
    let quotes = line.first == UInt8(ascii: "\"") || line.first == UInt8(ascii: "'") ? 1 : 0
    file.follow(row.last, in: row.last, at: start.advanced(by: quotes + head))
  }
}
