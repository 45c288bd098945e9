internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyPublishing

/// Which merger a command speaks of.
struct MergerOptions: ParsableArguments {
  @Argument(help: "The merger; where the book has one, it can be left out.")
  var id: String?

  @OptionGroup var options: BookOptions

  /// Reads the book, and lays the plan over its texts.
  ///
  /// Errors in the content are told. Those in the plan itself end the command: what is counted from
  /// a wrong plan proves nothing.
  ///
  /// - Returns: The book, and the plan with its texts.
  /// - Throws: `ExitCode` where the disk fails, there is no such merger, or its plan has errors,
  ///   once that was told.
  func read() throws -> (checked: CheckedBook, map: MergerMap) {
    let parsed = try options.checkedBook()
    let errors = parsed.diagnostics.filter { $0.severity == .error }
    let formatter = DiagnosticFormatter(sourceLine: parsed.value.sourceLines())
    for error in errors { Terminal.message(formatter.format(error)) }
    let plan = try Failures.told {
      try chosen(in: parsed.value.book, faulty: Set(errors.map(\.path)))
    }
    if errors.contains(where: { $0.path == plan.places.path }) {
      let sentence = "The plan of '\(plan.id)' has errors, so nothing is counted from it."
      Terminal.message("policybook: \(sentence)\n")
      throw ExitCode.findings
    }
    return (parsed.value, MergerMap(plan, in: parsed.value.book))
  }

  private static func isPlan(_ path: String) -> Bool {
    if case .merger = BookPath(path) { true } else { false }
  }

  /// Returns the plan that is meant; `faulty` are the files with errors, which say why one is not
  /// there.
  private func chosen(in book: Book, faulty: Set<String>) throws -> MergerPlan {
    let ids = book.mergers.map(\.id)
    guard let id else {
      if book.mergers.count == 1, let only = book.mergers.first { return only }
      if ids.isEmpty, faulty.contains(where: Self.isPlan) {
        throw Refusal("No merger plan of the book can be read.")
      }
      throw Refusal(
        ids.isEmpty
          ? "The book has no merger; a plan is a file in 'content/mergers'."
          : "The book has several mergers; name one: \(ids.joined(separator: ", "))."
      )
    }
    if book.merger(id) == nil, faulty.contains(BookPath.merger(id).path) {
      throw Refusal("The plan of '\(id)' cannot be read.")
    }
    return try book.findMerger(id)
  }
}
