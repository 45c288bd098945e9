package import Foundation
package import Testing

/// Expects `text` to equal the file `Tests/Goldens/<name>`, and shows the first lines that differ.
///
/// With `UPDATE_GOLDENS=1` in the environment the file is written instead, and the test fails all
/// the same, so that a recording run is never taken for a passing one.
package func expectGolden(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = Repository.folder.appending(path: "Tests/Goldens/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
      Issue.record("Golden '\(name)' was written; look at it.", sourceLocation: sourceLocation)
    } catch {
      Issue.record("Golden '\(name)' cannot be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "There is no golden '\(name)'; write it with UPDATE_GOLDENS=1.",
      sourceLocation: sourceLocation
    )
    return
  }
  guard golden != text else { return }
  Issue.record(
    "'\(name)' differs from its golden:\n\(firstDifference(golden, text))",
    sourceLocation: sourceLocation
  )
}

/// The folder of the package, found from where this file stands.
package enum Repository {
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Returns the bytes of the file at `path`, from the package's folder.
  package static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }
}

/// The first few lines from where both texts part.
private func firstDifference(_ golden: String, _ text: String) -> String {
  let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
  let common = zip(expected, actual).prefix { $0 == $1 }.count
  let omitted = expected.dropFirst(common).prefix(5).map { "- \($0)" }
  let inserted = actual.dropFirst(common).prefix(5).map { "+ \($0)" }
  return "line \(common + 1):\n" + (omitted + inserted).joined(separator: "\n")
}
