internal import PolicyLifecycle
internal import PolicyModel

/// The band above a form that is not the one to sign today.
enum FormBand {
  /// Returns the values for the template; `hasBand` is false on the form of the version in force.
  static func values(
    _ wording: FormWording,
    _ text: FormText,
    _ contents: SiteContents,
    links: SiteLinks
  ) -> [String: Any] {
    let policy = text.policy
    let inForce = contents.inForce[policy.id]
    let current = inForce.map { FormText($0, of: policy, contents) }
    let same = current?.wordings.first { $0.form == wording.form }
    let action: (title: String, link: String)
    if let current, let same {
      action = ("Use the form of \(current.title)", links.page(current.folder(of: same)))
    } else {
      action = ("See all forms", links.page(SitePaths.forms))
    }
    guard let version = text.version else {
      return band(
        cssClass: "band-next",
        headline: "This is a draft, not a form to sign.",
        sentence: "Nobody has approved the draft of the policy yet, and the form may still change.",
        action: action
      )
    }
    switch VersionTimeline(policy).status(of: version, on: contents.date) {
    case .inForce:
      return [
        "hasBand": false, "bandClass": "", "bandTag": "", "bandHeadline": "", "bandSentence": "",
        "bandAction": "", "bandLink": "", "isBandButton": false,
      ]
    case .prospective:
      return band(
        cssClass: "band-next",
        headline: "This form belongs to a version that is not yet in force.",
        sentence: "Version \(version.label) comes into force on \(Phrases.time(version.inForce))."
          + (inForce.map { " Until then version \($0.label) applies." }
            ?? " Until then no version is in force."),
        action: action
      )
    case .superseded(let by, let since):
      return band(
        cssClass: "band-old",
        headline: "This form belongs to a superseded version.",
        sentence: "Version \(version.label) stopped applying on \(Phrases.time(since)), when "
          + "version \(by) came into force. Do not sign this form any more.",
        action: action
      )
    case .supersededBeforeInForce(let by):
      return band(
        cssClass: "band-old",
        headline: "This form belongs to a superseded version.",
        sentence: "Version \(version.label) was superseded by version \(by) before it came into "
          + "force. Do not sign this form.",
        action: action
      )
    case .withdrawn(let since):
      return band(
        cssClass: "band-old",
        headline: "This form belongs to a withdrawn version.",
        sentence: "Version \(version.label) was withdrawn on \(Phrases.time(since)). Do not sign "
          + "this form any more.",
        action: action
      )
    }
  }

  private static func band(
    cssClass: String,
    headline: String,
    sentence: Markup,
    action: (title: String, link: String)
  ) -> [String: Any] {
    [
      "hasBand": true, "bandClass": cssClass, "bandTag": "", "bandHeadline": headline,
      "bandSentence": sentence, "bandAction": action.title, "bandLink": action.link,
      "isBandButton": true,
    ]
  }
}
