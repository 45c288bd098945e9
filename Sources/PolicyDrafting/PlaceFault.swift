/// Why a place cannot be found.
enum PlaceFault: Error, Hashable {
  /// There is none; the nearest name, where one is near.
  case missing(String, nearest: String?)
  /// There are several; their names.
  case ambiguous(String, names: [String])
}
