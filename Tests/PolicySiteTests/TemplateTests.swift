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

  /// What is reported where the template `name` has another text, and further ones stand beside it.
  private func reported(_ texts: [String: String]) -> [String] {
    let others = SiteFixture.templateFiles.filter { file in
      !texts.keys.contains { file.path.hasSuffix("/\($0).mustache") }
    }
    let files = texts.sorted { $0.key < $1.key }.map {
      SourceFile(path: "site/templates/\($0.key).mustache", text: $0.value)
    }
    return PageTemplates.read(others + files).diagnostics.map {
      #expect($0.code.name == "TemplateFault")
      return "\($0.path.dropFirst("site/templates/".count)):\($0.range.start): \($0.message)"
    }
  }

  @Test("templates that include themselves are faults at the tag that closes the circle")
  func circles() {
    #expect(
      reported(["seal": "<p>\n{{> seal}}</p>"]) == [
        "seal.mustache:2:1: This template includes itself: seal → seal."
      ]
    )
    #expect(
      reported(["seal": "{{>extra}}", "extra": "{{#x}}{{>seal}}{{/x}}"]) == [
        "extra.mustache:1:7: This template includes itself: seal → extra → seal."
      ]
    )
    #expect(
      reported(["home": "{{<home}}{{$main}}x{{/main}}{{/home}}"]) == [
        "home.mustache:1:1: This template includes itself: home → home."
      ]
    )
    #expect(
      reported(["home": "{{<extra}}{{/extra}}", "extra": "{{<home}}{{/home}}"]).map {
        $0.contains("includes itself")
      } == [true]
    )
    // A block that fills a place of the page and has that place in it.
    #expect(
      reported(["home": "{{<page}}{{$main}}{{$main}}x{{/main}}{{/main}}{{/page}}"]) == [
        "home.mustache:1:19: This template includes itself: main → main."
      ]
    )
    #expect(
      reported([
        "home": "{{<page}}{{$main}}{{>extra}}{{/main}}{{/page}}", "extra": "{{$main}}{{/main}}",
      ])
      .map { $0.contains("includes itself: main → extra → main.") } == [true]
    )
  }

  @Test("names that a value chooses, and other marks of tags, are faults")
  func hiddenNames() {
    #expect(
      reported(["seal": "a\n{{>*x}}"]) == [
        "seal.mustache:2:1: A template must name the other one itself, not leave its name to a value."
      ]
    )
    #expect(
      reported(["seal": "{{=<% %>=}}<%> seal %>"]) == [
        "seal.mustache:1:1: A template must keep the marks {{ and }} of tags."
      ]
    )
    #expect(reported(["seal": "{{! {{>seal}}"]) == [])
  }

  @Test("sections nested deeper than a hundred are a fault, over several templates too")
  func deepSections() {
    func nested(_ count: Int, _ inner: String = "x") -> String {
      String(repeating: "{{#a}}", count: count) + inner + String(repeating: "{{/a}}", count: count)
    }
    #expect(reported(["seal": nested(90)]) == [])
    #expect(
      reported(["seal": nested(20_000)]) == [
        "seal.mustache:1:601: Sections are nested more than 100 deep here."
      ]
    )
    #expect(
      reported(["seal": nested(60, "{{>extra}}"), "extra": nested(60, "{{>more}}"), "more": "x"])
        == [
          "seal.mustache:1:361: Templates and sections are nested more than 100 deep here."
        ]
    )
    let chain = Dictionary(
      uniqueKeysWithValues: (1...300).map { ("t\($0)", $0 == 300 ? "x" : "{{>t\($0 + 1)}}") }
    )
    #expect(reported(chain.merging(["seal": "{{>t1}}"]) { $1 }).count >= 1)
  }
}
