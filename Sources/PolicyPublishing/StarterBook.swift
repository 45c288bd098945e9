package import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
package import PolicyModel

/// The small book that `init` makes: one example policy, published, sealed and ready to be replaced.
package enum StarterBook {
  /// Returns the files of the book but for the look of its site, paths from the book's folder.
  ///
  /// - Parameters:
  ///   - organisation: The name that every page shows.
  ///   - date: The day on which the example comes into force.
  /// - Returns: The files, with their text.
  package static func files(organisation: String, date: CalendarDate) -> [SourceFile] {
    let version = version(date: date)
    let policy: PolicyID = "working-from-home"
    let sealed: [(BookPath, String)] = [
      (.version(policy, name: "1.0"), version), (.form(id: "acknowledgement", number: 1), form),
    ]
    let seals = sealed.map { "\(Digest(of: Array($1.utf8)))  \($0.sealPath)\n" }
    let content: [(BookPath, String)] = [
      (.book, book(organisation: organisation)), (.settings(policy), settings),
      (.reviews(policy), reviews), (.guidance("your-first-day-at-home"), guidance),
      (.seals, seals.joined()),
    ]
    let others = [
      ("site/site.yml", site),
      (".gitattributes", "\(BookPath.folder)/** -text\n"),
      (".gitignore", "/public/\n/register.sqlite\n"),
    ]
    return ((content + sealed).map { ($0.path, $1) } + others).map { path, text in
      SourceFile(path: path, text: text)
    }
  }

  private static func book(organisation: String) -> String {
    """
    # The organisation, its roles, and whom its policies apply to.
    organisation: \(YAMLEscaping.quoted(organisation))
    # Offices, never people: who holds one changes, the policy does not.
    roles:
      - { id: head-of-people, title: Head of People, contact: people@example.org }
      - { id: manager, title: Line manager }
    audiences:
      - { id: employees, title: Employees, authorised-by: manager }
    topics:
      - { id: work, title: Work and place }
    decision-makers:
      - { id: board, title: The Board }
    # How long each kind of record is kept.
    retention: { acknowledgement: 6 years, training: 3 years }

    """
  }

  private static let settings = """
    # The standing facts of the policy. Its text is in the folder 'versions'.
    title: Working from Home
    summary: When employees can work from home, and what they need for it.
    owner: head-of-people
    audiences: [employees]
    topic: work
    review: { every: 1 year, notice: 30 days }
    # The forms that go with it: folders of content/forms.
    forms: [acknowledgement]

    """

  private static let form = """
    # What a person signs. Sealed with version 1.0: other words are a new file, 2.yml.
    title: I have read the policy
    purpose: The person's own statement that they have read the policy.
    applies-to: [working-from-home]
    declaration:
      - { id: read, text: I have read the version of the policy named on this form. }
      - { id: days, text: I will agree my days at home with my line manager first., refs: ["1.2"] }
    fields:
      - { name: name, label: Your name, type: text, required: true }
    return-to: manager
    privacy: The record shows that you were told of the policy. It is kept for six years.

    """

  private static let guidance = """
    ---
    title: Your first day at home
    audience: employees
    order: 1
    ---
    Agree your days with your line manager, see [paragraph 1.2](working-from-home#1.2). If your
    chair does not fit, ask for one, see [paragraph 2.2](working-from-home#2.2).

    """

  private static let reviews = """
    # Records of review, oldest first; each begins with a hyphen:
    # - { due: 2031-01-31, held: 2031-01-20, by: head-of-people, version: "1.0",
    #     outcome: no-change, reason: Still right after a year of practice. }

    """

  private static func version(date: CalendarDate) -> String {
    """
    ---
    version: "1.0"
    title: Working from Home
    owner: head-of-people
    audiences: [employees]
    approved: \(date)
    approved-by: The Board
    in-force: \(date)
    change: material
    summary: First adoption.
    ---
    ## 1.0 Where we work

    1.1 Employees may work from home for up to three days a week.

    1.2 Before the first day at home an employee must agree the days with the line manager.

    ## 2.0 What is needed

    2.1 At home as in the office, the following apply:

    - a desk and a chair that fit, see paragraph 2.2;
    - a locked screen when nobody sits at it.

    2.2 The organisation should lend a chair to whoever asks for one.

    """
  }

  private static let site = """
    # How the site is made.
    title: Policies
    # url: https://intranet.example.org/policies
    time-zone: Europe/London
    # as-of: \(exampleDay)      pins the day that the site shows
    drafts: hidden
    language: en-GB
    navigation:
      - { title: Home, path: / }
      - { title: All policies, path: policies/ }
      - { title: Guidance, path: guidance/ }
      - { title: Forms, path: forms/ }
      - { title: A to Z, path: a-z/ }
    foot-navigation:
      - { title: Who to ask, path: who-to-ask/ }
      - { title: Reports, path: reports/ }
    # Words that mean the same: the A to Z leads from one to the other.
    synonyms:
      - { words: [Homeworking, Working from Home] }
    fonts: shipped

    """

  private static let exampleDay = "2031-06-30"
}
