import type { At } from '../kernel/command.ts';
import type { Actor, Role } from './actor.ts';

/**
 * How far a right reaches: `any` thing; `own` municipality of the path (a provider's own organisation needs no word:
 * it is never in a path); `named` as an assessor of this tender; `appointed`: named, and stated to be free of any
 * conflict of interest in it (Aw 1.10b).
 */
export type Reach = 'any' | 'own' | 'named' | 'appointed';
/** A tender's assessors by their pseudonyms: all who were named, and who of them gave that statement. */
export interface Panel { readonly named: readonly string[]; readonly clear: readonly string[] }
export const noPanel: Panel = { named: [], clear: [] };
export type Row = Partial<Readonly<Record<Role, Reach>>>;

const everyone: Row = Object.fromEntries(
  ['anonymous', 'visitor', 'preparer', 'signatory', 'officer', 'lead', 'assessor', 'jurist', 'opener', 'college', 'councillor'].map((role) => [role, 'any']),
);
const members: Row = { preparer: 'any', signatory: 'any' };
const providers: Row = { visitor: 'any', ...members };
const office: Row = { officer: 'any', lead: 'any' };
const staff: Row = { ...office, assessor: 'any', jurist: 'any', opener: 'any' };
const council: Row = { college: 'own', councillor: 'own' };

