package import PolicyDiagnostics
package import PolicyModel

/// A rule that the files of a book must keep among each other, whatever the day.
protocol BookCheck: SendableMetatype {
  /// Returns where `book` breaks the rule.
  static func diagnostics(in book: Book) -> [Diagnostic]
}

/// The rules that every book is held against.
package enum BookChecks {
  static let all: [any BookCheck.Type] = [
    RepeatedIdentifier.self,
    UnknownName.self,
    AudienceWithoutAuthoriser.self,
    ReviewIntervalDiffers.self,
    DanglingLink.self,
    DanglingDirective.self,
    VersionOrder.self,
    PublicationUnfinished.self,
    ReviewRecordFault.self,
    AddressWithoutClause.self,
    MergerSourceUnknown.self,
    MergerOutlineFault.self,
    MergerOriginUnknown.self,
    MergerDestinationUnknown.self,
    MergerRowFault.self,
    MergerRowRepeated.self,
    MergerAuthorityUnknown.self,
    FormUse.self,
    FormReferences.self,
    GuidanceOfDraft.self,
  ]

  /// Returns where `book` breaks a rule.
  package static func diagnostics(in book: Book) -> [Diagnostic] {
    all.flatMap { $0.diagnostics(in: book) }
  }
}
