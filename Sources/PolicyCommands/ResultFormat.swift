internal import ArgumentParser

/// The forms of a result: for people, or for programs.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case terminal, json
}
