internal import PolicyModel

/// What each office of the book answers for, gathered in one pass over the policies.
struct Duties {
  private let contents: SiteContents
  private var owned: [String: [Policy]] = [:]
  private var authorised: [String: [String]] = [:]
  private var returned: [String: [FormWording]] = [:]
  /// The policies that apply to each audience, by the audience's id.
  private(set) var policiesByAudience: [String: [Policy]] = [:]

  /// Gathers the duties of the policies that the site lists.
  init(_ contents: SiteContents) {
    self.contents = contents
    var receivers: Set<String> = []
    let listed = contents.listed.sorted {
      ($0.settings.title, $0.id) < ($1.settings.title, $1.id)
    }
    for policy in listed {
      let version = contents.versionShown(of: policy)
      owned[version?.owner ?? policy.settings.owner, default: []].append(policy)
      for audience in version?.audiences ?? policy.settings.audiences {
        policiesByAudience[audience, default: []].append(policy)
      }
      guard let version = contents.inForce[policy.id] else { continue }
      for wording in FormText(version, of: policy, contents).wordings {
        guard let role = wording.returnTo, receivers.insert("\(role) \(wording.sealPath)").inserted
        else { continue }
        returned[role, default: []].append(wording)
      }
    }
    for audience in contents.book.audiences {
      guard let role = audience.authorisedBy else { continue }
      authorised[role, default: []].append(audience.id)
    }
  }

  /// Whether the office answers for anything.
  func hasAny(_ role: String) -> Bool {
    owned[role] != nil || authorised[role] != nil || returned[role] != nil
  }

  /// Returns the values of an office for the template.
  func values(of role: Role, links: SiteLinks) -> [String: Any] {
    let audiences = authorised[role.id, default: []]
    let phrase = contents.audiencePhrase(audiences)
    let forms = returned[role.id, default: []].map(\.title)
    let policies = self.links(to: owned[role.id, default: []], links: links)
    return [
      "roleTitle": role.title,
      "roleContact": role.contact ?? "",
      "ownsPolicies": !policies.isEmpty,
      "rolePolicies": policies,
      "roleAudiences": phrase.prefix(1).lowercased() + phrase.dropFirst(),
      "roleForms": Phrases.list(forms.map { "“\($0)”" }),
    ]
  }

  /// Returns links to policies, as a template lists them.
  func links(to policies: [Policy], links: SiteLinks) -> [[String: Any]] {
    policies.map { policy in
      [
        "ownedTitle": contents.versionShown(of: policy)?.title ?? policy.settings.title,
        "ownedLink": links.page(SitePaths.policy(policy.id)),
      ]
    }
  }
}
