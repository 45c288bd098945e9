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
    "A template in site/templates is missing or cannot be read: a section that is not closed, a "
      + "tag that is not finished, a template that includes itself, or too many sections in one another. "
      + "site/README.md lists the templates and what each is given."
  )

  /// Reads the templates in `files`, whose names end with `.mustache`.
  package static func read(_ files: [SourceFile]) -> Parsed<PageTemplates> {
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    let templates = files.filter { $0.path.hasSuffix(".mustache") }.map { file in
      let name = String(file.path.split(separator: "/").last?.dropLast(".mustache".count) ?? "")
      return (name: name, tags: TemplateTags(file))
    }
    let names = Set(templates.map(\.name))
    let circles = TemplateCircles.faults(in: templates)
    // What would run for ever is not even kept: the preview shows pages of a book with errors.
    for (name, tags) in templates where circles.isEmpty {
      let file = tags.file
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
    diagnostics += circles + templates.flatMap { missingParts(of: $0.tags, known: names) }
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

  /// Returns what a template names with `{{>name}}` or `{{<name}}` though there is no such template.
  ///
  /// The library would leave it out without a word.
  private static func missingParts(of template: TemplateTags, known: Set<String>) -> [Diagnostic] {
    template.tags.compactMap { tag in
      let isOther = tag.sigil == UInt8(ascii: ">") || tag.sigil == UInt8(ascii: "<")
      guard isOther, !tag.isDynamic, !known.contains(tag.name), !required.contains(tag.name) else {
        return nil
      }
      return template.fault(
        "The template '\(tag.name).mustache', which this one names, is missing.",
        at: tag
      )
    }
  }

  /// Returns the page that the template `name` makes of `values`.
  func render(_ name: String, _ values: [String: Any]) -> [UInt8] {
    Array((library.render(TemplateValues.prepared(values), withTemplate: name) ?? "").utf8)
  }
}
