import Foundation
import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyParsing
import PolicySite
import PolicyTestSupport
import Testing

/// A site planned from a book in one string, with the templates of the repository.
struct SiteFixture {
  let plans: [PagePlan]

  /// Plans the site of `text`, whose versions and published reports are sealed.
  ///
  /// An error in the book fails the test, unless it has the code `code`.
  init(
    _ text: String,
    asOf date: String,
    settings: SiteSettings = Self.settings(),
    templates: [SourceFile] = Self.templateFiles,
    bytes: [String: [UInt8]] = [:],
    allowing code: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var fixture = ContentFixture(text)
    for (path, bytes) in bytes { fixture = fixture.replacing(path, bytes: bytes) }
    let files = SealedFiles.sealing(fixture.files)
    let date = try #require(CalendarDate(date))
    for fault in fixture.diagnostics where fault.severity == .error && fault.code.name != code {
      Issue.record("\(fixture.printed(fault))", sourceLocation: sourceLocation)
    }
    let register = SealRegister.read(files.last)
    let contents = SiteContents(
      book: fixture.book,
      settings: settings,
      register: register.value,
      date: date,
      isPinned: true
    )
    let read = PageTemplates.read(templates)
    try #require(read.diagnostics.isEmpty)
    plans = SiteBuilder.plans(for: contents, templates: read.value, assets: Self.assets)
  }

  /// The settings of a site like the repository's own.
  static func settings(url: String? = nil, showsDrafts: Bool = false, usesSystemFonts: Bool = false)
    -> SiteSettings
  {
    SiteSettings(
      title: "Policies",
      url: url,
      showsDrafts: showsDrafts,
      navigation: [
        .init(title: "Home", path: "/"), .init(title: "All policies", path: "policies/"),
        .init(title: "Reports", path: "reports/"),
      ],
      footNavigation: [.init(title: "Who to ask", path: "who-to-ask/")],
      synonyms: [["railway", "trains"], ["Automobile", "car"], ["Unknown", "Nowhere"]],
      usesSystemFonts: usesSystemFonts
    )
  }

  /// The templates of the repository.
  static let templateFiles: [SourceFile] = {
    let folder = Repository.folder.appending(path: "site/templates")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Repository.bytes(of: "site/templates/\(name)")).map {
        SourceFile(path: "site/templates/\(name)", bytes: $0)
      }
    }
  }()

  /// Stand-ins for the assets that every page names.
  static let assets = ["style.css", "fonts.css", "logo.svg", "site.js"].map {
    SourceFile(path: "site/assets/\($0)", text: "")
  }

  /// Returns the file at `path` as text.
  func file(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let plan = try #require(plans.first { $0.path == path }, sourceLocation: sourceLocation)
    return String(decoding: plan.render(), as: UTF8.self)
  }

  /// Returns the page in the folder `path`, from `<main` to `</main>`.
  func main(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    let page = try self.file(file, sourceLocation: sourceLocation)
    let start = try #require(page.range(of: "<main"), sourceLocation: sourceLocation)
    let end = try #require(page.range(of: "</main>"), sourceLocation: sourceLocation)
    return page[start.lowerBound..<end.upperBound] + "\n"
  }

  /// Returns the policy text on the page in the folder `path`.
  func article(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let page = try main(path, sourceLocation: sourceLocation)
    let start = try #require(page.range(of: "<article"), sourceLocation: sourceLocation)
    let end = try #require(page.range(of: "</article>"), sourceLocation: sourceLocation)
    return page[start.lowerBound..<end.upperBound] + "\n"
  }

  /// All that is wrong with the rendered site.
  var faults: [String] {
    var files: [String: [UInt8]] = [:]
    for plan in plans { files[plan.path] = plan.render() }
    let repeated = plans.count - files.count
    return SiteScanner(files).faults + (repeated == 0 ? [] : ["\(repeated) files planned twice"])
  }

  /// Version 1.0 of `travel` in one string, with its head.
  static func version(_ text: String) -> String { version("1.0", text) }

  /// A version in one string, with its head.
  static func version(
    _ label: String = "1.0",
    of policy: String = "travel",
    inForce: String = "2012-01-01",
    facts: String = "",
    _ text: String
  ) -> String {
    """
    -- content/policies/\(policy)/versions/\(label).md --
    ---
    version: "\(label)"
    approved: 2011-12-20
    approved-by: The Cabinet
    in-force: \(inForce)
    change: material
    summary: What version \(label) does.
    \(facts.isEmpty ? "" : facts + "\n")---
    \(text)

    """
  }
}
