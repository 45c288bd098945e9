package import PolicyDiagnostics
internal import PolicyEncoding

/// What would keep the library busy for hours or fill the memory, found in one pass before it is asked.
///
/// Some inputs cost the library the square of their length. Each is estimated here by what it costs at
/// most, so a text that passes is read in seconds whatever it says. Blocks are taken to end at blank lines
/// only: that counts too much in places, and never too little.
struct MarkdownLimits {
  /// A table or its rows have more cells than this in the whole text.
  static let mostCells = 500_000
  /// Reading a row takes the square of its columns.
  static let mostColumns = 1_000
  /// The deepest place of a list or quote, as far as its line shows.
  static let deepestMarker = 100
  /// How many bytes the copies of a definition may take that its links make.
  static let mostCopied = 10_000_000
  /// Steps of the library beyond those that each text takes.
  static let mostSteps = 500_000_000

  static let tableTooLarge = DiagnosticCode(
    "TableTooLarge",
    "A table has more than \(mostColumns) columns, or the tables of a text have more than "
      + "\(mostCells) cells. Short rows are filled up with empty cells, so a small file can make a table "
      + "that fits in no computer. Nothing of the text is read, sealed or not, until the table is divided."
  )
  static let linkTooLong = DiagnosticCode(
    "LinkDefinitionTooLong",
    "Each link that names a definition ('[words]: address') gets a copy of its address and title, and "
      + "here the copies would take more than \(mostCopied / 1_000_000) MB. Nothing of the text is read, "
      + "sealed or not, until the definition is shorter."
  )
  static let textTooComplex = DiagnosticCode(
    "TextTooComplex",
    "Reading a text takes far longer where a passage without a blank line has thousands of '![', '<!' or "
      + "'<?' that nothing closes, or rows of '-|-' under a very long paragraph. Nothing of the text is "
      + "read, sealed or not, until the passage is divided by blank lines, or what is left over in it is "
      + "removed."
  )

  /// What is over a limit, and at which offset.
  struct Fault {
    var code: DiagnosticCode
    var message: String
    var offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var fault: Fault?
  private var steps = 0
  private var cells = 0
  /// How many "]" the text has: no more links than these name a definition.
  private var closers = 0
  private var longest = (length: 0, offset: 0)
  private var destinationEnd = 0
  private var passage = Passage(start: 0)

  /// The lines since the last blank one.
  private struct Passage {
    var start: Int
    var lastPipe: Int
    /// What the library goes back over to find the beginnings of cells.
    var reach = 0
    /// The steps that lists of cells take.
    var squares = 0
    /// The columns of the widest table that may be open.
    var columns = 0
    var table = 0
    var images = 0
    var tags = 0
    var lastMark = 0

    init(start: Int) {
      self.start = start
      lastPipe = start
    }
  }

  /// Returns what of the text in `bytes` is over a limit, or nil.
  static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    var limits = MarkdownLimits(bytes: bytes)
    var start = 0
    while start < bytes.count, limits.fault == nil {
      let end =
        ByteSearch.offset(of: UInt8(ascii: "\n"), in: bytes, from: start) ?? bytes.count
      limits.read(start..<end)
      start = end + 1
    }
    if limits.longest.length * limits.closers > mostCopied {
      limits.tell(
        linkTooLong,
        "The links of this text would copy this definition into more than "
          + "\(mostCopied / 1_000_000) MB, so the text is not read; shorten the definition.",
        at: limits.longest.offset
      )
    }
    return limits.fault
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func tell(_ code: DiagnosticCode, _ message: String, at offset: Int) {
    if fault == nil { fault = Fault(code: code, message: message, offset: offset) }
  }

  // MARK: - Lines

  private mutating func read(_ line: Range<Int>) {
    let margin = MarkdownMargin(bytes, line)
    if let deep = margin.tooDeep {
      tell(
        MarkdownParser.nestedTooDeep,
        "Quotes or lists are nested too deep here, or indented too far, so the text is not read.",
        at: deep
      )
    }
    if margin.isBlank {
      passage = Passage(start: line.upperBound + 1)
      return
    }
    passage.reach += line.lowerBound - passage.lastPipe
    let pipes = countMarks(in: line)
    if pipes >= Self.mostColumns {
      tell(
        Self.tableTooLarge,
        "A table has more than \(Self.mostColumns) columns here, so the text is not read; divide it.",
        at: line.lowerBound
      )
    }
    if isDelimiter(line) {
      steps += passage.reach + passage.squares + (line.upperBound - passage.start)
      passage.columns = max(passage.columns, pipes + 1)
      passage.table = line.lowerBound
    }
    if passage.columns > 0 {
      cells += max(passage.columns, pipes + 1)
      if cells > Self.mostCells {
        tell(
          Self.tableTooLarge,
          "With this table the text has more than \(Self.mostCells) cells, counted with those that fill "
            + "up short rows, so the text is not read; divide it.",
          at: passage.table
        )
      }
    }
    passage.squares += pipes * pipes
    steps += passage.tags * line.count
    if steps > Self.mostSteps {
      tell(
        Self.textTooComplex,
        "Reading this passage would take too long, so the text is not read; put blank lines between its "
          + "parts, or close or remove '![', '<!' and '<?'.",
        at: max(passage.lastMark, passage.table, passage.start)
      )
    }
  }

  /// Counts what may begin or end a link, a picture or a tag, and returns how many cells may end.
  private mutating func countMarks(in line: Range<Int>) -> Int {
    var pipes = 0
    for place in line {
      switch bytes[place] {
      case UInt8(ascii: "|"):
        pipes += 1
        passage.lastPipe = place
      case UInt8(ascii: "]"):
        closers += 1
        // The library looks through all pictures that were begun, each some ten steps away.
        steps += passage.images * 10
        guard place >= destinationEnd, next(place) == UInt8(ascii: ":") else { continue }
        let definition = DefinitionLength(bytes, behind: place + 2)
        destinationEnd = definition.destinationEnd
        if definition.length > longest.length { longest = (definition.length, place) }
      case UInt8(ascii: "!") where next(place) == UInt8(ascii: "["):
        passage.images += 1
        passage.lastMark = place
      case UInt8(ascii: "<"):
        let isDeclaration =
          next(place) == UInt8(ascii: "!") && next(place + 1) != UInt8(ascii: "-")
        if isDeclaration || next(place) == UInt8(ascii: "?") {
          passage.tags += 1
          passage.lastMark = place
        }
      default: break
      }
    }
    return pipes
  }

  private func next(_ place: Int) -> UInt8 { place + 1 < bytes.count ? bytes[place + 1] : 0 }

  /// Whether the line may be the one below the headings of a table.
  private func isDelimiter(_ line: Range<Int>) -> Bool {
    var hasDash = false
    var hasMark = false
    for place in line {
      switch bytes[place] {
      case UInt8(ascii: "-"): hasDash = true
      // A row of dashes alone makes a heading of the line above.
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x0B, 0x0C: hasMark = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ">"): break
      default: return false
      }
    }
    return hasDash && hasMark
  }
}
