internal import PolicyLifecycle
internal import PolicyModel

/// The band above a policy's title, which says what the version is on the day shown.
enum VersionBand {
  /// Returns the values for the template: a class, a tag or headline, sentences, one link.
  static func values(
    _ version: PolicyVersion,
    status: VersionTimeline.Status,
    of policy: Policy,
    _ contents: SiteContents,
    links: SiteLinks
  ) -> [String: Any] {
    let inForce = contents.inForce[policy.id]
    let current = inForce.map {
      ("Read version \($0.label), in force now", links.page(SitePaths.policy(policy.id)))
    }
    let history = ("See the history", links.page(SitePaths.history(policy.id)))
    let label = version.label.description
    switch status {
    case .inForce:
      let count = policy.versions.count
      return band(
        cssClass: "",
        tag: "In force",
        headline: "",
        sentence: "You are reading <strong>version \(label)</strong>, in force since "
          + Phrases.time(version.inForce) + "." + coming(policy, contents),
        action: ("All versions (\(count))", history.1),
        strip: ""
      )
    case .prospective:
      let until =
        inForce.map { " Until then version \($0.label) applies." }
        ?? " Until then no version is in force."
      return band(
        cssClass: "band-next",
        tag: "",
        headline: "This version is not yet in force.",
        sentence: "Version \(label) comes into force on \(Phrases.time(version.inForce)).\(until)",
        action: current ?? history,
        strip: "Not yet in force."
      )
    case .superseded(let by, let since):
      return band(
        cssClass: "band-old",
        tag: "",
        headline: "You are reading a superseded version.",
        sentence: "Version \(label) stopped applying on \(Phrases.time(since)), when version \(by) "
          + "came into force. Do not rely on it for decisions after that date.",
        action: current ?? history,
        strip: "Superseded text."
      )
    case .supersededBeforeInForce(let by):
      return band(
        cssClass: "band-old",
        tag: "",
        headline: "You are reading a superseded version.",
        sentence: "Version \(label) was superseded by version \(by) before it came into force.",
        action: current ?? history,
        strip: "Superseded text."
      )
    case .withdrawn(let since):
      let act = VersionTimeline(policy).withdrawal(of: version)
      let why = act.map { " by \($0.by): \(Phrases.sentence($0.reason))" } ?? "."
      let instead = act?.replacedBy.map { " Read instead: \($0)." } ?? ""
      return band(
        cssClass: "band-old",
        tag: "",
        headline: act?.version == nil && inForce == nil
          ? "This policy has been withdrawn." : "This version has been withdrawn.",
        sentence: "It was withdrawn on \(Phrases.time(since))\(why)\(instead)",
        action: current ?? history,
        strip: "Withdrawn text."
      )
    }
  }

  private static func coming(_ policy: Policy, _ contents: SiteContents) -> Markup {
    guard let next = VersionTimeline(policy).periods.first(where: { $0.from > contents.date })
    else { return "" }
    return " Version \(next.version) comes into force on \(Phrases.time(next.from))."
  }

  private static func band(
    cssClass: String,
    tag: String,
    headline: String,
    sentence: Markup,
    action: (title: String, link: String),
    strip: String
  ) -> [String: Any] {
    [
      "bandClass": cssClass, "bandTag": tag, "bandHeadline": headline, "bandSentence": sentence,
      "bandAction": action.title, "bandLink": action.link, "isBandButton": !cssClass.isEmpty,
      "strip": strip,
    ]
  }
}