/** One table for the guard, the menu and nobody's good manners: role × command or view × reach. */
export const table = {
  // what anyone reads
  'public.home': everyone, 'public.tender': everyone, 'public.notas': everyone, 'public.nota': everyone, 'public.rules': everyone, 'public.rectifications': everyone, 'public.admission': everyone, 'public.admission-agreement': everyone, 'public.region': everyone, 'public.participants': everyone, 'public.risks': everyone, 'public.outages': everyone, 'public.outage': everyone, 'public.status': everyone, 'public.municipality': everyone, 'public.letter': everyone, 'public.register': everyone, 'public.how': everyone, 'public.sealing': everyone, 'public.accessibility': everyone, 'public.privacy': everyone,
  // provider
  'provider.sessions': providers, 'provider.home': providers, 'provider.organisation': providers, 'provider.tender': providers, 'provider.document': members,
  'provider.admission': providers, 'provider.application': members,
  'provider.archive': members, 'provider.inbox': members, 'provider.message': members,
  'provider.bid': members, 'provider.documents': members, 'provider.review': members, 'provider.receipt': members, 'provider.ledger': members, 'provider.contract': members, 'provider.admission-contract': members,
  'provider.declaration': members, 'provider.evidence': members,
  // Who registered has a mandate from then on; asking again gets the same answer, or a clear one.
  'organisation.register': providers,
  'organisation.choose-language': { signatory: 'any' },
  'organisation.join': providers,
  'organisation.add-member': { signatory: 'any' },
  'organisation.grant': { signatory: 'any' },
  'declaration.describe': members, 'declaration.answer': members, 'declaration.explain': members,
  'declaration.sign': { signatory: 'any' }, 'declaration.complete': { signatory: 'any' },
  'evidence.record': members, 'evidence.remove': members,
  'question.ask': members, 'question.withdraw': members, 'reading.open': members,
  'draft.declare': members,
  'draft.choose-lots': members, 'draft.answer': members, 'draft.price': members, 'draft.prefer': members, 'draft.remove-document': members,
  // An invitation tells an outsider of the bid, and an answer binds: who may sign.
  'provider.partners': members, 'provider.invitation': members,
  'partner.invite': { signatory: 'any' }, 'partner.remove': { signatory: 'any' }, 'partner.confirm': { signatory: 'any' }, 'partner.decline': { signatory: 'any' },
  'bid.submit': { signatory: 'any' }, 'bid.withdraw': { signatory: 'any' }, 'bid.confirm': { signatory: 'any' },
  'contract.sign': { signatory: 'any' }, 'contract.sign-addendum': { signatory: 'any' },
  'provider.complaints': members, 'complaint.file': members, 'complaint.escalate': members,
  // Whether somebody is told may say what its organisation is told, so that it is of the organisation.
  'provider.interests': members, 'interest.choose': members, 'interest.stop': members, 'interest.follow': members, 'interest.unfollow': members,
  'provider.inquiries': members, 'provider.inquiry': members, 'inquiry.answer': { signatory: 'any' },
  // staff
  'staff.sessions': staff, 'staff.home': staff, 'staff.tender': staff, 'staff.questions': office, 'staff.question': office, 'staff.notas': staff, 'staff.documents': office, 'staff.rules': staff, 'staff.rectifications': staff, 'staff.readings': { ...office, jurist: 'any' },
  'staff.admissions': { ...office, jurist: 'any' }, 'staff.admission': staff, 'staff.application': { ...office, jurist: 'any' },
  'staff.files': { ...office, assessor: 'appointed', jurist: 'any' },
  'staff.file': { ...office, assessor: 'appointed', jurist: 'any' },
  'staff.scores': { ...office, assessor: 'appointed', jurist: 'any' },
  'staff.ranking': { ...office, jurist: 'any' }, 'staff.contracts': { ...office, jurist: 'any' },
  'staff.contract': { ...office, jurist: 'any' }, 'staff.log': { ...office, jurist: 'any' }, 'staff.opening': { ...office, jurist: 'any', opener: 'any' }, 'staff.agenda': { ...office, jurist: 'any' }, 'staff.dossier': { ...office, jurist: 'any' }, 'staff.admission-dossier': { ...office, jurist: 'any' }, 'staff.revision-dossier': { ...office, jurist: 'any' },
  'tender.create': office, 'tender.describe': office, 'tender.add-lot': office, 'tender.remove-lot': office,
  'tender.add-quality': office, 'tender.add-price': office, 'tender.remove-criterion': office, 'tender.set-method': office, 'tender.set-limits': office,
  'tender.add-requirement': office, 'tender.remove-requirement': office,
  'tender.set-names': office, 'tender.plan': office, 'tender.appoint': office, 'tender.ask-colleges': office,
  'tender.prepare-publication': { officer: 'any' }, 'tender.publish': { lead: 'any' },
  'nota.publish': office, 'question.answer-alone': office, 'question.refuse-confidentiality': office,
  'tender.propose-extension': { officer: 'any' }, 'tender.approve-extension': { lead: 'any' },
  'tender.propose-rectification': { officer: 'any' }, 'tender.approve-rectification': { lead: 'any' },
  'tender.approve-opening': { opener: 'any' },
  'staff.tasks': staff, 'staff.complaints': { ...office, jurist: 'any' }, 'staff.complaint': { ...office, jurist: 'any' },
  'complaint.answer': { lead: 'any', jurist: 'any' }, 'complaint.record-advice': { lead: 'any', jurist: 'any' },
  'tender.record-award-notice': { officer: 'any' },
  'staff.inquiries': { ...office, jurist: 'any' }, 'staff.inquiry': { ...office, jurist: 'any' },
  'inquiry.request-repair': { officer: 'any', jurist: 'any' }, 'inquiry.request-hearing': { officer: 'any', jurist: 'any' },
  'inquiry.request-verification': { officer: 'any' }, 'inquiry.extend': { officer: 'any', jurist: 'any' }, 'inquiry.judge': { officer: 'any', jurist: 'any' },
  'file.note-defect': { officer: 'any', jurist: 'any' },
  'tender.state-conflict': { assessor: 'named' },
  'staff.overlaps': { ...office, jurist: 'any' }, 'overlap.judge': { officer: 'any', jurist: 'any' },
  'file.screen': { officer: 'any', jurist: 'any' }, 'tender.screen-rest': { officer: 'any', jurist: 'any' },
  'file.score': { assessor: 'appointed' }, 'file.lock': { assessor: 'appointed' },
  'file.unlock': { lead: 'any' }, 'file.agree': { lead: 'any' },
  'tender.close-assessment': { lead: 'any' },
  'tender.propose-award': { officer: 'any' }, 'tender.approve-award': { lead: 'any' },
  'tender.record-proceedings': { jurist: 'any' }, 'tender.end-proceedings': { jurist: 'any' },
  'tender.propose-lapse': { officer: 'any' }, 'tender.lapse-award': { lead: 'any' },
  'tender.finalise': { lead: 'any' }, 'contract.countersign': { lead: 'any' },
  'contract.propose-extension': { officer: 'any' }, 'contract.extend': { lead: 'any' }, 'contract.add-addendum': { officer: 'any', jurist: 'any' },
  'contract.countersign-addendum': { lead: 'any' }, 'contract.end': { lead: 'any' },
  'tender.complete-contracts': { officer: 'any' },
  'tender.withdraw': { lead: 'any' },
  // open house: nobody bids and nobody is ranked, so that no assessor has a part in it
  'admission.create': office, 'admission.describe': office, 'admission.add-condition': office, 'admission.remove-condition': office,
  'admission.add-product': office, 'admission.remove-product': office, 'admission.plan': office, 'admission.ask-colleges': office,
  'admission.prepare-opening': { officer: 'any' }, 'admission.open': { lead: 'any' },
  'admission.propose-change': { officer: 'any' }, 'admission.approve-change': { lead: 'any' },
  'admission.close': { lead: 'any' }, 'admission.withdraw': { lead: 'any' },
  'application.begin': members, 'application.choose': members, 'application.answer': members,
  'application.submit': { signatory: 'any' }, 'application.withdraw': { signatory: 'any' }, 'application.supplement': { signatory: 'any' }, 'application.be-heard': { signatory: 'any' },
  'application.ask-supplement': { officer: 'any', jurist: 'any' }, 'application.complete': { officer: 'any', jurist: 'any' },
  'application.plan-talk': { officer: 'any', jurist: 'any' }, 'application.report-talk': { officer: 'any', jurist: 'any' }, 'application.judge': { officer: 'any', jurist: 'any' },
  'application.propose': { officer: 'any' }, 'application.decide': { lead: 'any' },
  'staff.admission-contract': { ...office, jurist: 'any' },
  'admission.sign': { signatory: 'any' }, 'admission.countersign': { lead: 'any' }, 'admission.suspend': { lead: 'any' }, 'admission.resume': { lead: 'any' }, 'admission.end-contract': { lead: 'any' },
  'admission.announce-room': { officer: 'any' }, 'admission.record-use': { officer: 'any' }, 'admission.record-room-talk': { officer: 'any' }, 'admission.decide-room': { lead: 'any' },
  'staff.routes': staff, 'staff.route': staff,
  'route.judge': office, 'route.propose': { officer: 'any' }, 'route.decide': { lead: 'any' },
  // risks of the strategy: all of staff reads them, the office records how they stand
  'staff.risks': staff, 'staff.risk': staff, 'risk.add': office, 'risk.assess': office,
  // outages: the office keeps the log, and two of it move what one touched
  'staff.outages': staff, 'staff.outage': staff,
  'outage.record': office, 'outage.end': office, 'outage.correct': office, 'outage.propose-extension': { officer: 'any' }, 'outage.approve-extension': { lead: 'any' },
  // revision: an agreement that runs is changed together with who has it
  'staff.planning': staff, 'staff.revisions': { ...office, jurist: 'any' }, 'staff.revision': { ...office, jurist: 'any' }, 'staff.revision-text': { ...office, jurist: 'any' }, 'staff.revision-redline': { ...office, jurist: 'any' }, 'staff.revision-import': { ...office, jurist: 'any' },
  'staff.revision-reactions': { ...office, jurist: 'any' }, 'staff.revision-article': { ...office, jurist: 'any' }, 'staff.revision-signing': { ...office, jurist: 'any' }, 'staff.revision-nota': { ...office, jurist: 'any' },
  'revision.create': office, 'revision.describe': office, 'revision.invite': office, 'revision.invite-list': office, 'revision.leave-out': office, 'revision.plan': office,
  'text.begin': { ...office, jurist: 'any' }, 'text.write-article': { ...office, jurist: 'any' }, 'text.remove-article': { ...office, jurist: 'any' }, 'text.import': { ...office, jurist: 'any' },
  'revision.consult': { officer: 'any' }, 'input.note': office, 'input.answer': office, 'revision.prepare-text': { officer: 'any' }, 'revision.present': { lead: 'any' },
  'revision.propose-later': { officer: 'any' }, 'revision.approve-later': { lead: 'any' }, 'revision.close-reactions': { officer: 'any' },
  'reply.give': { ...office, jurist: 'any' }, 'revision.publish-replies': { lead: 'any' },
  'revision.find-limits': { jurist: 'any' }, 'revision.ask-colleges': office, 'revision.take-back': { lead: 'any' }, 'revision.adopt': { lead: 'any' },
  'revision.countersign': { lead: 'any' }, 'revision.end-signing': { officer: 'any' }, 'revision.confirm-consequence': { lead: 'any' }, 'revision.withdraw': { lead: 'any' },
  // What binds, or leaves the organisation, is for who may sign; a reaction is prepared by anybody of it.
  'provider.revision': members, 'provider.revision-round': members, 'provider.revision-agreement': members, 'provider.revision-nota': members, 'provider.revision-redline': members, 'provider.revision-text': members,
  'input.give': members, 'reaction.write': members, 'reaction.remove': members, 'reaction.submit': { signatory: 'any' }, 'reaction.withdraw': { signatory: 'any' },
  'revision.accept': { signatory: 'any' }, 'revision.refuse': { signatory: 'any' },
  // council
  'council.sessions': council, 'council.home': council, 'council.room': council, 'council.tender': council, 'council.admission': council, 'council.revisions': council, 'council.revision': council, 'council.inbox': council, 'council.message': council,
  'council.revision-nota': council,
  'decision.record': { college: 'own' }, 'decision.record-admission': { college: 'own' }, 'decision.record-revision': { college: 'own' },
  // how notices reach people
  'council.preferences': council, 'council.calendar': council, 'contact.prefer': council,
  'staff.post': office, 'staff.told': office, 'post.send-again': office,
  // letters to the council: its members read what was sent, the college's contact writes
  'council.letters': council, 'council.letter': council, 'council.figures': { college: 'own' },
  'letter.edit': { college: 'own' }, 'letter.approve': { college: 'own' }, 'figures.enter': { college: 'own' },
  'staff.decisions': { ...office, jurist: 'any' }, 'staff.what-if': { ...office, jurist: 'any' }, 'council.what-if': council, 'decision.answer-remarks': office,
  // workers
  'tender.record-key': { keys: 'any' }, 'tender.lock-key': { keys: 'any' }, 'tender.record-trial': { opening: 'any' }, 'tender.commit-extension': { keys: 'any' },
  'document.bind': { sealing: 'any' },
  'tender.record-opening': { opening: 'any' },
  'tender.end-by-route': { routes: 'any' }, 'admission.end-by-route': { routes: 'any' }, 'revision.end-by-route': { routes: 'any' },
  'tender.extend-for-outage': { routes: 'any' }, 'revision.later-for-outage': { routes: 'any' }, 'outage.record-term': { routes: 'any' }, 'outage.find-silence': { routes: 'any' },
  'letter.draft': { letters: 'any' },
  'contact.mark-bounced': { notify: 'any' }, 'interest.mark-bounced': { notify: 'any' }, 'post.record-failure': { notify: 'any' }, 'post.record-bounce': { notify: 'any' }, 'post.record-sent': { notify: 'any' },
} as const satisfies Readonly<Record<string, Row>>;

export type Act = keyof typeof table;

/** Is this act declared? Routes are made of declared acts only. */
export const isAct = (name: string): name is Act => Object.hasOwn(table, name);

/**
 * Does only the statement on conflicts of interest lack? Who was named as an assessor is that before all else: no
 * other role of the same person opens what an assessor may not see yet.
 */
export const mustStateFirst = ({ person }: Actor, act: Act, { named, clear }: Panel): boolean =>
  Object.values<Reach>(table[act]).includes('appointed') && named.includes(person) && !clear.includes(person);

/**
 * May this actor do this, here? `panel` are the assessors of the tender that the path names, nobody when it names
 * none. Every door asks this before it reads more than it needs to answer it.
 */
export function may(actor: Actor, act: Act, at: At, panel: Panel = noPanel): boolean {
  if (mustStateFirst(actor, act, panel)) return false;
  const row: Row = table[act];
  return actor.roles.some((role) => {
    const reach = row[role];
    if (reach === undefined) return false;
    if (reach === 'own') return actor.municipality !== '' && (at['municipality'] ?? actor.municipality) === actor.municipality;
    if (reach === 'named') return panel.named.includes(actor.person);
    if (reach === 'appointed') return panel.clear.includes(actor.person);
    return true;
  });
}
