import Foundation
import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// Letters that join marks to themselves, in every value of every file: what commands print has the
/// structure of what they print of the clean twin.
struct JoiningLettersCommandTests {
  private static func folder(_ offset: Int?) throws -> TemporaryFolder {
    let book = JoiningBook(offset: offset)
    let fixture = ContentFixture(book.text)
      .replacing(book.attachment.path, bytes: book.attachment.bytes)
    let site = SourceFile(path: "site/site.yml", text: book.site)
    return try TemporaryFolder(NewBook.look() + [site] + SealedFiles.sealing(fixture.files))
  }

  /// What a command prints of the book with hostile values, and of its twin.
  private func outputs(_ command: String) throws -> [(hostile: String, clean: String)] {
    let words = command.split(separator: " ").map(String.init)
    let twin = try Self.folder(nil)
    let clean = try ProgramRun(words, in: twin.path)
    return try [0, 3].map { offset in
      let folder = try Self.folder(offset)
      let run = try ProgramRun(words, in: folder.path)
      #expect(!run.output.isEmpty, "\(command): \(run.errors)")
      return (run.output, clean.output)
    }
  }

  @Test(arguments: ["destinations", "origins"])
  func `tables of a merger have as many cells`(table: String) throws {
    for (hostile, clean) in try outputs("merger \(table) --format csv") {
      #expect(Self.fields(hostile).map(\.count) == Self.fields(clean).map(\.count))
      for field in Self.fields(hostile).joined() {
        #expect(!(field.unicodeScalars.first.map("=+-@".unicodeScalars.contains) ?? false))
      }
    }
    for (hostile, clean) in try outputs("merger \(table) --format markdown") {
      #expect(Self.cells(hostile) == Self.cells(clean))
    }
  }

  /// The fields of each record (RFC 4180, 2), byte by byte.
  private static func fields(_ csv: String) -> [[String]] {
    var (records, field, isQuoted) = ([[String]](), [UInt8](), false)
    var record: [String] = []
    for byte in csv.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == UInt8(ascii: "\n") {
          records.append(record)
          record = []
        }
      default: field.append(byte)
      }
    }
    return records
  }

  /// How many bars each line has that no backslash takes away.
  private static func cells(_ markdown: String) -> [Int] {
    markdown.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      var (count, isEscaped) = (0, false)
      for byte in line {
        if !isEscaped, byte == UInt8(ascii: "|") { count += 1 }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      }
      return count
    }
  }

  @Test func `a comparison as a page has the tags of its twin`() throws {
    for (hostile, clean) in try outputs("compare travel 1.0..1.1 --format html") {
      let tags = BrowserTokens(Array(hostile.utf8)).tags
      #expect(tags == BrowserTokens(Array(clean.utf8)).tags)
      #expect(
        tags.prefix(5) == ["!", "html lang", "head", "meta charset", "meta http-equiv content"]
      )
    }
  }

  @Test(arguments: [
    "compare travel 1.0..1.1 --format json", "check --format json", "check --format sarif",
    "merger destinations --format json", "merger origins --format json",
    "merger status --format json",
    "status --format json", "review list --format json", "show travel --format json",
    "classify travel 1.0..1.1 --format json",
  ])
  func `data can be read, and hold nothing that steers a terminal`(command: String) throws {
    for (hostile, _) in try outputs(command) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(hostile.utf8)) }
      #expect(
        hostile.unicodeScalars.allSatisfy {
          $0 == "\n" || $0.properties.generalCategory != .control
        }
      )
    }
  }

  @Test(arguments: [
    "compare travel 1.0..1.1 --format markdown", "compare travel 1.0..1.1 --format keeling",
    "compare travel 1.0..1.1 --format schedule", "compare travel 1.0..1.1 --format terminal",
    "merger status", "review list", "status", "show travel",
  ])
  func `texts for people are printed whole`(command: String) throws {
    _ = try outputs(command)
  }

  @Test func `a reminder has the headers of its twin, in short lines`() throws {
    func mail(_ offset: Int?) throws -> [Substring] {
      let folder = try Self.folder(offset)
      let run = try ProgramRun(["review", "remind", "--output", "mails"], in: folder.path)
      #expect(run.status == 0, "\(run.errors)")
      let mails = try folder.bytes(under: "mails").sorted { $0.key < $1.key }
      return mails.flatMap { String(decoding: $0.value, as: UTF8.self).split(separator: "\r\n") }
    }
    func headers(_ lines: [Substring]) -> [Substring] {
      lines.compactMap { $0.firstMatch(of: /^[A-Z][A-Za-z-]*:/)?.0 }
    }
    let (hostile, clean) = (try mail(1), try mail(nil))
    #expect(headers(hostile) == headers(clean))
    #expect(hostile.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
    // The name of a mail, with that of the organisation in it, cannot be folded.
    #expect(hostile.allSatisfy { $0.utf8.count <= 78 || $0.hasPrefix(" <reviews-") })
  }
}
