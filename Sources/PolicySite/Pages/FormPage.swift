internal import PolicyLifecycle
internal import PolicyModel

/// A form for one text of a policy: to be filled in on the screen or with a pen, and signed on paper.
///
/// The page has no form element on purpose: without a server there is nowhere to send anything, and
/// nothing that somebody types may end up in an address.
enum FormPage {
  /// Returns the plans of the policy's forms: one page for each version and form, and where drafts
  /// are shown for the draft.
  static func plans(_ policy: Policy, _ contents: SiteContents, templates: PageTemplates)
    -> [PagePlan]
  {
    FormText.all(of: policy, contents).flatMap { text in
      text.wordings.flatMap { wording -> [PagePlan] in
        let folder = text.folder(of: wording)
        let footer = footer(of: wording, text, contents)
        return [
          PagePlan(path: folder + "index.html") {
            templates.render("form", values(wording, text, footer: footer, contents))
          },
          // Narrow margins, so that a form is one sheet of A4 where its words allow it.
          PagePlan(path: folder + "print.css") {
            Array(PrintStyle.css(footer: footer, margin: "12mm 16mm 18mm").utf8)
          },
        ]
      }
    }
  }

  private static func values(
    _ wording: FormWording,
    _ text: FormText,
    footer: String,
    _ contents: SiteContents
  ) -> [String: Any] {
    let folder = text.folder(of: wording)
    let frame = PageFrame(contents, path: folder)
    let isInForce =
      text.version.map { contents.inForce[text.policy.id]?.label == $0.label } ?? false
    let receiver = wording.returnTo ?? text.version?.owner ?? text.policy.settings.owner
    var page: [String: Any] = [
      "title": wording.title,
      "purpose": wording.purpose ?? "",
      "allForms": frame.links.page(SitePaths.forms),
      "policyTitle": text.policyTitle,
      "textLink": frame.links.page(isInForce ? SitePaths.policy(text.policy.id) : text.folder),
      "textName": text.version?.label.description ?? Phrases.draftTag.word,
      "standing": standing(of: text, contents),
      "returnTo": contents.roleTitle(receiver),
      "returnContact": contents.book.role(receiver)?.contact ?? "",
      "canBeSigned": canBeSigned(text, contents),
      "statements": statements(of: wording, text, links: frame.links),
      "fields": FormFieldValues.values(of: wording),
      "signatures": signatures(of: wording),
      "privacy": wording.privacy,
      "wording": String(wording.number),
      "canBeProved": text.version != nil,
      "proofs": [
        text.version.map { proof("Text of the policy", $0.sealPath, contents) },
        proof("Wording \(wording.number) of this form", wording.sealPath, contents),
      ].compactMap { $0 },
      "printStyle": "print.css",
      "printFooter": footer,
      "isHidden": !isInForce,
      "canonical": canonical(wording, text, folder: folder, contents),
    ]
    page.merge(FormBand.values(wording, text, contents, links: frame.links)) { $1 }
    return frame.values(
      title: "\(wording.title): \(text.policyTitle), \(text.title)",
      description: wording.purpose
        ?? "A form that belongs to \(text.policyTitle), \(text.title).",
      page: page
    )
  }

  /// When the text is or was the rule, with marks of the program's own.
  private static func standing(of text: FormText, _ contents: SiteContents) -> Markup {
    guard let version = text.version else { return "Not approved" }
    let timeline = VersionTimeline(text.policy)
    let period = timeline.periods.first { $0.version == version.label }
    switch timeline.status(of: version, on: contents.date) {
    case .inForce, .prospective: return "from \(Phrases.time(version.inForce))"
    case .superseded, .supersededBeforeInForce, .withdrawn:
      return period.map { Phrases.period($0) } ?? "Never"
    }
  }

  /// Whether anybody should sign the form on the day shown: before a version comes into force, too.
  private static func canBeSigned(_ text: FormText, _ contents: SiteContents) -> Bool {
    guard let version = text.version else { return false }
    switch VersionTimeline(text.policy).status(of: version, on: contents.date) {
    case .inForce, .prospective: return true
    case .superseded, .supersededBeforeInForce, .withdrawn: return false
    }
  }

  private static func statements(of wording: FormWording, _ text: FormText, links: SiteLinks)
    -> [[String: Any]]
  {
    wording.declaration.map { statement in
      let references = statement.refs.map { address -> [String: Any] in
        let place = PlaceName.find(address, in: text.text)
        return [
          "refName": place?.name ?? address,
          "refLink": place.map { links.page(text.folder, address: $0.address) } ?? "",
        ]
      }
      return [
        "statementId": "page-statement-\(statement.id)",
        "statementName": "statement-\(statement.id)",
        "statementText": statement.text,
        "references": references,
        "hasReferences": !references.isEmpty,
      ]
    }
  }

  private static func signatures(of wording: FormWording) -> [[String: Any]] {
    let signers = wording.signatures.isEmpty ? ["Signature"] : wording.signatures
    return signers.enumerated().map { index, signer in
      ["signer": signer, "signedId": "page-signed-\(index + 1)"]
    }
  }

  /// One sealed file, with what proves it; a wording of a draft has no seal yet.
  private static func proof(_ what: String, _ path: String, _ contents: SiteContents)
    -> [String: Any]
  {
    let seal = contents.seal(of: path)
    let checkpoint = seal.flatMap { contents.register.checkpoint(atLine: $0.line) }
    return [
      "proofName": what,
      "proofPath": path,
      "proofDigest": seal?.digest.description ?? "",
      "proofCheckpoint": checkpoint?.description ?? "",
    ]
  }

  /// The same form for the version in force, which is what a search should find.
  private static func canonical(
    _ wording: FormWording,
    _ text: FormText,
    folder: String,
    _ contents: SiteContents
  ) -> String {
    guard let url = contents.settings.url, text.version != nil else { return "" }
    let current = contents.inForce[text.policy.id].map { FormText($0, of: text.policy, contents) }
    let same = current?.wordings.first { $0.form == wording.form }
    return "\(url)/" + (same.flatMap { current?.folder(of: $0) } ?? folder)
  }

  private static func footer(of wording: FormWording, _ text: FormText, _ contents: SiteContents)
    -> String
  {
    let seal = text.version.flatMap { contents.seal(of: $0.sealPath) }
    return "\(text.policyTitle), \(text.title) · \(wording.form), wording \(wording.number)"
      + (seal.map { " · SHA-256 \($0.digest.description.prefix(12))…" } ?? "")
  }
}
