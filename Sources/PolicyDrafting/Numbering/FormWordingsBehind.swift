import PolicyDiagnostics
import PolicyModel

/// Statements of forms that rest on paragraphs of a draft by numbers that change.
///
/// The wordings that the draft would be published with are not followed: their numbers may be those
/// of a published version too. Of a sealed one the checks say when it no longer fits the draft.
enum FormWordingsBehind {
  /// Tells of each reference of an unsealed wording that would mean another paragraph, or none.
  static func told(
    of policy: Policy,
    in book: Book,
    _ changes: AddressChanges,
    editable: (String) -> SourceFile?
  ) -> [Diagnostic] {
    let wordings = book.formsOfDraft(of: policy).compactMap { book.wording($0) }
      .filter { editable($0.source.path) != nil }
    return wordings.flatMap { wording in
      wording.declaration.flatMap { statement in
        statement.refs.compactMap { address in
          guard let meaning = meaning(of: address, changes) else { return nil }
          return Diagnostic(
            .warning,
            RenumberingCodes.otherReach,
            "Statement '\(statement.id)' rests on \(address), \(meaning); wordings of forms are not "
              + "followed, so change 'refs' here.",
            path: wording.source.path,
            range: statement.range
          )
        }
      }
    }
  }

  /// What becomes of the paragraph, or nil where the address goes on to mean the same.
  private static func meaning(of address: String, _ changes: AddressChanges) -> String? {
    switch changes.fate(of: address) {
    case .stays: nil
    case .follows(let new): "which becomes \(new) in the draft"
    case .doubled: "which stands twice in the draft"
    case .wouldMislead: "which is not in the draft now and would be after renumbering"
    }
  }
}
