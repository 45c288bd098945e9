internal import Foundation

/// What stands where the user wants a text written, all links followed as the kernel follows them.
enum OutputPlace {
  /// A file, or a free name for one; its folder holds no further link.
  case file(String)
  /// A pipe, a terminal or another device.
  case stream(String)
  /// A file that the program was given open, such as `/dev/stdout`: whoever gave it knows its place.
  case descriptor(Int32)

  /// The kernel follows as many (path_resolution(7)).
  private static let mostLinks = 40

  /// Finds what `path` means.
  ///
  /// - Throws: `FileError` where links lead in a circle, or through a folder that is not there.
  init(_ path: String) throws {
    var place = path
    for _ in 0..<Self.mostLinks {
      if let descriptor = Self.descriptor(place) {
        self = .descriptor(descriptor)
        return
      }
      switch Disk.kind(of: place) {
      case .symbolicLink: place = try Self.target(of: place)
      case .other:
        self = .stream(place)
        return
      case .nothing, .file, .folder:
        self = .file(place)
        return
      }
    }
    throw FileError.system("cannot write \(path)", code: ELOOP)
  }

  /// The folder of `path`, with a slash at its end where it is named.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Where the link at `path` leads: a relative target counts from the folder in which it really stands.
  private static func target(of path: String) throws -> String {
    do {
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: path)
      if target.hasPrefix("/") { return target }
      let folder = Self.folder(of: path)
      guard let real = realpath(folder.isEmpty ? "." : folder, nil) else {
        throw FileError.system("cannot write \(path)")
      }
      defer { free(real) }
      return String(cString: real) + "/" + target
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(action: "cannot write \(path)", reason: "the link cannot be read")
    }
  }

  /// The number of the open file that a path names, if it names one (proc(5)).
  private static func descriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let folders = ["/dev/fd/", "/proc/self/fd/", "/proc/\(getpid())/fd/"]
      guard let folder = folders.first(where: { path.hasPrefix($0) }) else { return nil }
      return Int32(path.dropFirst(folder.count))
    }
  }
}
