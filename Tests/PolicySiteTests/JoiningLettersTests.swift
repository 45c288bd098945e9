import Foundation
import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicySite
import PolicyTestSupport
import Testing

/// Letters that join marks to themselves, in every value of every file: the site has the structure of
/// its clean twin, whatever reads it.
struct JoiningLettersTests {
  private func site(_ offset: Int?, asOf day: String) throws -> SiteFixture {
    let book = JoiningBook(offset: offset)
    let settings = SiteSettingsParser.settings(.init(path: "site/site.yml", text: book.site))
    #expect(!settings.diagnostics.hasErrors)
    return try SiteFixture(
      book.text,
      asOf: day,
      settings: settings.value,
      bytes: [book.attachment.path: book.attachment.bytes]
    )
  }

  private static let days = ["2011-12-25", "2012-03-01", "2012-09-01", "2012-11-01"]

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func `every file of the site has the structure of its twin`(offset: Int) throws {
    let day = Self.days[offset % Self.days.count]
    let (hostile, clean) = (try site(offset, asOf: day), try site(nil, asOf: day))
    #expect(hostile.faults == [])
    let (own, twins) = (hostile.plans.filter(\.isWritten), clean.plans.filter(\.isWritten))
    try #require(own.map(\.path) == twins.map(\.path))
    for (plan, twin) in zip(own, twins) {
      let (shape, other) = (Self.shape(of: plan), Self.shape(of: twin))
      guard shape != other else { continue }
      let place = zip(shape, other).prefix { $0 == $1 }.count
      Issue.record(
        "\(plan.path), \(place): \(shape.dropFirst(place).prefix(3)) for \(other.dropFirst(place).prefix(3))"
      )
    }
  }

  /// What a reader of the file makes of it, without the values.
  private static func shape(of plan: PagePlan) -> [String] {
    let bytes = plan.render()
    switch plan.path.split(separator: ".").last {
    case "html", "atom", "xml": return BrowserTokens(bytes).tags
    case "json":
      return (try? JSONSerialization.jsonObject(with: Data(bytes))).map(keys) ?? ["no JSON"]
    case "ics": return names(ofLines: bytes)
    case "css": return marks(ofStyle: bytes)
    default: return []
    }
  }

  private static func keys(_ value: Any) -> [String] {
    switch value {
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { [$0.key] + keys($0.value) }
    case let list as [Any]: ["\(list.count)"] + list.flatMap(keys)
    default: []
    }
  }

  /// The name of each property, lines unfolded (RFC 5545, 3.1).
  private static func names(ofLines bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: " ") }.map {
      line in
      String(
        decoding: line.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") },
        as: UTF8.self
      )
    }
  }

  /// What stands outside strings (CSS Syntax Level 3, 4.3.5).
  private static func marks(ofStyle bytes: [UInt8]) -> [String] {
    var (outside, isInString, isEscaped) = ([UInt8](), false, false)
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isInString, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") || isInString && byte == UInt8(ascii: "\n") {
        isInString.toggle()
      } else if !isInString {
        outside.append(byte)
      }
    }
    return [String(decoding: outside, as: UTF8.self)]
  }

  @Test func `the policy of a page stands before its title and all else`() throws {
    let pages = try site(0, asOf: "2012-09-01").plans.filter { $0.path.hasSuffix(".html") }
    #expect(pages.count > 25)
    for page in pages {
      let head = BrowserTokens(page.render()).tags.prefix(6)
      #expect(
        head == ["!", "html lang", "head", "meta charset", "meta http-equiv content", "title"],
        "\(page.path)"
      )
    }
  }
}

extension PagePlan {
  /// Whether the program writes the file, and does not copy it from an author.
  fileprivate var isWritten: Bool { !path.hasSuffix(".md") && !path.hasSuffix(".png") }
}
