internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// The site as data: every policy with its versions, seals, forms and next review, the reports, the
/// guidance and the mergers.
enum IndexJSON {
  static let path = "index.json"

  /// Returns the plan of the file.
  ///
  /// `{"format": "policybook-index/1", "title", "organisation", "asOf", "checkpoint",
  /// "policies": […], "reports": […], "guidance": […], "mergers": […]}`; addresses are from the
  /// site's root.
  static func plan(_ contents: SiteContents) -> PagePlan {
    PagePlan(path: path) {
      let value: JSONValue = [
        "format": "policybook-index/1",
        "title": .string(contents.settings.title),
        "organisation": .string(contents.book.organisation),
        "asOf": .string(contents.date.description),
        "checkpoint": .text(contents.register.checkpoint?.description),
        "policies": .array(contents.listed.map { policy($0, contents) }),
        "reports": .array(contents.reports.map { report($0, contents) }),
        "guidance": .array(
          contents.guidance.map { guidance in
            [
              "id": .string(guidance.id), "title": .string(guidance.title),
              "url": .string(SitePaths.guidance(guidance.id)),
            ]
          }
        ),
        "mergers": .array(contents.book.mergers.map { merger($0, contents) }),
      ]
      return Array(value.formatted().utf8)
    }
  }

  private static func policy(_ policy: Policy, _ contents: SiteContents) -> JSONValue {
    let shown = contents.versionShown(of: policy)
    let timeline = VersionTimeline(policy)
    let hasRule = contents.inForce[policy.id] != nil
    let schedule = ReviewSchedule(policy)
    let hasDraft = contents.draft(policy.id) != nil
    return [
      "id": .string(policy.id.rawValue),
      "title": .string(shown?.title ?? policy.settings.title),
      "summary": .string(policy.settings.summary),
      "topic": .text(policy.settings.topic),
      "owner": .string(shown?.owner ?? policy.settings.owner),
      "audiences": .texts(shown?.audiences ?? policy.settings.audiences),
      "inForce": .text(contents.inForce[policy.id]?.label.description),
      "url": .string(SitePaths.policy(policy.id)),
      "nextReview": hasRule
        ? .text(schedule.due?.description) : .null,
      "reviewState": hasRule
        ? .string(schedule.state(on: contents.date).rawValue) : .null,
      "reviews": .array(
        policy.reviews.filter { $0.held <= contents.date }.map(ReviewJSON.value)
      ),
      "draft": hasDraft ? .string(SitePaths.draft(policy.id)) : .null,
      "versions": .array(
        policy.versions.map { version in
          let status = timeline.status(of: version, on: contents.date)
          return [
            "version": .string(version.label.description),
            "status": .string(StatusName.of(status)),
            "approved": .string(version.approved.description),
            "inForce": .string(version.inForce.description),
            "change": .string(version.change.rawValue),
            "summary": .string(version.facts.summary),
            "sha256": .text(contents.seal(of: version.sealPath)?.digest.description),
            "forms": forms(of: version, policy, contents),
            "url": .string(SitePaths.version(version.label, of: policy.id)),
            "markdown": .string(SitePaths.file(version.label, of: policy.id, ending: "md")),
            "json": .string(SitePaths.file(version.label, of: policy.id, ending: "json")),
          ]
        }
      ),
    ]
  }

  private static func merger(_ plan: MergerPlan, _ contents: SiteContents) -> JSONValue {
    let status = MergerStatus(MergerMap(plan, in: contents.book), on: contents.date)
    return [
      "id": .string(plan.id),
      "title": .string(plan.title),
      "due": .string(plan.due.description),
      "daysLeft": .integer(status.daysLeft),
      "isDone": .bool(status.isDone),
      "url": .string(SitePaths.merger(plan.id)),
    ]
  }

  private static func forms(
    of version: PolicyVersion,
    _ policy: Policy,
    _ contents: SiteContents
  ) -> JSONValue {
    let text = FormText(version, of: policy, contents)
    return .array(
      text.wordings.map { wording in
        [
          "form": .string(wording.form), "wording": .integer(wording.number),
          "title": .string(wording.title), "url": .string(text.folder(of: wording)),
        ]
      }
    )
  }

  private static func report(_ report: Report, _ contents: SiteContents) -> JSONValue {
    [
      "id": .string(report.id),
      "title": .string(report.title),
      "date": .string(report.date.description),
      "status": .string(report.isPublished ? "published" : "draft"),
      "sha256": .text(contents.seal(of: report.sealPath)?.digest.description),
      "url": .string(SitePaths.report(report.id)),
    ]
  }
}
