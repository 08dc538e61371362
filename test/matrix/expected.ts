/**
 * Who may do what, written by hand from what the portal is for (each row: an act, and the people to whom it is open).
 * Nothing here is read from the access table: the matrix compares the two, and the portal with both.
 */

/** Everyone who can stand at a door, with what ties them to the tender of the test. */
export const people = [
  /** Nobody is signed in. */
  'anonymous',
  /** Signed in for a provider that is not registered. */
  'visitor',
  /** Asked a signatory for a mandate and waits. */
  'pending',
  'preparer', 'signatory',
  'officer', 'lead', 'jurist', 'opener',
  /** Appointed to this tender, and a colleague who is not. */
  'assessor', 'assessor elsewhere',
  /** Appointed too, but did not state anything about conflicts of interest (Aw 1.10b). */
  'assessor unstated',
  /** The municipality that the path names, and another one that takes part too. */
  'college', 'college elsewhere', 'councillor',
] as const;
export type Who = (typeof people)[number];

const all: readonly Who[] = people;
const providers: readonly Who[] = ['visitor', 'pending', 'preparer', 'signatory'];
const organisation: readonly Who[] = ['preparer', 'signatory'];
const office: readonly Who[] = ['officer', 'lead'];
const staff: readonly Who[] = ['officer', 'lead', 'jurist', 'opener', 'assessor', 'assessor elsewhere', 'assessor unstated'];
const officeAndJurist: readonly Who[] = ['officer', 'lead', 'jurist'];
/** Bids are read by the office, its jurist, and those who were appointed to judge them. */
const readersOfBids: readonly Who[] = ['officer', 'lead', 'jurist', 'assessor'];
const councils: readonly Who[] = ['college', 'college elsewhere', 'councillor'];

/** What can be read. */
export const reading: Readonly<Record<string, readonly Who[]>> = {
  'public.home': all,
  'public.tender': all,
  'public.admission': all,
  'public.admission-agreement': all,
  'public.notas': all,
  'public.nota': all,
  'public.rules': all,
  'public.rectifications': all,
  'public.region': all,
  'public.participants': all,
  'public.risks': all,
  'public.municipality': all,
  'public.register': all,
  'public.how': all,

  'provider.home': providers,
  'provider.organisation': providers,
  'provider.tender': providers,
  'provider.admission': providers,
  'provider.application': organisation,
  'provider.revision': organisation,
  'provider.revision-round': organisation,
  'provider.revision-agreement': organisation,
  'provider.revision-nota': organisation,
  'provider.revision-redline': organisation,
  'provider.document': organisation,
  'provider.inbox': organisation,
  'provider.message': organisation,
  'provider.bid': organisation,
  'provider.documents': organisation,
  'provider.review': organisation,
  'provider.receipt': organisation,
  'provider.ledger': organisation,
  'provider.contract': organisation,
  'provider.admission-contract': organisation,
  'provider.partners': organisation,
  'provider.invitation': organisation,
  // Exclusion grounds are an organisation's own business: nobody of staff reads them here.
  'provider.declaration': organisation,
  'provider.evidence': organisation,
  'provider.complaints': organisation,
  'provider.inquiries': organisation,
  'provider.inquiry': organisation,
  'provider.revision-text': organisation,

  'staff.home': staff,
  'staff.tender': staff,
  'staff.admissions': officeAndJurist,
  'staff.admission': staff,
  'staff.application': officeAndJurist,
  'staff.notas': staff,
  'staff.questions': office,
  'staff.question': office,
  'staff.documents': office,
  'staff.rules': staff,
  'staff.rectifications': staff,
  'staff.readings': officeAndJurist,
  'staff.files': readersOfBids,
  'staff.file': readersOfBids,
  'staff.post': office,
  'staff.told': office,
  'staff.tasks': staff,
  'staff.decisions': officeAndJurist,
  'staff.complaints': officeAndJurist,
  'staff.complaint': officeAndJurist,
  'staff.inquiries': officeAndJurist,
  'staff.inquiry': officeAndJurist,
  'staff.scores': readersOfBids,
  'staff.ranking': officeAndJurist,
  'staff.overlaps': officeAndJurist,
  'staff.contracts': officeAndJurist,
  'staff.contract': officeAndJurist,
  'staff.admission-contract': officeAndJurist,
  'staff.log': officeAndJurist,
  // What providers earn is read by who works with it.
  'staff.revisions': officeAndJurist,
  'staff.revision': officeAndJurist,
  'staff.revision-text': officeAndJurist,
  'staff.revision-redline': officeAndJurist,
  'staff.revision-import': officeAndJurist,
  'staff.revision-reactions': officeAndJurist,
  'staff.revision-article': officeAndJurist,
  'staff.revision-signing': officeAndJurist,
  'staff.revision-nota': officeAndJurist,
  // How a segment is bought everybody of staff may know.
  'staff.routes': staff,
  'staff.route': staff,
  // So may everybody of staff know what may go wrong.
  'staff.risks': staff,
  'staff.risk': staff,
  'staff.planning': staff,
  'staff.agenda': officeAndJurist,
  'staff.opening': ['officer', 'lead', 'jurist', 'opener'],

  'council.home': councils,
  'council.tender': councils,
  'council.admission': councils,
  'council.revisions': councils,
  'council.revision': councils,
  'council.room': councils,
  'council.inbox': councils,
  'council.message': councils,
  'council.revision-nota': councils,
  'council.preferences': councils,
  // A council reads the letters that were sent to it; figures are what its college works with.
  'council.letters': councils,
  'council.letter': councils,
  'council.figures': ['college', 'college elsewhere'],
};

