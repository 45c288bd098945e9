import Foundation
import PolicyDiagnostics
import PolicySite
import PolicyTestSupport
import Testing

/// The templates of the repository: every key is given, every branch is taken, every file is used.
struct TemplateTests {
  /// A tag of a template: its file, how it begins, and the key.
  private struct Tag: Hashable, Comparable, CustomStringConvertible {
    var file: String
    var sigil: String
    var key: String

    var description: String { "\(file): {{\(sigil)\(key)}}" }
    var mark: String { "⟦\(file) \(sigil)\(key)⟧" }

    static func < (left: Tag, right: Tag) -> Bool { left.description < right.description }
  }

  /// Returns the template with a mark before each value and at the beginning of each section.
  private func marked(_ file: SourceFile) -> (file: SourceFile, tags: [Tag]) {
    let name = String(file.path.split(separator: "/").last?.dropLast(".mustache".count) ?? "")
    var tags: [Tag] = []
    let text = file.text.replacing(/\{\{\{?([#^]?)([A-Za-z]+)\}?\}\}/) { match in
      let tag = Tag(file: name, sigil: String(match.1), key: String(match.2))
      tags.append(tag)
      return tag.sigil.isEmpty ? "\(tag.mark)\(match.0)⟧" : "\(match.0)\(tag.mark)⟧"
    }
    return (SourceFile(path: file.path, text: text), tags)
  }

  /// All pages that the marked templates make of the council's book, with and without a URL.
  private func renderings(_ templates: [SourceFile]) throws -> String {
    let sites = [
      try SiteFixture(CouncilBook.text, asOf: CouncilBook.date, templates: templates),
      try SiteFixture(
        CouncilBook.text,
        asOf: CouncilBook.date,
        settings: SiteFixture.settings(
          url: "https://example.org",
          showsDrafts: true,
          usesSystemFonts: true
        ),
        templates: templates
      ),
      try SiteFixture("", asOf: CouncilBook.date, templates: templates),
      try SiteFixture(CouncilBook.manyVersions, asOf: CouncilBook.date, templates: templates),
    ]
    return sites.flatMap(\.plans).filter { $0.path.hasSuffix(".html") }
      .map { String(decoding: $0.render(), as: UTF8.self) }.joined()
  }

  @Test("every key of every template is given, and every branch is taken on some page")
  func everyKeyIsGiven() throws {
    let marked = SiteFixture.templateFiles.map(marked)
    let tags = Set(marked.flatMap(\.tags))
    #expect(tags.count > 100)
    let pages = try renderings(marked.map(\.file))
    var said: Set<String> = []
    for match in pages.matches(of: /⟦([a-z-]+ [#^]?[A-Za-z]+)⟧([^⟧]*)⟧/) {
      let isSection = match.1.contains("#") || match.1.contains("^")
      if isSection || !match.2.isEmpty { said.insert(String(match.1)) }
    }
    let silent = tags.filter { !said.contains("\($0.file) \($0.sigil)\($0.key)") }
    #expect(silent.sorted() == [])
  }

  @Test("every template is asked for by the program or by another template")
  func everyTemplateIsUsed() {
    let names = SiteFixture.templateFiles.map {
      String($0.path.split(separator: "/").last?.dropLast(".mustache".count) ?? "")
    }
    let text = SiteFixture.templateFiles.map(\.text).joined()
    for name in names {
      let isUsed = PageTemplates.required.contains(name) || text.contains("{{>\(name)}}")
      #expect(isUsed, "\(name).mustache is used by nothing")
    }
    for name in text.matches(of: /\{\{[<>]([a-z-]+)\}\}/).map({ String($0.1) }) {
      #expect(names.contains(name), "\(name).mustache is named but missing")
    }
  }

  @Test("a template that is missing is told by its name")
  func missingTemplate() {
    let files = SiteFixture.templateFiles.filter { !$0.path.hasSuffix("/history.mustache") }
    let told = PageTemplates.read(files).diagnostics
    #expect(told.map(\.message) == ["The template 'history.mustache' is missing."])
    #expect(told.map(\.path) == ["site/templates/history.mustache"])
    #expect(told.map(\.severity) == [.error])
  }

  @Test("a part of a template that another one names is told where it is missing")
  func missingPart() {
    let files = SiteFixture.templateFiles.filter { !$0.path.hasSuffix("/seal.mustache") }
    let told = PageTemplates.read(files).diagnostics
    #expect(
      told.map(\.path) == ["site/templates/policy.mustache", "site/templates/report.mustache"]
    )
    #expect(
      told.first?.message == "The template 'seal.mustache', which this one names, is missing."
    )
  }

  @Test("a template that cannot be read is told at its line")
  func brokenTemplate() throws {
    let files = SiteFixture.templateFiles.filter { !$0.path.hasSuffix("/home.mustache") }
    let broken = SourceFile(
      path: "site/templates/home.mustache",
      text: "{{<page}}\n{{$main}}\n{{#news}}\n{{/olds}}\n"
    )
    let told = PageTemplates.read(files + [broken]).diagnostics
    let fault = try #require(told.first)
    #expect(told.count == 1)
    #expect(fault.path == "site/templates/home.mustache")
    #expect(fault.range.start.line == 4)
    #expect(fault.code == PageTemplates.broken)
  }
}
