internal import PolicyDiagnostics

/// The tags of one template that open sections or name other templates, in their order.
struct TemplateTags {
  /// A tag, and where it is.
  struct Tag {
    /// "#", "^", "$", "<", "/" or ">"; "=" where the marks of tags would change.
    var sigil: UInt8
    var name: String
    var range: Range<Int>
    /// How many sections are open around it.
    var depth: Int

    /// Whether only the values of a page say which template is meant.
    var isDynamic: Bool {
      name.hasPrefix("*") && (sigil == UInt8(ascii: ">") || sigil == UInt8(ascii: "<"))
    }
  }

  let file: SourceFile
  private(set) var tags: [Tag] = []

  /// Reads the template in `file`.
  init(_ file: SourceFile) {
    self.file = file
    let bytes = file.bytes
    let opening = Array("{{".utf8)
    let closing = Array("}}".utf8)
    var depth = 0
    var place = 0
    while let open = Self.find(opening, in: bytes, from: place),
      let close = Self.find(closing, in: bytes, from: open + 2)
    {
      place = close + 2
      let sigil = bytes[open + 2]
      let name = bytes[min(open + 3, close)..<close].filter { $0 > 0x20 }
      switch sigil {
      case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"),
        UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="):
        if sigil == UInt8(ascii: "/") { depth = max(0, depth - 1) }
        tags.append(
          Tag(
            sigil: sigil,
            name: String(decoding: name, as: UTF8.self),
            range: open..<place,
            depth: depth
          )
        )
        if "#^$<".utf8.contains(sigil) { depth += 1 }
      default: break
      }
    }
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == mark[0], bytes[place + 1] == mark[1] { return place }
      place += 1
    }
    return nil
  }

  /// Returns a fault of the template at `tag`.
  func fault(_ message: String, at tag: Tag) -> Diagnostic {
    Diagnostic(
      .error,
      PageTemplates.broken,
      message,
      path: file.path,
      range: SourceRange(
        file.position(ofOffset: tag.range.lowerBound),
        length: tag.range.count
      )
    )
  }
}