/** What can be changed. */
export const changing: Readonly<Record<string, readonly Who[]>> = {
  // Also open to who has done so before: asking twice gets an answer, not a closed door.
  'organisation.register': providers,
  'organisation.join': providers,
  'organisation.add-member': ['signatory'],
  'organisation.grant': ['signatory'],
  'declaration.describe': organisation,
  'declaration.answer': organisation,
  'declaration.explain': organisation,
  // What is declared binds the organisation.
  'declaration.sign': ['signatory'],
  'declaration.complete': ['signatory'],
  'evidence.record': organisation,
  'evidence.remove': organisation,
  'question.ask': organisation,
  'question.withdraw': organisation,
  'draft.declare': organisation,
  'reading.open': organisation,
  'draft.choose-lots': organisation,
  'draft.answer': organisation,
  'draft.price': organisation,
  'draft.prefer': organisation,
  'draft.remove-document': organisation,
  // What binds the organisation, only who may sign for it.
  'bid.submit': ['signatory'],
  'bid.withdraw': ['signatory'],
  'bid.confirm': ['signatory'],
  'partner.invite': ['signatory'],
  'partner.remove': ['signatory'],
  'partner.confirm': ['signatory'],
  'partner.decline': ['signatory'],
  'contract.sign': ['signatory'],
  'contract.sign-addendum': ['signatory'],
  'inquiry.answer': ['signatory'],
  // A complaint binds nobody.
  'complaint.file': organisation,
  'complaint.escalate': organisation,

  'tender.create': office,
  'tender.describe': office,
  'tender.add-lot': office,
  'tender.remove-lot': office,
  'tender.add-quality': office,
  'tender.add-price': office,
  'tender.remove-criterion': office,
  'tender.set-method': office,
  'tender.set-limits': office,
  'tender.add-requirement': office,
  'tender.remove-requirement': office,
  'tender.set-names': office,
  'tender.plan': office,
  'tender.appoint': office,
  'tender.ask-colleges': office,
  'nota.publish': office,
  'question.answer-alone': office,
  'question.refuse-confidentiality': office,
  // Publishing, moving the deadline and awarding take two people: the officer proposes, the process lead decides.
  'tender.prepare-publication': ['officer'],
  'tender.publish': ['lead'],
  'tender.propose-extension': ['officer'],
  'tender.approve-extension': ['lead'],
  'tender.propose-rectification': ['officer'],
  'tender.approve-rectification': ['lead'],
  'tender.propose-award': ['officer'],
  'tender.approve-award': ['lead'],
  'tender.approve-opening': ['opener'],
  // What is asked of a bidder, and what is found of its papers: whoever screens.
  'inquiry.request-repair': ['officer', 'jurist'],
  'inquiry.request-hearing': ['officer', 'jurist'],
  'inquiry.extend': ['officer', 'jurist'],
  'inquiry.judge': ['officer', 'jurist'],
  'file.note-defect': ['officer', 'jurist'],
  'file.screen': ['officer', 'jurist'],
  'overlap.judge': ['officer', 'jurist'],
  // Whoever was appointed states first; then, and not before, an assessor judges.
  'tender.state-conflict': ['assessor', 'assessor unstated'],
  'tender.screen-rest': ['officer', 'jurist'],
  'inquiry.request-verification': ['officer'],
  // Not by who made the tender: who answers for it, and who knows the law.
  'complaint.answer': ['lead', 'jurist'],
  'complaint.record-advice': ['lead', 'jurist'],
  'tender.record-award-notice': ['officer'],
  'tender.propose-lapse': ['officer'],
  'tender.lapse-award': ['lead'],
  'file.score': ['assessor'],
  'file.lock': ['assessor'],
  'file.unlock': ['lead'],
  'file.agree': ['lead'],
  'tender.close-assessment': ['lead'],
  'tender.record-proceedings': ['jurist'],
  'tender.end-proceedings': ['jurist'],
  'tender.finalise': ['lead'],
  'contract.countersign': ['lead'],
  'contract.countersign-addendum': ['lead'],
  'contract.propose-extension': ['officer'],
  'contract.extend': ['lead'],
  'contract.add-addendum': ['officer', 'jurist'],
  'contract.end': ['lead'],
  'tender.complete-contracts': ['officer'],
  'tender.withdraw': ['lead'],
  // The choice of route: the office weighs, one proposes, another confirms.
  'route.judge': office,
  'route.propose': ['officer'],
  'route.decide': ['lead'],

  // How a risk stands the office records.
  'risk.add': office,
  'risk.assess': office,

  // An open house is made by the office, opened and changed by two people, and ended by who answers for it.
  'admission.create': office,
  'admission.describe': office,
  'admission.add-condition': office,
  'admission.remove-condition': office,
  'admission.add-product': office,
  'admission.remove-product': office,
  'admission.plan': office,
  'admission.ask-colleges': office,
  'admission.prepare-opening': ['officer'],
  'admission.open': ['lead'],
  'admission.propose-change': ['officer'],
  'admission.approve-change': ['lead'],
  'admission.close': ['lead'],
  'admission.withdraw': ['lead'],
  'application.begin': organisation,
  'application.choose': organisation,
  'application.answer': organisation,
  'application.submit': ['signatory'],
  'application.withdraw': ['signatory'],
  'application.supplement': ['signatory'],
  'application.be-heard': ['signatory'],
  'application.ask-supplement': ['officer', 'jurist'],
  'application.complete': ['officer', 'jurist'],
  'application.plan-talk': ['officer', 'jurist'],
  'application.report-talk': ['officer', 'jurist'],
  'application.judge': ['officer', 'jurist'],
  'application.propose': ['officer'],
  'application.decide': ['lead'],

  // Its contract binds as that of a tender does; of its spending room the office keeps the books, and a lead decides.
  'admission.sign': ['signatory'],
  'admission.countersign': ['lead'],
  'admission.suspend': ['lead'],
  'admission.resume': ['lead'],
  'admission.end-contract': ['lead'],
  'admission.announce-room': ['officer'],
  'admission.record-use': ['officer'],
  'admission.record-room-talk': ['officer'],
  'admission.decide-room': ['lead'],

  // A running agreement is revised with who has it: the office writes, and what providers and colleges are shown takes two people.
  'revision.create': office,
  'revision.describe': office,
  'revision.invite': office,
  'revision.invite-list': office,
  'revision.leave-out': office,
  'revision.plan': office,
  'text.begin': officeAndJurist,
  'text.write-article': officeAndJurist,
  'text.remove-article': officeAndJurist,
  'text.import': officeAndJurist,
  'input.note': office,
  'input.answer': office,
  'revision.consult': ['officer'],
  'revision.prepare-text': ['officer'],
  'revision.present': ['lead'],
  'revision.propose-later': ['officer'],
  'revision.approve-later': ['lead'],
  'revision.close-reactions': ['officer'],
  'reply.give': officeAndJurist,
  'revision.publish-replies': ['lead'],
  // Whether a limit makes a new contract is a question of law.
  'revision.find-limits': ['jurist'],
  'revision.ask-colleges': office,
  'revision.take-back': ['lead'],
  'revision.adopt': ['lead'],
  'revision.countersign': ['lead'],
  'revision.end-signing': ['officer'],
  'revision.confirm-consequence': ['lead'],
  'revision.withdraw': ['lead'],
  // Everybody of an organisation prepares its reaction; what leaves the organisation its signatory sends.
  'input.give': organisation,
  'reaction.write': organisation,
  'reaction.remove': organisation,
  'reaction.submit': ['signatory'],
  'reaction.withdraw': ['signatory'],
  'revision.accept': ['signatory'],
  'revision.refuse': ['signatory'],

  // A council reads; only the college decides, and only for itself.
  'decision.record': ['college'],
  'decision.record-admission': ['college'],
  'decision.record-revision': ['college'],
  // Everybody of a municipality chooses for himself.
  'contact.prefer': councils,
  'post.send-again': office,
  // Each writes to its own council: of another one's letter a college finds nothing.
  'letter.edit': ['college', 'college elsewhere'],
  'letter.approve': ['college', 'college elsewhere'],
  'figures.enter': ['college', 'college elsewhere'],
  'decision.answer-remarks': office,
};

