internal import PolicyDiagnostics

/// A rule that one text must keep by itself.
protocol TextCheck: SendableMetatype {
  /// Returns where `document` breaks the rule.
  static func diagnostics(in document: TextDocument) -> [Diagnostic]
}

/// The rules that every text is held against, run when it is read.
enum TextChecks {
  static let all: [any TextCheck.Type] = [
    RawHTML.self,
    ForbiddenLink.self,
    NumberInsideParagraph.self,
    NumberInsideList.self,
    SentenceBeginsWithFigure.self,
    ClauseNumbering.self,
    NumberOpen.self,
    DanglingReference.self,
    HeadingLevelSkipped.self,
    TitleDiffers.self,
    RepeatedItemLabel.self,
    EmptyClause.self,
    MissingAlternativeText.self,
    UnmatchedFootnote.self,
    TableCellLost.self,
    UnknownDirective.self,
  ]

  /// Returns where `document` breaks a rule.
  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    all.flatMap { $0.diagnostics(in: document) }
  }
}
