/// Which wording of which form belongs to a text.
package struct FormChoice: Hashable, Sendable {
  /// The id of the form.
  package var form: String
  /// The number of the wording.
  package var number: Int

  /// Creates a choice.
  package init(form: String, number: Int) {
    self.form = form
    self.number = number
  }
}

extension Policy {
  /// Returns the wordings that belong to `version`, in the order in which `policy.yml` names forms.
  ///
  /// A version that names its wordings has those and no others; one that names none has wording 1
  /// of every form of the policy, for the versions before there were forms.
  package func forms(of version: PolicyVersion) -> [FormChoice] {
    guard version.places.ranges["forms"] != nil || !version.forms.isEmpty else {
      return settings.forms.map { FormChoice(form: $0, number: 1) }
    }
    let known = settings.forms.filter { version.forms[$0] != nil }
    let others = version.forms.keys.filter { !known.contains($0) }.sorted()
    return (known + others).compactMap { form in
      version.forms[form].map { FormChoice(form: form, number: $0) }
    }
  }
}

extension Book {
  /// Returns the wordings that the draft of `policy` would be published with: of each form that the
  /// policy names, the newest that was written for the policy.
  package func formsOfDraft(of policy: Policy) -> [FormChoice] {
    guard policy.draft != nil else { return [] }
    return policy.settings.forms.compactMap { form in
      wordings(of: form).last { $0.applies(to: policy.id) }
        .map { FormChoice(form: form, number: $0.number) }
    }
  }
}
