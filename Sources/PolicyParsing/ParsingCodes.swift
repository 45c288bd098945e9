package import PolicyDiagnostics

/// Every code of this part of the line.
package enum ParsingCodes {
  /// The codes, checks last.
  package static let all: [DiagnosticCode] = [
    FrontMatter.missing, YAMLDocument.invalid, YAMLDocument.duplicateKey,
    YAMLDocument.tooManyAliases, YAMLDocument.tooDeep, YAMLDocument.controlCharacter,
    MetadataReader.missingKey,
    MetadataReader.unknownKey, MetadataReader.wrongValue, MetadataReader.impossibleDate,
    MetadataReader.invalidLabel, MetadataReader.invalidIdentifier, SourceEncoding.notUTF8,
    SourceEncoding.containsNUL, BookParser.missingFile, BookParser.unexpectedFile,
    VersionParser.fileNameDiffers, RawHTML.code, ForbiddenLink.code, NumberInsideParagraph.code,
    NumberInsideList.code, SentenceBeginsWithFigure.code, ClauseNumbering.duplicate,
    ClauseNumbering.outOfOrder, ClauseNumbering.missing, ClauseNumbering.misplaced,
    NumberOpen.code,
    DanglingReference.code, HeadingLevelSkipped.code, TitleDiffers.code, RepeatedItemLabel.code,
    EmptyClause.code, MissingAlternativeText.code, UnmatchedFootnote.code, TableCellLost.code,
    RepeatedIdentifier.code, UnknownName.code, AudienceWithoutAuthoriser.code,
    ReviewIntervalDiffers.code, DanglingLink.code,
    VersionOrder.outOfOrder,
    VersionOrder.inForceBeforeApproved, VersionOrder.wrongBase, PublicationUnfinished.code,
    ReviewRecordFault.code,
    AddressWithoutClause.code, UnknownDirective.code, UnknownDirective.misplaced,
    DanglingDirective.code, DanglingDirective.unexpanded, ExpansionMarkers.code,
    MergerSourceUnknown.code, MergerOutlineFault.code,
    MergerOriginUnknown.code, MergerDestinationUnknown.code, MergerRowFault.code,
    MergerRowFault.withoutHash, MergerRowRepeated.code, MergerAuthorityUnknown.code,
    FormParser.noDeclaration, FormParser.fieldFault, FormUse.missingWording, FormUse.doesNotApply,
    FormUse.unused, FormReferences.dangling,
    FormReferences.outOfDate, GuidanceOfDraft.code,
  ]
}
