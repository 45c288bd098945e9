internal import PolicyDiagnostics

/// What can be wrong with a key or its value.
extension MetadataReader {
  static let missingKey = DiagnosticCode(
    "MissingMetadata",
    "A key without which the file says too little is missing, or has no value. Add it at the "
      + "beginning of the file."
  )
  static let unknownKey = DiagnosticCode(
    "UnknownMetadataKey",
    "The key is not one that policybook knows, so its value has no effect. Usually it is a slip of "
      + "the pen; the list of keys is in content/README.md."
  )
  static let wrongValue = DiagnosticCode(
    "InvalidMetadataValue",
    "The value is not of the kind that the key needs: a text where a list belongs, a word that is "
      + "not one of the choices, an interval that is not like '6 months'."
  )
  static let impossibleDate = DiagnosticCode(
    "ImpossibleDate",
    "Dates are written year-month-day, as 2012-01-26, and must stand in the calendar."
  )
  static let invalidLabel = DiagnosticCode(
    "InvalidVersionLabel",
    "A version's label is two or three numbers with full stops between, such as 1.0 or 2.10.1. It "
      + "is also the name of its file and part of its address, so nothing else may stand in it."
  )
  static let invalidIdentifier = DiagnosticCode(
    "InvalidIdentifier",
    "Ids are lower-case letters, digits and hyphens, beginning with a letter or digit, 64 "
      + "characters at most. They stand in addresses and seals and never change."
  )
}
