package import PolicyDiagnostics
internal import PolicyEncoding
package import PolicyModel

/// What the register of seals says, held against the files as they are.
package enum SealChecks {
  package static let textChanged = DiagnosticCode(
    "SealedTextChanged",
    "A sealed file differs from what was published: its SHA-256 is not the one on record. Restore "
      + "the file from a copy. A correction is published as a new version, never made in place."
  )
  package static let lineEndingsChanged = DiagnosticCode(
    "SealedLineEndingsChanged",
    "A sealed file differs from its seal only in its line endings (CRLF for LF): a program or a "
      + "checkout converted it. Convert it back; the words are those that were published."
  )
  package static let fileMissing = DiagnosticCode(
    "SealedFileMissing",
    "The register has a seal for a file that is not there. What was published must stay; restore "
      + "it from a copy."
  )
  package static let repeated = DiagnosticCode(
    "SealRepeated",
    "A path stands twice in the register, though nothing is sealed twice. A line was added or "
      + "copied by hand, or two branches were merged; restore the register from a copy and seal again."
  )
  package static let outOfOrder = DiagnosticCode(
    "SealsOutOfOrder",
    "The versions of one policy are sealed in rising order, because each is published after the "
      + "one before. Lines were moved or merged by hand; restore the register from a copy and seal again."
  )
  package static let unsealed = DiagnosticCode(
    "UnsealedFile",
    "A version, a proposal, an act of withdrawal, a published report, or what belongs to a version (an "
      + "attachment, the wording of a form) stands in the folder but was never sealed, so nobody can "
      + "prove what it said. The command that wrote it was cut short: run it again ('publish', "
      + "'propose', 'withdraw', 'report publish'). Else append its line to the register: in the folder "
      + "content, 'sha256sum PATH >> seals.sha256'."
  )

  /// Returns what is wrong among the register, the book and the files of its content.
  package static func diagnostics(
    register: SealRegister,
    book: Book,
    files: [SourceFile]
  ) -> [Diagnostic] {
    contents(of: register, files: files) + order(of: register)
      + unsealed(in: book, register: register, files: files)
  }

  private static func contents(of register: SealRegister, files: [SourceFile]) -> [Diagnostic] {
    let files = Dictionary(
      files.map { (ExactString($0.sealPath), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return register.entries.compactMap { entry in
      let place = SourceRange(SourcePosition(line: entry.line, column: 1), length: 64)
      guard let file = files[ExactString(entry.path)] else {
        return Diagnostic(
          .error,
          fileMissing,
          "The sealed file '\(entry.path)' is missing.",
          path: SealRegister.path,
          range: place
        )
      }
      guard Digest(of: file.bytes) != entry.digest else { return nil }
      let sealedHere = Diagnostic.Note(
        "The seal stands here.",
        path: SealRegister.path,
        position: place.start
      )
      if Digest(of: withoutCarriageReturns(file.bytes)) == entry.digest {
        return Diagnostic(
          .error,
          lineEndingsChanged,
          "Only the line endings of '\(entry.path)' differ from its seal; convert CRLF back to LF.",
          path: file.path,
          notes: [sealedHere]
        )
      }
      return Diagnostic(
        .error,
        textChanged,
        "'\(entry.path)' differs from its seal.",
        path: file.path,
        notes: [sealedHere]
      )
    }
  }

  private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isBeforeLineFeed = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\r"), isBeforeLineFeed { continue }
      result.append(byte)
    }
    return result
  }

  private static func order(of register: SealRegister) -> [Diagnostic] {
    var seen: [ExactString: Int] = [:]
    var highest: [PolicyID: VersionLabel] = [:]
    return register.entries.compactMap { entry in
      let place = SourceRange(SourcePosition(line: entry.line, column: 1), length: 64)
      if let first = seen[ExactString(entry.path)] {
        return Diagnostic(
          .error,
          repeated,
          "'\(entry.path)' is sealed twice.",
          path: SealRegister.path,
          range: place,
          notes: [
            Diagnostic.Note(
              "It is first sealed here.",
              path: SealRegister.path,
              position: SourcePosition(line: first, column: 1)
            )
          ]
        )
      }
      seen[ExactString(entry.path)] = entry.line
      guard case .version(let policy, let name) = BookPath(sealPath: entry.path),
        let label = VersionLabel(name)
      else { return nil }
      defer { highest[policy] = max(label, highest[policy] ?? label) }
      guard let before = highest[policy], label < before else { return nil }
      return Diagnostic(
        .error,
        outOfOrder,
        "Version \(label) of '\(policy)' is sealed after version \(before).",
        path: SealRegister.path,
        range: place
      )
    }
  }

  /// A picture or paper that a version shows is as fixed as its words.
  private static func attachments(in book: Book, _ register: SealRegister) -> [Diagnostic] {
    book.policies.flatMap { policy in
      policy.attachments(of: policy.versions.map(\.stored)).map(\.sealPath)
        .filter { register.entry(for: $0) == nil }
    }.map { path in
      Diagnostic(
        .error,
        unsealed,
        "'\(path)' belongs to a published version but has no seal.",
        path: BookPath.path(path)
      )
    }
  }

  /// The files of policies in folders of a name, each with its ending.
  ///
  /// The path is asked, not what the file says of itself: that could be the label of another one.
  private static func paths(_ files: [SourceFile], in folders: [Substring: String]) -> [String] {
    files.map(\.path).filter { path in
      let parts = path.split(separator: "/")
      return parts.count == 5 && parts[1] == "policies" && Identifier.isValid(String(parts[2]))
        && folders[parts[3]].map { parts[4].hasSuffix($0) } ?? false
    }
  }

  private static func unsealed(in book: Book, register: SealRegister, files: [SourceFile])
    -> [Diagnostic]
  {
    let reports = book.reports.filter(\.isPublished).map(\.source.path)
    let copies = book.mergers.compactMap { plan in
      plan.published.map { BookPath.mergerCopy(plan.id, $0).path }
    }
    func told(_ paths: [String], _ word: String) -> [Diagnostic] {
      paths.compactMap { path in
        guard let name = BookPath.sealPath(of: path), register.entry(for: name) == nil else {
          return nil
        }
        return Diagnostic(.error, unsealed, "'\(name)' is \(word) but has no seal.", path: path)
      }
    }
    let acts = paths(files, in: ["proposals": ".md", "withdrawals": ".yml"])
    let published =
      told(paths(files, in: ["versions": ".md"]) + reports, "published")
      + told(acts + copies, "on record")
    // Whoever signs a form signs for these words, so they are as fixed as the version's.
    let signed = Set(book.policies.flatMap { policy in policy.versions.flatMap(policy.forms) })
    let forms = book.forms.filter { wording in
      signed.contains(FormChoice(form: wording.form, number: wording.number))
        && register.entry(for: wording.sealPath) == nil
    }
    return published + attachments(in: book, register)
      + forms.map {
        Diagnostic(
          .error,
          unsealed,
          "'\($0.sealPath)' belongs to a published version but has no seal.",
          path: $0.source.path
        )
      }
  }
}
