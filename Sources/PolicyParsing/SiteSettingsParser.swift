package import PolicyDiagnostics
package import PolicyModel

/// `site/site.yml` to settings.
package enum SiteSettingsParser {
  private enum Drafts: String, CaseIterable {
    case shown, hidden
  }

  private enum Fonts: String, CaseIterable {
    case shipped, system
  }

  /// Returns the settings in `file`.
  package static func settings(_ file: SourceFile) -> Parsed<SiteSettings> {
    if let fault = SourceEncoding.fault(in: file) {
      return Parsed(SiteSettings(), diagnostics: [fault])
    }
    let document = YAMLDocument.read(file)
    var reader = MetadataReader(document.value, path: file.path)
    var settings = SiteSettings()
    settings.title = reader.requiredText("title")
    settings.url = reader.value(
      "url",
      message: { "'\($0)' is not the address of a site; it begins with https:// or http://." },
      convert: { text in
        guard text.hasPrefix("https://") || text.hasPrefix("http://"),
          text.unicodeScalars.allSatisfy({ scalar in
            scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
              && !"\"'<>?#".unicodeScalars.contains(scalar)
          })
        else { return nil }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
      }
    )
    settings.timeZone = reader.text("time-zone") ?? settings.timeZone
    settings.asOf = reader.date("as-of")
    let drafts: Drafts? = reader.choice("drafts")
    settings.showsDrafts = drafts == .shown
    settings.language = reader.text("language") ?? settings.language
    settings.navigation = entries("navigation", from: &reader)
    settings.footNavigation = entries("foot-navigation", from: &reader)
    settings.synonyms = reader.rows("synonyms") { row, _ in row.texts("words", isRequired: true) }
    let fonts: Fonts? = reader.choice("fonts")
    settings.usesSystemFonts = fonts == .system
    return Parsed(
      settings,
      diagnostics: document.diagnostics + (document.diagnostics.isEmpty ? reader.finished() : [])
    )
  }

  private static func entries(_ key: String, from reader: inout MetadataReader)
    -> [SiteSettings.NavigationEntry]
  {
    reader.rows(key) { row, _ in
      let title = row.requiredText("title")
      let path = row.value(
        "path",
        isRequired: true,
        message: { "'\($0)' is not a path in the site; write it as 'policies/'." },
        convert: { isSitePath($0) ? $0 : nil }
      )
      return path.map {
        SiteSettings.NavigationEntry(title: title, path: $0, range: row.places["path"])
      }
    }
  }

  /// A path in the site: empty for the home page, else folders that end with a slash.
  private static func isSitePath(_ path: String) -> Bool {
    if path == "/" || path == "./" { return true }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count >= 2 && parts.last == ""
      && parts.dropLast().allSatisfy {
        Identifier.isValid(String($0))
      }
  }
}
