/// The words that make, lift or measure a duty: the rule tables of classification.
///
/// A change of any of them is a change of obligation. The tables are meant to be read and added to;
/// a word that is missing only makes a change substantive instead, never editorial.
enum ObligationWords {
  /// Verbs of duty, permission and ability (Office of the Parliamentary Counsel, Drafting Guidance,
  /// on "shall", "must" and "may").
  static let modals: Set<String> = [
    "must", "shall", "should", "will", "may", "might", "can", "could", "would", "ought", "need",
    "needs", "needn't", "mustn't", "shan't", "shouldn't", "won't", "can't", "cannot", "couldn't",
    "wouldn't", "required", "require", "requires", "requirement", "requirements", "oblige",
    "obliged", "obligation", "obligations", "mandatory", "compulsory", "optional", "voluntary",
    "discretionary", "discretion", "expected", "expect", "expects", "permitted", "permit",
    "permits",
    "permission", "permissions", "allowed", "allow", "allows", "authorised", "authorise",
    "authorises", "authorisation", "authorized", "authorization", "entitled", "forbidden", "forbid",
    "forbids", "prohibited", "prohibit", "prohibits", "banned", "responsible", "responsibility",
    "accountable", "liable", "duty", "duties", "recommended", "recommend", "encouraged",
    "encourage", "advised", "unacceptable", "acceptable", "ensure", "approve", "approved",
    "approval", "consent", "agree", "agreed",
  ]

  /// Words that turn a rule round, or limit it.
  static let negations: Set<String> = [
    "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "don't",
    "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "haven't", "hasn't", "only",
    "solely", "exclusively", "unless", "except", "excepting", "excluding", "exclude", "excludes",
    "save", "other", "otherwise", "but", "if", "provided", "always", "exempt", "exemption",
    "hardly", "rarely",
  ]

  /// Numbers and measures in words.
  static let numbers: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    "thousand", "million", "half", "quarter", "third", "double", "twice", "once", "dozen", "first",
    "second", "both", "either", "each", "every", "all", "any", "some", "most", "minimum", "maximum",
    "least", "more", "less", "fewer", "exceed", "exceeds", "exceeding", "per", "cent", "percent",
    "pounds", "pence", "euros", "dollars",
  ]

  /// Periods, days and the words that fix a time.
  static let times: Set<String> = [
    "hour", "hours", "hourly", "minute", "minutes", "day", "days", "daily", "week", "weeks",
    "weekly", "fortnight", "fortnightly", "month", "months", "monthly", "quarterly", "year",
    "years", "yearly", "annual", "annually", "biannually", "working", "calendar", "weekend",
    "weekends", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "within", "before", "after", "until", "till", "during", "by",
    "immediately", "forthwith", "promptly", "soon", "later", "earlier", "today", "tomorrow",
    "temporarily", "permanently", "indefinitely", "deadline", "when", "whenever", "while", "since",
    "continuously", "regularly", "periodically", "time", "times",
  ]

  /// Those who can owe a duty, in the singular; a plural ends with s.
  static let dutyHolders: Set<String> = [
    "employee", "worker", "member", "councillor", "officer", "director", "manager", "supervisor",
    "head", "leader", "chief", "executive", "owner", "contractor", "consultant", "volunteer",
    "trainee", "apprentice", "agency", "supplier", "partner", "secretary", "administrator",
    "auditor", "solicitor", "trustee", "governor", "teacher", "line", "department", "team",
    "service", "committee", "cabinet", "panel", "board", "colleague", "applicant", "holder",
  ]

  /// Words for persons that have no plural in s.
  static let persons: Set<String> = [
    "you", "we", "they", "i", "he", "she", "who", "whoever", "anyone", "anybody", "everyone",
    "everybody", "someone", "somebody", "staff", "person", "persons", "people", "employer",
    "employers", "user", "users", "himself", "herself", "yourself", "themselves", "deputy",
    "deputies", "delegate", "delegates", "delegated", "hr",
  ]

  /// Beginnings of words that turn their meaning round.
  static let negatingBeginnings = [
    "un", "in", "im", "il", "ir", "dis", "non-", "non", "mis", "anti-", "anti", "de",
  ]
}
