/// The words that make, lift or measure a duty: the rule tables of classification.
///
/// A change of any of them is a change of obligation. The tables are meant to be read and added to;
/// a word that is missing only makes a change substantive instead, never editorial.
package enum ObligationWords {
  /// Verbs of duty, permission and ability (Office of the Parliamentary Counsel, Drafting Guidance,
  /// on "shall", "must" and "may").
  package static let modals: Set<String> = [
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
    "approval", "consent", "agree", "agreed", "necessary", "essential", "desirable", "waive",
    "waives", "waived", "undertake", "undertakes", "endeavour", "endeavours", "shalt", "dare",
  ]

  /// Words that turn a rule round, or limit it.
  package static let negations: Set<String> = [
    "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "don't",
    "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "haven't", "hasn't", "only",
    "solely", "exclusively", "unless", "except", "excepting", "excluding", "exclude", "excludes",
    "save", "other", "otherwise", "but", "if", "provided", "always", "exempt", "exemption",
    "hardly", "rarely", "seldom", "usually", "despite", "notwithstanding", "inclusive",
    "exclusive",
  ]

  /// Numbers and measures in words.
  package static let numbers: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    "thousand", "million", "half", "quarter", "third", "double", "twice", "once", "dozen", "first",
    "second", "both", "either", "each", "every", "all", "any", "some", "most", "minimum", "maximum",
    "least", "more", "less", "fewer", "exceed", "exceeds", "exceeding", "per", "cent", "percent",
    "pounds", "pence", "euros", "dollars", "thirds", "quarters", "thrice", "zeros", "hundreds",
    "thousands",
    "millions", "billion",
  ]

  /// Periods, days and the words that fix a time.
  package static let times: Set<String> = [
    "hour", "hours", "hourly", "minute", "minutes", "day", "days", "daily", "week", "weeks",
    "weekly", "fortnight", "fortnightly", "month", "months", "monthly", "quarterly", "year",
    "years", "yearly", "annual", "annually", "biannually", "working", "calendar", "weekend",
    "weekends", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "within", "before", "after", "until", "till", "during", "by",
    "immediately", "forthwith", "promptly", "soon", "later", "earlier", "today", "tomorrow",
    "temporarily", "permanently", "indefinitely", "deadline", "when", "whenever", "whilst", "since",
    "continuously", "regularly", "occasionally", "periodically", "time", "times", "noon", "midday",
    "midnight", "spring", "summer", "autumn", "winter", "biennially", "bi-annually", "termly",
    "am", "pm",
  ]

  /// Every word of duty, negation, number and time.
  static let all = modals.union(negations).union(numbers).union(times)

  /// Those who can owe a duty, in the singular; a plural ends with s.
  package static let dutyHolders: Set<String> = [
    "employee", "worker", "member", "councillor", "officer", "director", "manager", "supervisor",
    "head", "leader", "chief", "executive", "owner", "contractor", "consultant", "volunteer",
    "trainee", "apprentice", "agency", "supplier", "partner", "secretary", "administrator",
    "auditor", "solicitor", "trustee", "governor", "teacher", "line", "department", "team",
    "service", "committee", "cabinet", "panel", "board", "colleague", "applicant", "holder",
  ]

  /// Words for persons that have no plural in s.
  package static let persons: Set<String> = [
    "you", "we", "they", "i", "he", "she", "who", "whoever", "anyone", "anybody", "everyone",
    "everybody", "someone", "somebody", "staff", "person", "persons", "people", "employer",
    "employers", "user", "users", "himself", "herself", "yourself", "themselves", "deputy",
    "deputies", "delegate", "delegates", "delegated", "hr",
  ]

  /// Others who can be asked to act or be protected, in the singular; one of them or several is
  /// never a matter of spelling.
  package static let otherPersons: Set<String> = [
    "parent", "child", "clerk", "tenant", "resident", "witness", "guest", "pupil", "student",
    "client", "patient", "agent", "doctor", "nurse", "coach", "guard", "driver", "friend", "spouse",
    "mayor", "man", "woman", "individual", "candidate", "subject", "party", "body", "other", "boss",
    "family", "relative", "minor", "adult", "crew", "union", "trust", "school", "company", "firm",
    "bank", "lead", "bidder", "neighbour", "specialist", "inspectorate", "authority",
  ]

  /// Endings of words that name those who do or suffer something.
  package static let agentEndings = [
    "er", "or", "ee", "ant", "dent", "ient", "ist", "ian", "man", "ive", "yst", "ologist", "ary",
  ]

  /// Words before "to" that make a duty of it: "staff are to", "you have to".
  package static let dutyBeforeTo: Set<String> = [
    "is", "are", "be", "been", "was", "were", "am", "have", "has", "had", "having", "ought", "need",
  ]

  /// Words that point to what stands beside a paragraph.
  package static let pointers: Set<String> = [
    "above", "below", "preceding", "previous", "previously", "following", "foregoing", "next",
    "former", "latter", "aforementioned", "aforesaid", "overleaf",
  ]

  /// Words with which a sentence points to the one before it.
  package static let backPointers: Set<String> = [
    "this", "these", "those", "such", "it", "they", "however", "otherwise", "therefore", "also",
    "likewise", "similarly", "but", "and", "or", "nevertheless", "instead", "then",
  ]

  /// What "this" can mean besides the sentence before.
  package static let selfNames: Set<String> = [
    "policy", "document", "code", "procedure", "guidance", "protocol", "part", "section", "council",
    "scheme", "framework", "strategy", "authority", "schedule", "appendix",
  ]

  /// Beginnings of words that turn their meaning round.
  package static let negatingBeginnings = [
    "un", "un-", "in", "im", "il", "ir", "dis", "non-", "non", "mis", "anti-", "anti", "de",
  ]
}
