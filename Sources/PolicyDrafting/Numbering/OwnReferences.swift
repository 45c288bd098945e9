internal import PolicyDiagnostics
internal import PolicyModel

/// What else in a draft speaks of its own paragraphs: links, notes, audiences.
struct OwnReferences {
  let policy: PolicyID
  let draft: PolicyDraft

  /// Follows them in `file`.
  func follow(in file: inout FollowedFile, links: [DocumentLink]) {
    for link in links {
      switch LinkTarget(link.destination) {
      case .here(let address): file.follow(link, address: address)
      case .document(let scoped):
        guard let address = scoped.address else { continue }
        switch scoped.document {
        case .text(.draft, policy): file.follow(link, address: address)
        case .inForce(policy): tellInForce(link, address, in: &file)
        default: continue
        }
      default: continue
      }
    }
    for key in ["notes", "applies"] {
      for (name, range) in draft.places.ranges.sorted(by: { $0.value.start < $1.value.start })
      where name.hasPrefix("\(key)/") {
        let address = String(name.dropFirst(key.count + 1))
        file.follow(address, in: address, at: range.start)
      }
    }
  }

  /// A link to the version in force means its numbers, which stay.
  private func tellInForce(_ link: DocumentLink, _ address: String, in file: inout FollowedFile) {
    switch file.changes.fate(of: address) {
    case .follows(let new):
      file.tell(
        .note,
        "'\(link.destination)' means the version in force, so it stays; in this draft the paragraph "
          + "is \(new), for which '#\(new)' is written.",
        at: link.range
      )
    default: break
    }
  }
}
