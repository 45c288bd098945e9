/// The source of a row of a table.
enum TableRow {
  /// Returns the stretches between the lines of a row, white space at their ends left out.
  static func cells(_ row: ArraySlice<UInt8>) -> [Range<Int>] {
    var row = trimmed(row)
    if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
    var cells: [Range<Int>] = []
    var start = row.startIndex
    var isEscaped = false
    for index in row.indices {
      if row[index] == UInt8(ascii: "|"), !isEscaped {
        cells.append(trimmedRange(row[start..<index]))
        start = index + 1
      }
      isEscaped = row[index] == UInt8(ascii: "\\") && !isEscaped
    }
    if start < row.endIndex { cells.append(trimmedRange(row[start...])) }
    return cells
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: WordZone.isSpace)
    while let last = bytes.last, WordZone.isSpace(last) { bytes = bytes.dropLast() }
    return bytes
  }

  private static func trimmedRange(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    let inner = trimmed(bytes)
    return inner.startIndex..<inner.endIndex
  }
}
