import PolicyDiagnostics
import PolicyLifecycle
import Testing

struct FileNamesTests {
  private static let composed = "policies/travel/files/plan\u{E9}.pdf"
  private static let decomposed = "policies/travel/files/plane\u{301}.pdf"

  /// What is reported of the names at `paths` from `content/`, where some are sealed.
  private func reported(_ paths: [String], sealed: [String] = []) -> [String] {
    let lines = sealed.map { "\(String(repeating: "0", count: 64))  \($0)\n" }.joined()
    let register = SealRegister.read(SourceFile(path: SealRegister.path, text: lines)).value
    return FileNames.diagnostics(
      of: paths.map { SourceFile(path: "content/\($0)", text: "") },
      register: register
    ).map { finding in
      #expect(finding.code.name == "AmbiguousFileName")
      let name = paths.firstIndex { "content/\($0)".utf8.elementsEqual(finding.path.utf8) }
      return "\(name ?? -1): \(finding.severity.rawValue): \(finding.message)"
    }
  }

  @Test func `names in the usual form are no fault`() {
    #expect(reported(["book.yml", Self.composed, "policies/travel/files/a.pdf"]) == [])
    #expect(reported([Self.composed], sealed: [Self.composed]) == [])
  }

  @Test func `a name in another form is an error before it is sealed, and a warning after`() {
    #expect(
      reported([Self.decomposed]) == [
        "0: error: The name of this file is not in the usual form of Unicode (NFC); type the name "
          + "again, or leave its accents out."
      ]
    )
    #expect(
      reported([Self.decomposed], sealed: [Self.decomposed]) == [
        "0: warning: The name of this sealed file is not in the usual form of Unicode (NFC); put no "
          + "file beside it whose name reads the same."
      ]
    )
    // A seal of the name in other bytes is no seal of this file.
    #expect(reported([Self.decomposed], sealed: [Self.composed]).count == 1)
    #expect(reported([Self.decomposed], sealed: [Self.composed])[0].hasPrefix("0: error: The name"))
  }

  @Test func `two names that read the same are errors in any order`() {
    let unsealed =
      "error: Two names here read the same but differ in their bytes; rename or remove this file or "
      + "the other one."
    let sealed =
      "error: Two names here read the same but differ in their bytes; this file is sealed, so rename "
      + "or remove the other one."
    #expect(reported([Self.composed, Self.decomposed]) == ["0: \(unsealed)", "1: \(unsealed)"])
    for path in [Self.composed, Self.decomposed] {
      let other = path.utf8.elementsEqual(Self.composed.utf8) ? Self.decomposed : Self.composed
      #expect(reported([path, other], sealed: [path]) == ["0: \(sealed)", "1: \(unsealed)"])
      #expect(reported([other, path], sealed: [path]) == ["0: \(unsealed)", "1: \(sealed)"])
    }
  }

  @Test func `folders whose names read the same are errors too`() {
    let paths = ["policies/travel/files/\u{E9}/a.pdf", "policies/travel/files/e\u{301}/b.pdf"]
    #expect(reported(paths).count == 2)
    #expect(reported(paths).allSatisfy { $0.contains("error: Two names here") })
  }
}