/** What no person does: each act of a worker, and the worker that does it. */
export const working: Readonly<Record<string, string>> = {
  'tender.record-key': 'keys',
  'tender.lock-key': 'keys',
  'tender.record-trial': 'opening',
  'tender.commit-extension': 'keys',
  'document.bind': 'sealing',
  'tender.record-opening': 'opening',
  'tender.end-by-route': 'routes',
  'admission.end-by-route': 'routes',
  'revision.end-by-route': 'routes',
  'letter.draft': 'letters',
  'contact.mark-bounced': 'notify',
  'post.record-failure': 'notify',
  'post.record-bounce': 'notify',
  'post.record-sent': 'notify',
};

/** Whom a refusal leaves guessing whether there is anything: what they lack is not the role but the tie to this thing. */
export const hidden: Readonly<Record<string, readonly Who[]>> = {
  'staff.files': ['assessor elsewhere'],
  'staff.file': ['assessor elsewhere'],
  'staff.scores': ['assessor elsewhere'],
  'file.score': ['assessor elsewhere'],
  'file.lock': ['assessor elsewhere'],
  'tender.state-conflict': ['assessor elsewhere'],
  'decision.record': ['college elsewhere'],
  'decision.record-admission': ['college elsewhere'],
  'decision.record-revision': ['college elsewhere'],
};

/** Who is told what to do first: an appointed assessor sees nothing of a bid before the statement on interests. */
export const stateFirst: Readonly<Record<string, readonly Who[]>> = {
  'staff.files': ['assessor unstated'],
  'staff.file': ['assessor unstated'],
  'staff.scores': ['assessor unstated'],
  'file.score': ['assessor unstated'],
  'file.lock': ['assessor unstated'],
};
