internal import Foundation
package import PolicyModel

/// What day it is: the one owner of the clock.
package enum Clock {
  /// Returns today in the zone of that name, or nil where there is no such zone.
  package static func today(inZone name: String) -> CalendarDate? {
    guard let zone = TimeZone(identifier: name) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Returns the seconds since some moment, for telling how long work took.
  package static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
