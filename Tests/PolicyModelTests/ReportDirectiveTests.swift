import PolicyModel
import Testing

/// What a paragraph between double braces is.
struct ReportDirectiveTests {
  @Test(
    "each directive is read as it is written",
    arguments: ["{{changes travel 1.0..1.1}}", "{{ changes  travel 1.0..1.1 }}"]
  )
  func changes(text: String) throws {
    let range = try #require(VersionRange("1.0..1.1"))
    #expect(ReportDirective.reading(text) == .directive(.changes(policy: "travel", range)))
  }

  @Test("the other directives are read")
  func others() throws {
    let range = try #require(VersionRange("1.0..draft"))
    #expect(
      ReportDirective.reading("{{citation travel 1.0..draft}}")
        == .directive(.citation(policy: "travel", range))
    )
    let address = try #require(ScopedAddress("travel@1.0#2.6/be-legal"))
    #expect(
      ReportDirective.reading("{{quote travel@1.0#2.6/be-legal}}") == .directive(.quote(address))
    )
    #expect(ReportDirective.reading("{{checkpoint}}") == .directive(.checkpoint))
  }

  @Test(
    "a directive is written as it is read, and knows its policy and its draft",
    arguments: [
      ("{{changes travel 1.0..1.1}}", "travel", nil),
      ("{{schedule travel 1.0..draft}}", "travel", "travel"),
      ("{{keeling travel 1.0..draft}}", "travel", "travel"),
      ("{{citation travel 1.0..1.1}}", "travel", nil),
      ("{{quote travel@draft#1.1}}", "travel", "travel"), ("{{quote travel@1.0}}", "travel", nil),
      ("{{quote report:2012-01-26-travel#1.1}}", nil, nil), ("{{checkpoint}}", nil, nil),
    ] as [(String, String?, String?)]
  )
  func written(text: String, policy: String?, draft: String?) throws {
    guard case .directive(let directive)? = ReportDirective.reading(text) else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(directive.description == text)
    #expect(directive.policy?.rawValue == policy)
    #expect(directive.policyOfDraft?.rawValue == draft)
  }

  @Test(
    "a directive with the wrong words behind it is told with its form",
    arguments: [
      ("{{changes travel}}", "changes", "{{changes POLICY A..B}}"),
      ("{{changes Travel 1.0..1.1}}", "changes", "{{changes POLICY A..B}}"),
      ("{{citation travel 1.0-1.1}}", "citation", "{{citation POLICY A..B}}"),
      ("{{schedule travel}}", "schedule", "{{schedule POLICY A..B}}"),
      ("{{keeling travel 1.0..}}", "keeling", "{{keeling POLICY A..B}}"),
      ("{{quote travel 1.1}}", "quote", "{{quote POLICY@VERSION#PARAGRAPH}}"),
      ("{{checkpoint now}}", "checkpoint", "{{checkpoint}}"),
    ]
  )
  func malformed(text: String, name: String, form: String) {
    #expect(ReportDirective.reading(text) == .malformed(name: name, form: form))
  }

  @Test("other words between braces are unknown, and other texts are no directives")
  func unknown() {
    #expect(ReportDirective.reading("{{change travel 1.0..1.1}}") == .unknown(name: "change"))
    #expect(ReportDirective.reading("{{}}") == .unknown(name: ""))
    for text in ["", "{{", "}}", "{{checkpoint}", "See {{checkpoint}}", "{checkpoint}"] {
      #expect(ReportDirective.reading(text) == nil, "\(text)")
    }
  }

  @Test("a range of versions is two names with two full stops between them")
  func range() throws {
    let range = try #require(VersionRange("1.9..1.10"))
    #expect(range.description == "1.9..1.10")
    #expect(VersionRange("1.0..draft")?.revised == .draft)
    for text in ["1.0", "1.0...1.1", "..1.0", "1.0..", "a..b", "1.0..1", ""] {
      #expect(VersionRange(text) == nil, "\(text)")
    }
  }
}
