import Foundation

/// The files of the package, read as text.
enum SourceTree {
  /// A file with its path from the package's folder.
  struct File {
    var path: String
    var text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The folder below `Sources` or `Tests`.
    var target: String {
      path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    }
    /// The name of the file, without its folders.
    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let sources = swiftFiles(under: "Sources")
  static let tests = swiftFiles(under: "Tests")

  /// Returns the text of the file at `path`, if it is there.
  static func text(of path: String) -> String? {
    try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Returns the paths of all files under `path`.
  static func paths(under path: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.appending(path: path).path)
    return (names?.compactMap { $0 as? String } ?? []).sorted().map { "\(path)/\($0)" }
  }

  private static func swiftFiles(under path: String) -> [File] {
    paths(under: path).filter { $0.hasSuffix(".swift") }.compactMap { path in
      text(of: path).map { File(path: path, text: $0) }
    }
  }

  /// The names of the targets with a folder in `Sources`, in the order of `Package.swift`.
  static var targets: [String] {
    let manifest = text(of: "Package.swift") ?? ""
    let names = manifest.matches(
      of: /\.(?:systemLibrary|target|executableTarget)\(\s*name: "(\w+)"/
    )
    return names.map { String($0.output.1) }
  }
}

extension SourceTree.File {
  /// The modules that the file imports, with the line of each import.
  var imports: [String] {
    lines.compactMap { line in
      guard line.contains("import ") else { return nil }
      return line.firstMatch(
        of: /^(?:@\w+ )?(?:package |internal |private |fileprivate |public )?import (?:\w+ )?(\w+)/
      )
      .map { String($0.output.1) }
    }
  }

  /// The lines without comments.
  var code: [String] {
    lines.map { line in
      let trimmed = line.drop { $0 == " " }
      return trimmed.hasPrefix("//") ? "" : String(line)
    }
  }
}
