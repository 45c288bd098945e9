/// How often a policy is reviewed, and how long before the day its owner is reminded.
package struct ReviewCycle: Hashable, Sendable {
  package var every: CalendarInterval
  package var notice: CalendarInterval

  /// Creates a cycle; the notice is 30 days where the policy says nothing.
  package init(every: CalendarInterval, notice: CalendarInterval = CalendarInterval(30, .day)) {
    self.every = every
    self.notice = notice
  }
}
