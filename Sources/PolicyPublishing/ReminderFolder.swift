internal import Foundation
package import PolicySite

/// The folder into which reminders are written, each as a file of its own.
package struct ReminderFolder: Sendable {
  /// The folder as the user named it.
  package let path: String
  private let bookPath: String

  /// What is done with the file of a mail.
  package enum Change: Hashable, Sendable {
    case written, rewritten
    /// The same mail stands there already.
    case unchanged
  }

  /// Creates the folder at `path` for the reminders of the book at `bookPath`.
  package init(path: String, bookPath: String) {
    self.path = path
    self.bookPath = bookPath
  }

  /// Writes `mails`, and returns what was done with each: all are looked at before the first is
  /// written.
  ///
  /// - Throws: `Refusal` where a file stands in the way that is another mail or none; `FileError` where
  ///   the disk fails.
  package func write(_ mails: [ReminderMail], isDryRun: Bool) throws -> [Change] {
    try refuseBook()
    switch Disk.kind(of: path) {
    case .nothing, .folder: break
    case .symbolicLink where Disk.kind(of: path + "/.") == .folder: break
    default: throw Refusal("'\(path)' is not a folder, so no reminder was written.")
    }
    let changes = try mails.map(change)
    if isDryRun { return changes }
    if Disk.kind(of: path) == .nothing { try Disk.makeFolder(path) }
    for (mail, change) in zip(mails, changes) where change != .unchanged {
      try Disk.replace("\(path)/\(mail.fileName)", with: mail.bytes)
    }
    return changes
  }

  private func change(_ mail: ReminderMail) throws -> Change {
    let place = "\(path)/\(mail.fileName)"
    switch Disk.kind(of: place) {
    case .nothing: return .written
    case .file:
      let bytes = try Disk.read(place)
      if bytes == mail.bytes { return .unchanged }
      let text = String(decoding: bytes, as: UTF8.self)
      // The same day, role and book: an earlier form of this very mail.
      if text.hasPrefix("X-Unsent: 1\r\n"), text.contains(" \(mail.messageID)\r\n") {
        return .rewritten
      }
      fallthrough
    default:
      throw Refusal(
        "'\(place)' is there already and is no reminder of this book, so none was written; name "
          + "another folder with --output."
      )
    }
  }

  /// Refuses the folders of the book itself, whose files all mean something.
  private func refuseBook() throws {
    let real = Disk.realPath(URL(fileURLWithPath: path).standardizedFileURL.path)
    let book = Disk.realPath(URL(fileURLWithPath: bookPath).standardizedFileURL.path)
    for name in ["content", "site"]
    where real == "\(book)/\(name)" || real.hasPrefix("\(book)/\(name)/") {
      throw Refusal("Reminders cannot be written into '\(path)': that is where the book itself is.")
    }
  }
}
