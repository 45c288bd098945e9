/// The words of council policies, the common ones first.
enum CouncilWords {
  static let nouns = list(
    """
    council, employee, policy, manager, information, service, record, member, account, data, system,
    team, request, training, contract, customer, officer, procedure, director, decision, device,
    department, resident, incident, risk, equipment, form, report, agreement, supplier, payment,
    budget, vehicle, premises, complaint, application, review, password, document, contractor,
    volunteer, assessment, meeting, register, invoice, licence, grant, absence, allowance, claim,
    expense, journey, receipt, post, grade, salary, pension, vacancy, interview, reference, offer,
    probation, appraisal, objective, target, grievance, hearing, appeal, sanction, warning, dismissal,
    redundancy, consultation, trade union, representative, ballot, school, pupil, parent, governor,
    carer, child, adult, placement, safeguarding concern, referral, visit, household, tenant, tenancy,
    repair, property, lease, rent, deposit, licence holder, premises licence, inspection, notice,
    permit, planning application, objection, enforcement notice, highway, footpath, parking space,
    street light, drain, bin, recycling centre, skip, landfill site, allotment, cemetery, library,
    museum, leisure centre, swimming pool, playground, park, tree, hedge, flood defence, emergency plan,
    shelter, generator, fire door, alarm, extinguisher, first aid kit, hazard, accident, near miss,
    injury, exposure, chemical, asbestos register, ladder, lone worker, shift, rota, overtime payment,
    annual leave, sick note, fit note, occupational health adviser, return to work interview,
    flexible working request, secondment, apprentice, work experience placement, mileage claim,
    lease car, pool bicycle, laptop, mobile phone, memory stick, printer, network drive, mailbox,
    distribution list, website, web page, social media profile, press release, photograph, recording,
    consent form, privacy notice, retention schedule, subject access request, data breach,
    impact assessment, processor, encryption key, backup, server room, visitor badge, key safe,
    cash box, petty cash float, purchase order, tender, framework agreement, quotation, bidder,
    conflict of interest, gift, hospitality register, sponsorship, donation, fraud concern, audit trail,
    bank mandate, debt, refund, fee, charge, concession, voucher, subsidy, loan, asset, stock item,
    warehouse, depot, fuel card, tachograph, driving licence, passenger, escort, minibus, timetable,
    interpreter, translation, sign language interpreter, large print copy, hearing loop, ramp,
    reasonable adjustment, equality objective, hate incident, mediation session, coroner, registrar,
    ceremony, certificate, polling station, candidate, returning officer, electoral roll, ward, parish,
    scrutiny panel, cabinet member, chief executive, monitoring officer, section 151 officer, minute,
    agenda, exempt item, petition, deputation, standing order, delegated decision, forward plan
    """
  )

  /// Infinitive and participle.
  static let verbs: [(plain: String, done: String)] = list(
    """
    record/recorded, report/reported, follow/followed, keep/kept, give/given, use/used, make/made,
    complete/completed, agree/agreed, approve/approved, review/reviewed, check/checked, tell/told,
    send/sent, return/returned, hold/held, sign/signed, store/stored, share/shared, protect/protected,
    provide/provided, monitor/monitored, consider/considered, refuse/refused, withdraw/withdrawn,
    publish/published, disclose/disclosed, destroy/destroyed, copy/copied, investigate/investigated,
    authorise/authorised, update/updated, replace/replaced, inspect/inspected, test/tested,
    certify/certified, register/registered, notify/notified, consult/consulted, assess/assessed,
    appoint/appointed, train/trained, supervise/supervised, pay/paid, reimburse/reimbursed,
    recover/recovered, refund/refunded, order/ordered, purchase/purchased, deliver/delivered,
    collect/collected, dispose of/disposed of, lock/locked, encrypt/encrypted, label/labelled,
    archive/archived, transfer/transferred, escalate/escalated, suspend/suspended, restore/restored,
    cancel/cancelled, postpone/postponed, arrange/arranged, advertise/advertised, shortlist/shortlisted,
    interview/interviewed, verify/verified, witness/witnessed, countersign/countersigned,
    translate/translated, explain/explained, display/displayed, circulate/circulated, minute/minuted,
    evacuate/evacuated, isolate/isolated, repair/repaired, maintain/maintained, calibrate/calibrated,
    insure/insured, value/valued, count/counted, reconcile/reconciled, audit/audited, sample/sampled
    """
  ).map { pair in
    let parts = pair.split(separator: "/").map(String.init)
    return (parts[0], parts[parts.count - 1])
  }

  static let adjectives = list(
    """
    relevant, written, appropriate, personal, new, necessary, annual, confidential, reasonable, current,
    formal, individual, temporary, external, full, public, original, approved, signed, digital, separate,
    independent, senior, local, urgent, serious, regular, accurate, secure, portable, outstanding,
    additional, duplicate, monthly, quarterly, electronic, disputed, anonymous, statutory, voluntary,
    seasonal, corporate, joint, provisional, final, unpaid, damaged, stolen, obsolete, vulnerable
    """
  )

  static let actors = list(
    """
    employees, the council, you, your manager, managers, the head of service, each employee,
    Human Resources, the director, elected members, the IT department, Legal Services, officers,
    the line manager, the data protection officer, the finance team, the service manager, contractors,
    the premises manager, Internal Audit, the health and safety adviser, budget holders, head teachers,
    the emergency planning officer, the chief executive, volunteers, the safeguarding lead,
    the procurement team, the monitoring officer, agency workers, the payroll team, project managers,
    the duty officer, the information governance board, team leaders, the fleet manager,
    the customer services team, supervisors, the section 151 officer, the appeals panel
    """
  )

  static let modals = ["must", "should", "will", "may", "must not", "should not", "can", "may not"]

  static let conditions = list(
    """
    where possible; before starting work; in an emergency; at the end of each month;
    when leaving the council; outside normal working hours; if there is any doubt;
    where the law requires it; after each incident; on the first day of employment;
    during the notice period; when working from home; in exceptional circumstances;
    where a concern is raised; as soon as this is known; when the contract ends;
    if the request is urgent; where personal data is involved; following a change of role;
    unless the director has agreed otherwise; when travelling on council business;
    where no other arrangement can be made; at the start of the financial year;
    if the equipment is shared; when a member of the public asks; where costs are shared
    """,
    by: ";"
  )

  static let purposes = list(
    """
    so that the council can meet its duties; to protect the public; in line with the Code of Conduct;
    to make sure that public money is well spent; so that decisions can be explained later;
    for the purposes of audit; to avoid any conflict of interest; so that nobody is put at risk;
    to comply with data protection law; so that services can continue; without unreasonable delay;
    in accordance with the disciplinary procedure; as part of the induction programme;
    to keep the register accurate; and keep a note of the reasons; so that costs can be recovered;
    in the interests of fairness; to support equal access to services; for as long as the contract lasts;
    to limit any damage; for insurance purposes; and confirm this by e-mail; with as little fuss as possible
    """,
    by: ";"
  )

  /// Short insertions as amendments make them.
  static let additions = list(
    """
    in writing; or head of service; where possible; without delay; and in any event; as a minimum;
    at all times; in person; or delegate; by e-mail; in advance; to the best of their knowledge;
    free of charge; if asked; from time to time; on request; under supervision; or nominee; promptly;
    in the first instance; for the time being; with good reason; as agreed; only; normally; again
    """,
    by: ";"
  )

  private static func list(_ text: String, by separator: Character = ",") -> [String] {
    text.replacing("\n", with: " ").split(separator: separator).map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }
}
