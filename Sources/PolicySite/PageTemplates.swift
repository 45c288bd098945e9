internal import Mustache
package import PolicyDiagnostics

/// The templates of `site/templates`.
///
/// Only this and `TemplateValues` import Mustache.
package struct PageTemplates: Sendable {
  private let library: MustacheLibrary

  /// The templates that the program asks for by name.
  package static let required = [
    "page", "home", "policies", "policy", "history", "report", "reports", "not-found",
    "compare", "reviews", "updates", "mergers", "merger", "form", "forms", "guidance",
    "guidance-list", "a-to-z", "who-to-ask",
  ]

  /// The line before each template, parts too: values are safe before they are printed
  /// (`TemplateValues`), and to escape them here again would show the reader the references.
  private static let plainText = "{{% CONTENT_TYPE: TEXT}}\n"

  package static let broken = DiagnosticCode(
    "TemplateFault",
    "A template in site/templates is missing or cannot be read: a section that is not closed, or "
      + "a tag that is not finished. site/README.md lists the templates and what each is given."
  )

  /// Reads the templates in `files`, whose names end with `.mustache`.
  package static func read(_ files: [SourceFile]) -> Parsed<PageTemplates> {
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    var names: Set<String> = []
    for file in files where file.path.hasSuffix(".mustache") {
      let name = String(file.path.split(separator: "/").last?.dropLast(".mustache".count) ?? "")
      names.insert(name)
      do {
        try library.register(Self.plainText + file.text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        let place = SourcePosition(
          line: max(1, error.context.lineNumber - 1),
          column: max(1, error.context.columnNumber)
        )
        diagnostics.append(
          Diagnostic(
            .error,
            broken,
            "The template cannot be read here: \(error.error).",
            path: file.path,
            range: SourceRange(place)
          )
        )
      } catch {
        diagnostics.append(
          Diagnostic(.error, broken, "The template cannot be read: \(error).", path: file.path)
        )
      }
    }
    diagnostics += files.filter { $0.path.hasSuffix(".mustache") }
      .flatMap { missingParts(of: $0, known: names) }
    for name in required where !names.contains(name) {
      diagnostics.append(
        Diagnostic(
          .error,
          broken,
          "The template '\(name).mustache' is missing.",
          path: "site/templates/\(name).mustache"
        )
      )
    }
    return Parsed(PageTemplates(library: library), diagnostics: diagnostics)
  }

  /// Returns what `file` names with `{{>name}}` or `{{<name}}` though there is no such template.
  ///
  /// The library would leave it out without a word.
  private static func missingParts(of file: SourceFile, known: Set<String>) -> [Diagnostic] {
    let text = file.text
    return text.matches(of: /\{\{\s*[<>]\s*([^\s}]+)\s*\}\}/).compactMap { match in
      let name = String(match.1)
      guard !known.contains(name), !required.contains(name) else { return nil }
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      return Diagnostic(
        .error,
        broken,
        "The template '\(name).mustache', which this one names, is missing.",
        path: file.path,
        range: SourceRange(file.position(ofOffset: start), length: match.0.utf8.count)
      )
    }
  }

  /// Returns the page that the template `name` makes of `values`.
  func render(_ name: String, _ values: [String: Any]) -> [UInt8] {
    Array((library.render(TemplateValues.prepared(values), withTemplate: name) ?? "").utf8)
  }
}
