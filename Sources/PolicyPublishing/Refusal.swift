package import PolicyDiagnostics
internal import PolicyParsing

/// What the tool will not do, and why: nothing was changed.
package struct Refusal: Error, CustomStringConvertible, Sendable {
  package let description: String

  /// Creates a refusal with its sentence.
  package init(_ description: String) {
    self.description = description
  }

  /// Refuses a Markdown file that cannot be read at all, which nobody may take for an empty text.
  ///
  /// - Returns: The file.
  @discardableResult
  package static func ifUnreadable(_ file: SourceFile) throws -> SourceFile {
    if let fault = PlainFile.refusal(of: file) {
      throw Refusal("\(file.path):\(fault.range.start): \(fault.message) [\(fault.code)]")
    }
    return file
  }
}
