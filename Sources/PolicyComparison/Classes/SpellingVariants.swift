/// Spellings that mean the same word: the rule table of typographical changes.
///
/// Only what stands here can be called a spelling; any other change of letters is a change of words.
enum SpellingVariants {
  /// Returns whether both spell the same word, small letters given.
  static func areSame(_ left: String, _ right: String) -> Bool {
    normal(left) == normal(right)
  }

  /// Returns the one spelling that stands for all of a word in small letters.
  static func normal(_ word: String) -> String {
    if let known = table[word] { return known }
    return americanToBritish(word)
  }

  /// Words in -ize, -ization and the like, long enough to be the Greek ending and not "size".
  private static func americanToBritish(_ word: String) -> String {
    for (ending, british) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      if stem.count >= 4 { return stem + british }
    }
    return word
  }

  private static let endings = [
    ("izations", "isations"), ("ization", "isation"), ("izing", "ising"), ("izes", "ises"),
    ("ized", "ised"), ("izer", "iser"), ("ize", "ise"), ("yzing", "ysing"), ("yzed", "ysed"),
    ("yze", "yse"),
  ]

  /// Each row is one word: the spelling that stands for it, then the others, slips included.
  private static let rows = [
    "email e-mail", "emails e-mails", "emailed e-mailed", "emailing e-mailing", "online on-line",
    "offline off-line", "website web-site web|site", "websites web-sites web|sites",
    "webpage web-page web|page", "webpages web-pages web|pages", "internet inter-net",
    "cooperate co-operate", "cooperation co-operation", "coordinate co-ordinate",
    "coordination co-ordination", "coordinator co-ordinator", "reuse re-use", "wifi wi-fi",
    "login log-in", "logins log-ins", "username user-name user|name", "database data-base",
    "workplace work-place work|place", "workstation work-station", "ongoing on-going",
    "wellbeing well-being", "smartphone smart-phone", "multimedia multi-media",
    "learnt learned", "whilst while", "amongst among", "towards toward", "judgement judgment",
    "acknowledgement acknowledgment", "focused focussed", "focusing focussing",
    "benefited benefitted", "inquiry enquiry", "programme program", "grey gray",
    "colour color", "colours colors", "behaviour behavior", "behaviours behaviors", "honour honor",
    "favour favor", "labour labor", "neighbour neighbor", "harbour harbor", "rumour rumor",
    "centre center", "centres centers", "theatre theater", "metre meter", "litre liter",
    "defence defense", "offence offense", "offences offenses", "licence license",
    "licences licenses", "fulfil fulfill", "enrol enroll", "instalment installment",
    "skilful skillful", "catalogue catalog", "dialogue dialog", "analyse analyze",
    "travelled traveled", "travelling traveling", "cancelled canceled", "labelled labeled",
    "modelling modeling", "sceptical skeptical", "artefact artifact", "ageing aging",
    "receive recieve", "received recieved", "receives recieves", "receiving recieving",
    "believe beleive", "achieve acheive", "separate seperate", "separately seperately",
    "definite definate", "definitely definately definitly", "occur ocur", "occurred occured",
    "occurring occuring", "occurrence occurence occurance", "accommodate accomodate acommodate",
    "accommodation accomodation", "commitment committment", "committee commitee comittee",
    "committees commitees", "necessary neccessary necesary", "environment enviroment",
    "government goverment", "maintenance maintainance", "independent independant",
    "relevant relevent", "responsible responsable", "responsibility responsibilty",
    "responsibilities responsiblities", "access acess", "address adress", "addresses adresses",
    "appropriate appropiate apropriate", "appropriately appropiately", "beginning begining",
    "business buisness bussiness", "colleague collegue", "colleagues collegues",
    "communication comunication", "communications comunications", "consistent consistant",
    "correspondence correspondance", "disappoint dissapoint", "disciplinary disciplinery",
    "embarrass embarass", "embarrassment embarassment", "equipment equiptment",
    "existence existance",
    "experience experiance", "guarantee garantee guarentee", "harass harrass",
    "harassment harrassment", "immediate imediate", "information infomation",
    "knowledge knowlege", "liaise liase", "liaison liason", "noticeable noticable",
    "personnel personel", "possess posess", "possession posession", "preferred prefered",
    "privilege priviledge", "privileges priviledges", "professional proffesional profesional",
    "pronunciation pronounciation", "publicly publically", "recommend reccomend recomend",
    "recommendation reccomendation", "refer reffer", "referred refered", "referring refering",
    "schedule shedule", "secretary secratary", "sensitive sensative", "similar similiar",
    "successful succesful sucessful", "successfully succesfully", "supersede supercede",
    "superseded superceded", "surprise suprise", "technology tecnology", "their thier",
    "the teh hte", "through thorugh", "truly truely", "until untill", "usage useage",
    "which wich whcih", "with wiht", "writing writting", "written writen", "weird wierd",
    "development developement",
    "procedure proceedure", "procedures proceedures", "proceed procede", "confidential confidental",
    "confidentiality confidentialty", "acceptable acceptible", "accessible accessable",
    "applicable applicible",
  ]

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for row in rows {
      let spellings = row.split(separator: " ").map { String($0.replacing("|", with: " ")) }
      for spelling in spellings {
        table[spelling] = spellings[0]
      }
    }
    return table
  }()
}
