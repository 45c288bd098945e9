internal import PolicyDiagnostics

/// What renumbering a draft tells about references.
enum RenumberingCodes {
  static let notFollowed = DiagnosticCode(
    "ReferenceNotFollowed",
    "When a draft is renumbered, every reference goes on to mean the same paragraph. Of this one "
      + "nobody can say which paragraph that is: its number stands twice, or not at all, or it is "
      + "written in a form that cannot be changed in its place. As an error it stops the "
      + "renumbering, for afterwards it would mean another paragraph: correct it first; where a new "
      + "paragraph was given a number that another has, type 2.+ instead."
  )
  static let otherReach = DiagnosticCode(
    "ReferenceReachChanged",
    "The reference was followed, or needs no change, but what it covers may be more, or less, than "
      + "it was: paragraphs came into a range or left it, or the policy's standing facts or a wording "
      + "of one of its forms name a Part or paragraph by its old number. Look at it."
  )

  static let all = [notFollowed, otherReach]
}
