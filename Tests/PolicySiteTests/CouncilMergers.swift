/// Mergers of every standing, with secrets in what speaks of drafts.
extension CouncilBook {
  static let mergers = """
    -- content/mergers/journeys.yml --
    title: Journeys & Post Policy
    target: journeys
    due: 2012-12-31
    authority: report:2011-12-01-travel#2.1
    sources: [travel@1.1, email@1.0, gifts@draft]
    outline:
      - { part: "1", title: Hidden outline, paragraphs: ["1.1", "1.2", "1.3"] }
    map:
      - { from: travel@1.1#1.1, to: journeys#1.1, as: verbatim }
      - { from: travel@1.1#1.1, to: journeys#1.2, as: adapted }
      - { from: email@1.0#1.1, to: journeys#1.1, as: combined }
      - { from: gifts@draft#1.1, as: dropped, reason: Hidden reasons, sha256: \(noughts) }
    -- content/mergers/sitting.yml --
    title: The Sitting Policy
    target: desk
    due: 2012-08-31
    authority: "Delegation 12 & more"
    sources: [email@1.0, travel@1.1]
    map:
      - { from: email@1.0#1.1, to: desk#sitting, as: adapted, reason: It says how. }
      - { from: travel@1.1#1.1, as: dropped, reason: Nobody travels any more. }
    -- content/mergers/post.yml --
    title: Post Policy
    target: hours
    due: 2012-10-01
    authority: travel@1.0#1.1
    sources: [email@1.0]
    map:
      - { from: email@1.0#1.1, to: hours#1.1, as: combined }
    -- content/mergers/presents.yml --
    title: Presents
    target: presents
    due: 2012-09-01
    authority: report:2012-05-02-fares#1.1
    sources: [gifts@draft]

    """

  private static let noughts = String(repeating: "0", count: 64)
}
