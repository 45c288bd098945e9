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
    guard word.utf8.contains(UInt8(ascii: "z")) else { return word }
    for (ending, british) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      if stem.count >= 4, stem != "appr" { return stem + british }
    }
    return word
  }

  private static let endings = [
    ("izations", "isations"), ("ization", "isation"), ("izing", "ising"), ("izes", "ises"),
    ("ized", "ised"), ("izer", "iser"), ("ize", "ise"), ("yzing", "ysing"), ("yzed", "ysed"),
    ("yze", "yse"),
  ]

  /// Each row is one word that has several spellings.
  ///
  /// In small letters, first the one that stands for it. Words that have two meanings by their
  /// spelling ("meter", "inquiry", "learned") are not here.
  private static let spellings = [
    "email e-mail", "emails e-mails", "emailed e-mailed", "emailing e-mailing", "online on-line",
    "offline off-line", "website web-site web|site", "websites web-sites web|sites",
    "webpage web-page web|page", "webpages web-pages web|pages", "internet inter-net",
    "cooperate co-operate", "cooperation co-operation", "coordinate co-ordinate",
    "coordination co-ordination", "coordinator co-ordinator", "reuse re-use", "wifi wi-fi",
    "login log-in", "logins log-ins", "username user-name user|name", "database data-base",
    "workplace work-place", "workstation work-station", "ongoing on-going", "wellbeing well-being",
    "smartphone smart-phone", "multimedia multi-media", "whilst while", "amongst among",
    "towards toward", "judgement judgment", "acknowledgement acknowledgment", "focused focussed",
    "focusing focussing", "benefited benefitted", "grey gray", "colour color", "colours colors",
    "behaviour behavior", "behaviours behaviors", "honour honor", "favour favor",
    "neighbour neighbor", "harbour harbor", "rumour rumor", "centre center", "centres centers",
    "theatre theater", "litre liter", "defence defense", "offence offense", "offences offenses",
    "licence license", "licences licenses", "fulfil fulfill", "enrol enroll",
    "instalment installment", "skilful skillful", "catalogue catalog", "dialogue dialog",
    "analyse analyze", "travelled traveled", "travelling traveling", "cancelled canceled",
    "labelled labeled", "modelling modeling", "sceptical skeptical", "artefact artifact",
    "ageing aging", "labour labor", "organisational organizational", "favourite favorite",
    "honourable honorable", "neighbours neighbors", "subcommittee sub-committee",
    "subcontractor sub-contractor", "subcontractors sub-contractors",
    "cyberbullying cyber-bullying", "handheld hand-held", "travelers travellers",
  ]

  /// Each row is one word and the slips for it.
  ///
  /// A slip is no word, and no other word is meant by it.
  private static let slips = [
    "receive recieve", "received recieved", "receives recieves", "receiving recieving",
    "believe beleive", "achieve acheive", "separate seperate", "separately seperately",
    "definite definate", "definitely definately definitly", "occur ocur", "occurred occured",
    "occurring occuring", "occurrence occurence occurance", "accommodate accomodate acommodate",
    "accommodation accomodation", "commitment committment", "committee commitee comittee",
    "committees commitees", "necessary neccessary necesary", "environment enviroment",
    "government goverment", "maintenance maintainance", "independent independant",
    "relevant relevent", "responsible responsable", "responsibility responsibilty responsability",
    "responsibilities responsiblities", "access acess", "address adress", "addresses adresses",
    "appropriate appropiate apropriate", "appropriately appropiately", "beginning begining",
    "business buisness bussiness", "colleague collegue", "colleagues collegues",
    "communication comunication", "communications comunications", "consistent consistant",
    "correspondence correspondance", "disappoint dissapoint", "disciplinary disciplinery",
    "embarrass embarass", "embarrassment embarassment", "equipment equiptment",
    "existence existance", "experience experiance", "guarantee garantee guarentee",
    "harass harrass", "harassment harrassment", "immediate imediate", "information infomation",
    "knowledge knowlege", "liaise liase", "liaison liason", "noticeable noticable",
    "possess posess", "possession posession", "preferred prefered",
    "privilege priviledge privelege privilage", "privileges priviledges",
    "professional proffesional profesional", "pronunciation pronounciation", "publicly publically",
    "recommend reccomend recomend", "recommendation reccomendation", "refer reffer",
    "referred refered", "referring refering", "schedule shedule", "secretary secratary",
    "sensitive sensative", "similar similiar", "successful succesful sucessful",
    "successfully succesfully", "supersede supercede", "superseded superceded", "surprise suprise",
    "technology tecnology", "their thier", "the teh hte", "truly truely", "until untill",
    "usage useage", "which wich whcih", "with wiht", "writing writting", "written writen",
    "weird wierd", "development developement", "procedure proceedure", "procedures proceedures",
    "confidential confidental", "confidentiality confidentialty", "acceptable acceptible",
    "accessible accessable", "applicable applicible", "pursue persue", "transferred transfered",
    "transferring transfering", "occasion occassion", "occasionally occassionally occasionaly",
    "questionnaire questionaire", "tomorrow tommorow tommorrow", "aggressive agressive",
    "argument arguement", "beneficial benificial", "conscious concious", "foreign foriegn",
    "guard gaurd", "misspell mispell", "parliament parliment", "rhythm rythm",
    "management managment", "managements managments", "success sucess", "calendar calandar",
    "achievement acheivement", "across accross", "apparent apparant",
    "assessment assesment asessment", "attendance attendence", "available availible availabe",
    "basically basicly", "cemetery cemetary", "committed commited", "comparison comparision",
    "competent competant", "completely completly", "control controll", "convenient convienient",
    "criticism critisism", "discipline dicipline", "especially expecially", "exaggerate exagerate",
    "excellent excellant", "familiar familar", "finally finaly", "fulfilment fulfillment",
    "height heigth", "hygiene hygeine", "immediately immediatly imediately", "implement impliment",
    "interrupt interupt", "irrelevant irrelevent", "judicial judical", "laboratory labratory",
    "leisure liesure", "medicine medecine", "millennium millenium", "mischievous mischievious",
    "occupied ocupied", "official offical", "officially offically",
    "opportunity oppurtunity oportunity", "parallel paralel", "particular particuler",
    "permanent permanant", "permissible permissable", "perseverance perserverance",
    "persistent persistant", "politician politican", "possible possable", "potential potencial",
    "prejudice predjudice", "presence presense", "probably probaly", "properly propperly",
    "publicity publicty", "questionable questionnable", "reference refrence", "religious religous",
    "repetition repitition", "resistance resistence", "restaurant restaraunt", "safety saftey",
    "sincerely sincerly", "specifically specificly", "statutory statuatory statutary",
    "strength strenght", "temporary tempory temporay", "temporarily temporarally",
    "therefore therfore", "threshold threshhold", "together togather", "transparent transparant",
    "unfortunately unfortunatly", "unnecessary unneccessary unecessary", "vacuum vaccum",
    "vehicle vehical", "visible visable", "withhold withold", "councillor councilor",
    "councillors councilors", "policy polciy", "policies policys polcies",
  ]

  /// Whether `word`, in small letters, is no word but a slip for one.
  static func isSlip(_ word: String) -> Bool { slipWords.contains(word) }

  private static let slipWords = Set(
    slips.flatMap { $0.split(separator: " ").dropFirst().map(String.init) }
  )

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for row in spellings + slips {
      let spellings = row.split(separator: " ").map { String($0.replacing("|", with: " ")) }
      for spelling in spellings {
        table[spelling] = spellings[0]
      }
    }
    return table
  }()
}
