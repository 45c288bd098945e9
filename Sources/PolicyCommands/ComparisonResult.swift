internal import ArgumentParser
internal import PolicyComparison
internal import PolicyConcurrency
internal import PolicyDrafting
internal import PolicyEncoding
internal import PolicyModel
internal import PolicyPublishing
internal import PolicyReporting
internal import PolicySite

/// A comparison in the form that was asked for.
struct ComparisonResult {
  let base: ComparedText
  let revised: ComparedText
  let classified: ClassifiedComparison

  /// The forms of a comparison.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case terminal, html, markdown, json, schedule, keeling, citation
  }

  /// What is written, and whether all of it could be said.
  struct Text {
    var text: String
    /// What a schedule could not say, one sentence each.
    var unwritten: [String] = []
  }

  /// How many cores share the work.
  private let workers: Workers

  init(_ base: ComparedText, _ revised: ComparedText, workers: Workers) {
    self.base = base
    self.revised = revised
    self.workers = workers
    classified = base.weighed.compared(with: revised.weighed, workers: workers)
  }

  /// Whether anything differs.
  var hasChanges: Bool { classified.hasChanges }

  /// Returns the result in `format`.
  ///
  /// - Throws: `Refusal` where a citation cannot be proved.
  func text(_ format: Format, width: Int, isColoured: Bool) throws -> Text {
    switch format {
    case .terminal:
      let listing = ComparisonListing(
        classified,
        base: base.side,
        revised: revised.side,
        width: width,
        isColoured: isColoured
      )
      return Text(text: listing.text(workers))
    case .json:
      return Text(
        text: ComparisonJSON.value(of: classified, base: base.side, revised: revised.side)
          .formatted()
      )
    case .html:
      return Text(
        text: ComparisonDocument(classified, base: base.side, revised: revised.side).html
      )
    case .markdown:
      return Text(
        text: RedlinedText(pair, style: .criticMarkup).markdown()
      )
    case .keeling:
      return Text(text: RedlinedText(pair, style: .keeling).markdown())
    case .schedule:
      let schedule = pair.schedule
      // The instructions are of the text; whom it binds stands beside it.
      let audience = classified.audienceChange.map { ["\($0.capitalisedFirst)."] } ?? []
      return Text(text: schedule.markdown, unwritten: schedule.unwritten + audience)
    case .citation: return Text(text: try citation() + "\n")
    }
  }

  /// Both texts with their sources, for what is written from these.
  private var pair: AmendablePair {
    AmendablePair(
      AmendableText(base.file),
      AmendableText(revised.file),
      comparison: classified.comparison
    )
  }

  private func citation() throws -> String {
    guard let policy = revised.policy, let register = revised.register else {
      // Plain files have no seals, so the later one's own digits stand for both.
      let counts = ParagraphCounts(classified.comparison.changes).changed
      return "\(base.side.title) to \(revised.side.title): \(counts) "
        + "[sha256#\(revised.side.sha256.prefix(12))]"
    }
    let range = VersionRange(from: base.side.text, to: revised.side.text)
    guard let citation = Citation(of: policy, range, register: register) else {
      throw Refusal(
        "A citation needs the seals of both versions, and seals.sha256 has not both; run "
          + "'policybook verify'."
      )
    }
    return citation.text
  }
}
