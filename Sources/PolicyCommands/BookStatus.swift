internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing

/// What `status` says: drafts, reviews that are due, versions to come, mergers.
struct BookStatus {
  private let book: Book
  private let date: CalendarDate
  private let drafts: [Draft]
  private let reviews: [ReviewAgenda.Entry]
  private let coming: [Coming]
  /// The mergers whose target is not published, the next due first.
  private let mergers: [MergerStatus]

  private struct Draft {
    var policy: Policy
    var base: VersionLabel?
    /// When its text went to decision, and whether it is that text still.
    var proposed: (date: CalendarDate, isSame: Bool)?
  }

  private struct Coming {
    var policy: Policy
    var version: PolicyVersion
  }

  /// Looks through `checked`.
  init(_ checked: CheckedBook) {
    let date = checked.date
    self.date = date
    book = checked.book
    drafts = book.policies.compactMap { policy in
      policy.draft.map { draft in
        let proposed = policy.bindingProposal.map { proposal in
          (proposal.date, ProposedText.isSame(proposal.draft, draft))
        }
        return Draft(policy: policy, base: draft.base, proposed: proposed)
      }
    }
    reviews = ReviewAgenda(book.policies, on: date).pressing
    coming = book.policies.flatMap { policy in
      let timeline = VersionTimeline(policy)
      // One that is withdrawn before its day, or superseded on it, never will be.
      let toCome = Set(timeline.periods.filter { $0.from > date }.map(\.version))
      return policy.versions.filter { toCome.contains($0.label) }
        .map { Coming(policy: policy, version: $0) }
    }.sorted { ($0.version.inForce, $0.policy.id) < ($1.version.inForce, $1.policy.id) }
    mergers = book.mergers.map { MergerStatus(MergerMap($0, in: checked.book), on: date) }
      .filter { !$0.isDone }
      .sorted { ($0.map.plan.due, $0.map.plan.id) < ($1.map.plan.due, $1.map.plan.id) }
  }

  /// The form for people.
  var text: String {
    let count = book.policies.count
    var lines = [
      "\(book.organisation): \(count) \(count == 1 ? "policy" : "policies"), as of \(date.longForm)"
    ]
    lines += section(
      "Drafts",
      drafts.map { draft in
        let base = draft.base.map { "amends version \($0)" } ?? "first version"
        let proposed = draft.proposed.map { proposed in
          ", proposed on \(proposed.date.longForm)" + (proposed.isSame ? "" : " and changed since")
        }
        return "\(draft.policy.settings.title) (\(draft.policy.id)): \(base)\(proposed ?? "")"
      }
    )
    lines += section(
      "Reviews due",
      reviews.map { review in
        let days = date.days(until: review.due)
        let when = days < 0 ? "\(-days) days ago" : days == 0 ? "today" : "in \(days) days"
        return "\(review.due.longForm), \(when), \(review.state.rawValue): "
          + "\(review.policy.settings.title) (\(review.policy.id))"
      }
    )
    lines += section(
      "Coming into force",
      coming.map { entry in
        "\(entry.version.inForce.longForm): \(entry.version.title) (\(entry.policy.id)), version "
          + "\(entry.version.label)"
      }
    )
    lines += section(
      "Mergers",
      mergers.map { status in
        let plan = status.map.plan
        let missing = status.total[.missing]
        return "\(plan.title) (\(plan.id)): \(MergerStatusListing.due(status)), \(missing) of "
          + "\(status.total.paragraphs) paragraphs not decided yet"
      }
    )
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ entries: [String]) -> [String] {
    ["", title] + (entries.isEmpty ? ["  none"] : entries.map { "  \($0)" })
  }

  /// The form for programs: `{"format": "policybook-status/1", …}`.
  var json: JSONValue {
    [
      "format": "policybook-status/1",
      "asOf": .string(date.description),
      "policies": .integer(book.policies.count),
      "drafts": .array(
        drafts.map {
          [
            "id": .string($0.policy.id.rawValue), "base": .text($0.base?.description),
            "proposed": .text($0.proposed?.date.description),
            "isAsProposed": $0.proposed.map { .bool($0.isSame) } ?? .null,
          ]
        }
      ),
      "reviews": .array(
        reviews.map {
          [
            "id": .string($0.policy.id.rawValue), "due": .string($0.due.description),
            "state": .string($0.state.rawValue),
            "daysLeft": .integer(date.days(until: $0.due)),
          ]
        }
      ),
      "prospective": .array(
        coming.map {
          [
            "id": .string($0.policy.id.rawValue), "version": .string($0.version.label.description),
            "inForce": .string($0.version.inForce.description),
          ]
        }
      ),
      "mergers": .array(
        mergers.map {
          [
            "id": .string($0.map.plan.id), "due": .string($0.map.plan.due.description),
            "daysLeft": .integer($0.daysLeft),
            "paragraphs": .integer($0.total.paragraphs), "missing": .integer($0.total[.missing]),
          ]
        }
      ),
    ]
  }
}
