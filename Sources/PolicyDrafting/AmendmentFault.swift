internal import PolicyDiagnostics
internal import PolicyEncoding

/// What stands against an instruction: a code and one sentence.
struct AmendmentFault: Error {
  var code: DiagnosticCode
  var sentence: String

  init(_ code: DiagnosticCode, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }

  /// Tells of a place that is not there, or there several times.
  init(_ fault: PlaceFault) {
    switch fault {
    case .missing(let name, let nearest):
      let hint = nearest.map { "; \($0)" } ?? "."
      let end = hint.hasSuffix("?") || hint.hasSuffix(".") ? "" : "."
      self.init(
        DraftingCodes.missingPlace,
        "The text to be amended has not \(name)\(hint)\(end)"
          .replacing("has not the ", with: "has no ").replacing("has not ", with: "has no ")
      )
    case .ambiguous(let name, let names):
      let shown = names.prefix(4).joined(separator: ", or ")
      let more = names.count > 4 ? ", or one of \(names.count - 4) more" : ""
      self.init(
        DraftingCodes.ambiguousPlace,
        "\(name.capitalisedFirst) can be any of \(names.count): \(shown)\(more)."
      )
    }
  }

  /// Tells of words that cannot be changed; `elsewhere` is where they do stand.
  init(
    _ fault: WordFault,
    _ change: WordChange,
    in zone: WordZone,
    of place: Place,
    elsewhere: String?
  ) {
    let words = change.quotation?.words ?? ""
    let name = place.words
    switch fault {
    case .notFound:
      let near =
        elsewhere.map { "; they stand in \($0)" }
        ?? WordSearch(zone.bytes).nearest(to: words).map { "; the nearest are “\($0)”" } ?? ""
      self.init(
        DraftingCodes.missingWords,
        "The words “\(words)” do not stand in \(name)\(near)."
      )
    case .ambiguous(let count):
      self.init(
        DraftingCodes.ambiguousWords,
        "The words “\(words)” stand \(count) times in \(name); quote more of the words around "
          + "them, or say in which place."
      )
    case .tooFew(let count):
      self.init(
        DraftingCodes.missingWords,
        "The words “\(words)” stand only \(count == 1 ? "once" : "\(count) times") in \(name)."
      )
    case .partOfFormatting:
      self.init(
        DraftingCodes.missingWords,
        "The words “\(words)” begin or end inside bold, a link or the like in \(name); quote them "
          + "as the source has them."
      )
    }
  }
}
