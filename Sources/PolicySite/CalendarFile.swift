internal import PolicyModel

/// A calendar of days in the form of RFC 5545.
///
/// Lines end with CR LF and are folded at 75 octets, never inside a character (3.1); nothing of it
/// comes from the clock.
struct CalendarFile {
  private var lines: [String] = []
  private var hasEvents = false

  /// One day in the calendar.
  struct Event {
    /// The name of the event, the same from build to build (3.8.4.7).
    var id: String
    var date: CalendarDate
    /// The day of the facts that the event was made from (3.8.7.2).
    var stamp: CalendarDate
    var summary: String
    var description: String
    var url: String?
    /// How many days before the event a calendar reminds of it.
    var alarmDays: Int
  }

  /// Begins a calendar called `name`.
  init(name: String) {
    lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//policybook//Reviews//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
    // NAME is the property of RFC 7986; the other is what older programs read.
    lines.append("NAME:\(Self.escaped(name))")
    lines.append("X-WR-CALNAME:\(Self.escaped(name))")
    lines.append("REFRESH-INTERVAL;VALUE=DURATION:P1D")
  }

  /// Adds a day.
  mutating func append(_ event: Event) {
    hasEvents = true
    lines += [
      "BEGIN:VEVENT", "UID:\(event.id)", "DTSTAMP:\(Self.digits(event.stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.digits(event.date))",
      "DTEND;VALUE=DATE:\(Self.digits(event.date.adding(days: 1)))",
      "SUMMARY:\(Self.escaped(event.summary))",
      "DESCRIPTION:\(Self.escaped(event.description))",
    ]
    if let url = event.url { lines.append("URL:\(url)") }
    lines += [
      "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY",
      "DESCRIPTION:\(Self.escaped(event.summary))", "TRIGGER:-P\(event.alarmDays)D", "END:VALARM",
      "END:VEVENT",
    ]
  }

  /// The file.
  var bytes: [UInt8] {
    var all = lines
    if !hasEvents {
      // A calendar needs at least one component (3.6), and an address once given out stays.
      all += [
        "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
      ]
    }
    all.append("END:VCALENDAR")
    return all.flatMap(Self.folded)
  }

  /// Returns `text` as a value: backslash, comma, semicolon and line break escaped (3.3.11).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ",", ";":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns a line cut after at most 75 octets, each further piece begun with a space.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for scalar in line.unicodeScalars {
      let piece = Array(String(scalar).utf8)
      if width + piece.count > 75 {
        bytes += Array("\r\n ".utf8)
        width = 1
      }
      bytes += piece
      width += piece.count
    }
    return bytes + Array("\r\n".utf8)
  }

  private static func digits(_ date: CalendarDate) -> String {
    date.description.split(separator: "-").joined()
  }
}
