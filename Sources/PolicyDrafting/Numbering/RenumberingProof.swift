internal import PolicyDiagnostics
internal import PolicyModel

/// The renumbered draft read again, and held against what it was meant to become.
///
/// Whatever the search for places overlooked is found here, so that no reference is changed to
/// another paragraph unseen.
enum RenumberingProof {
  /// Returns where `changed` is not what `text` was to become.
  static func faults(
    from text: AmendableText,
    to changed: AmendableText,
    _ numbers: [ClauseNumber],
    _ changes: AddressChanges,
    policy: PolicyID
  ) -> [Diagnostic] {
    let places = NumberedPlace.all(in: changed)
    guard places.map(\.number) == numbers.map({ $0 }), text.units.count == changed.units.count
    else { return [fault(at: .start, in: text)] }
    for (old, new) in zip(text.units, changed.units) {
      guard old.clause.kind == new.clause.kind, references(of: new) == expected(of: old, changes)
      else { return [fault(at: old.clause.range.start, in: text)] }
    }
    let before = text.text.links
    let after = changed.text.links
    for (old, new) in zip(before, after)
    where new.destination != destination(of: old, changes, policy) {
      return [fault(at: old.range.start, in: text)]
    }
    return []
  }

  private static func references(of unit: TextUnit) -> [String] {
    unit.clause.runsOfText.flatMap { CrossReference.all(in: $0).map(\.address) }
  }

  private static func expected(of unit: TextUnit, _ changes: AddressChanges) -> [String] {
    unit.clause.runsOfText.flatMap { CrossReference.all(in: $0) }.map { reference in
      guard case .follows(let new) = changes.fate(of: reference.number, typed: "") else {
        return reference.address
      }
      return reference.number.isPart ? "part-\(new)" : new
    }
  }

  private static func destination(
    of link: DocumentLink,
    _ changes: AddressChanges,
    _ policy: PolicyID
  ) -> String {
    switch LinkTarget(link.destination) {
    case .here(let address):
      if case .follows(let new) = changes.fate(of: address) { return "#\(new)" }
    case .document(let scoped):
      if scoped.document == .text(.draft, of: policy), let address = scoped.address,
        case .follows(let new) = changes.fate(of: address)
      {
        return "\(scoped.document)#\(new)"
      }
    default: break
    }
    return link.destination
  }

  private static func fault(at position: SourcePosition, in text: AmendableText) -> Diagnostic {
    Diagnostic(
      .error,
      RenumberingCodes.notFollowed,
      "With new numbers the text from here on would be read otherwise than it is meant, so nothing "
        + "is renumbered; write this place more plainly.",
      path: text.file.path,
      range: SourceRange(position)
    )
  }
}
