internal import PolicyLifecycle
internal import PolicyModel

/// The list of forms by policy, each with what it is for.
enum FormsPage {
  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: SitePaths.forms + "index.html") {
      let frame = PageFrame(contents, path: SitePaths.forms)
      let policies = contents.listed.map { ($0, FormText.all(of: $0, contents)) }
        .filter { !$0.1.isEmpty }
        .sorted { ($0.0.settings.title, $0.0.id) < ($1.0.settings.title, $1.0.id) }
      let values = frame.values(
        title: "Forms",
        description: "The forms that go with the policies of \(contents.book.organisation).",
        page: [
          "hasForms": !policies.isEmpty,
          "formPolicies": policies.map { policy, texts in
            let shown = contents.inForce[policy.id]?.title ?? policy.settings.title
            return [
              "policyId": "page-forms-\(policy.id)",
              "policyTitle": shown,
              "policyForms": forms(of: policy, texts, contents, links: frame.links),
            ] as [String: Any]
          },
        ]
      )
      return templates.render("forms", values)
    }
  }

  /// The forms of one policy: each once, led by that of the version in force.
  private static func forms(
    of policy: Policy,
    _ texts: [FormText],
    _ contents: SiteContents,
    links: SiteLinks
  ) -> [[String: Any]] {
    let inForce = (contents.inForce[policy.id]?.label).map(TextReference.version)
    let ordered =
      texts.filter { $0.reference == inForce } + texts.filter { $0.reference != inForce }
    var order: [String] = []
    var uses: [String: [(text: FormText, wording: FormWording)]] = [:]
    for text in ordered {
      for wording in text.wordings {
        if uses[wording.form] == nil { order.append(wording.form) }
        uses[wording.form, default: []].append((text, wording))
      }
    }
    return order.compactMap { form -> [String: Any]? in
      guard let all = uses[form], let first = all.first else { return nil }
      let tag = first.text.tag(contents)
      let others = all.dropFirst().map { use -> [String: Any] in
        [
          "otherLink": links.page(use.text.folder(of: use.wording)),
          "otherName": use.text.title,
          "otherStatus": use.text.version == nil ? "" : use.text.tag(contents).word.lowercased(),
        ]
      }
      return [
        "formTitle": first.wording.title,
        "formLink": links.page(first.text.folder(of: first.wording)),
        "formPurpose": first.wording.purpose ?? "",
        "formText": first.text.title,
        "formWording": String(first.wording.number),
        "formStatus": tag.word,
        "formStatusClass": tag.cssClass,
        "formRetention": contents.book.retention[form]?.description ?? "",
        "others": others,
        "hasOthers": !others.isEmpty,
      ]
    }
  }
}
