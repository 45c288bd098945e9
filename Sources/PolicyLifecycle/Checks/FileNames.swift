internal import Foundation
package import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel

/// Names of files must read in one way only: a link says them in characters, a seal and the disk in
/// bytes.
package enum FileNames {
  package static let ambiguous = DiagnosticCode(
    "AmbiguousFileName",
    "Names of files are told apart by their bytes, and some letters have several: an é is one "
      + "character as keyboards type it, and two as macOS writes it into names. In a book names have the "
      + "first form (Unicode NFC), so that a link leads to one file everywhere. Rename the file before "
      + "it is sealed: type its name again, or leave accents out. A sealed file keeps its name, and "
      + "works as long as no other file beside it has a name that reads the same."
  )

  /// Returns what is wrong with the names of `files`, which are all files of the book.
  package static func diagnostics(of files: [SourceFile], register: SealRegister) -> [Diagnostic] {
    let paths = files.map(\.path).filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    // Names that read the same are one key, so each key knows all their spellings.
    var spellings: [String: Set<ExactString>] = [:]
    for path in paths {
      for place in places(in: path) { spellings[place, default: []].insert(ExactString(place)) }
    }
    return paths.compactMap { path in
      let isSealed = BookPath.sealPath(of: path).flatMap { register.entry(for: $0) } != nil
      if places(in: path).contains(where: { spellings[$0, default: []].count > 1 }) {
        return Diagnostic(
          .error,
          ambiguous,
          "Two names here read the same but differ in their bytes; "
            + (isSealed
              ? "this file is sealed, so rename or remove the other one."
              : "rename or remove this file or the other one."),
          path: path
        )
      }
      let composed = path.precomposedStringWithCanonicalMapping
      guard ExactString(composed) != ExactString(path) else { return nil }
      return Diagnostic(
        isSealed ? .warning : .error,
        ambiguous,
        isSealed
          ? "The name of this sealed file is not in the usual form of Unicode (NFC); put no file "
            + "beside it whose name reads the same."
          : "The name of this file is not in the usual form of Unicode (NFC); type the name again, or "
            + "leave its accents out.",
        path: path
      )
    }
  }

  /// The path, and the folders on its way.
  private static func places(in path: String) -> [String] {
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
      + [path]
  }
}
