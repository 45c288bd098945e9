internal import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel

/// Lines that are put at the end of the register of seals.
enum NewSeals {
  /// Returns the register of `checked` with a line for each of `files` that has none, in their order.
  ///
  /// - Parameters:
  ///   - checked: The book.
  ///   - files: Files of the content, as they are to be sealed.
  /// - Returns: The register, and the numbers of its new lines; none where all are sealed.
  static func register(of checked: CheckedBook, sealing files: [SourceFile])
    -> (file: SourceFile, lines: Range<Int>)
  {
    let old = checked.files.content.first { $0.path == SealRegister.path }
    var bytes = old?.bytes ?? []
    var count = 0
    for file in files {
      guard !checked.isSealed(file.path) else { continue }
      bytes += Array("\(Digest(of: file.bytes))  \(file.sealPath)\n".utf8)
      count += 1
    }
    let register = SourceFile(path: SealRegister.path, bytes: bytes)
    return (register, (register.lineCount - count + 1)..<(register.lineCount + 1))
  }
}
