import Foundation

/// Writes a line at once: a run takes minutes, and its first rows should not wait for its last.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
