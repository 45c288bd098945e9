internal import ArgumentParser

/// The forms of the tables of a merger.
enum MergerTableFormat: String, ExpressibleByArgument, CaseIterable {
  case terminal, markdown, csv, json
}
