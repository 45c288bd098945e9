internal import PolicyDiagnostics
internal import PolicyModel

/// Wordings of forms are numbered without gaps, and belong to policies for which they were written.
enum FormUse: BookCheck {
  static let missingWording = DiagnosticCode(
    "MissingFormWording",
    "Wordings of a form are numbered 1, 2, 3 without gaps, and a version can only have one that is "
      + "there. A wording that is gone was perhaps signed by somebody; restore it from a copy."
  )
  static let doesNotApply = DiagnosticCode(
    "FormDoesNotApply",
    "A policy or version has a wording of a form that was written for other policies: its key "
      + "'applies-to' does not name this one, so its statements may speak of other paragraphs. Add "
      + "the policy, or where the wording is sealed, write the next one."
  )
  static let unused = DiagnosticCode(
    "UnusedForm",
    "No policy names the form in the key 'forms' of its policy.yml, so the site shows it nowhere."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    gaps(in: book) + book.policies.flatMap { choices(of: $0, in: book) }
      + book.policies.flatMap { withoutWording($0, in: book) } + unused(in: book)
  }

  /// The forms that a policy without a version names, and none of whose wordings is for it.
  private static func withoutWording(_ policy: Policy, in book: Book) -> [Diagnostic] {
    guard policy.versions.isEmpty else { return [] }
    return policy.settings.forms.compactMap { form in
      let wordings = book.wordings(of: form)
      guard !wordings.isEmpty, !wordings.contains(where: { $0.applies(to: policy.id) })
      else { return nil }
      return Diagnostic(
        .error,
        doesNotApply,
        "No wording of form '\(form)' was written for '\(policy.id)'.",
        path: policy.settings.places.path,
        range: policy.settings.places["forms"]
      )
    }
  }

  private static func gaps(in book: Book) -> [Diagnostic] {
    var before: FormWording?
    return book.forms.compactMap { wording in
      let expected = before.map { $0.form == wording.form ? $0.number + 1 : 1 } ?? 1
      before = wording
      guard wording.number > expected else { return nil }
      return Diagnostic(
        .error,
        missingWording,
        "Form '\(wording.form)' has wording \(wording.number) but no wording \(expected).",
        path: wording.source.path
      )
    }
  }

  private static func choices(of policy: Policy, in book: Book) -> [Diagnostic] {
    let settings = policy.settings
    var told: Set<FormChoice> = []
    var found: [Diagnostic] = []
    for version in policy.versions {
      for choice in policy.forms(of: version) {
        let named = version.places.ranges["forms/\(choice.form)"]
        let path = named == nil ? settings.places.path : version.places.path
        let range = named ?? settings.places["forms"]
        guard let wording = book.wording(choice) else {
          // A form without any wording is an unknown name; a gap is told where it is.
          if named != nil, !book.wordings(of: choice.form).isEmpty {
            let message = "Form '\(choice.form)' has no wording \(choice.number)."
            found.append(Diagnostic(.error, missingWording, message, path: path, range: range))
          }
          continue
        }
        guard !wording.applies(to: policy.id), told.insert(choice).inserted else { continue }
        let message =
          "Wording \(choice.number) of form '\(choice.form)' was not written for '\(policy.id)'."
        let note = Diagnostic.Note(
          "The wording says here for which policies it is.",
          path: wording.source.path,
          position: wording.places["applies-to"].start
        )
        found.append(
          Diagnostic(.error, doesNotApply, message, path: path, range: range, notes: [note])
        )
      }
    }
    return found
  }

  private static func unused(in book: Book) -> [Diagnostic] {
    let used = Set(
      book.policies.flatMap { policy in
        policy.settings.forms + policy.versions.flatMap { $0.forms.keys }
      }
    )
    return book.forms.filter { $0.number == 1 && !used.contains($0.form) }.map {
      Diagnostic(
        .note,
        unused,
        "No policy names the form '\($0.form)', so it is shown nowhere.",
        path: $0.source.path
      )
    }
  }
}
