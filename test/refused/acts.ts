/**
 * Everything that can be done to a tender and to what belongs to it: who would do it, and an input that nothing is
 * wrong with, so that what is refused is refused for the stage alone. `:lot`, `:kvk` and the like are of the play.
 */
export interface Act { readonly by: string; readonly input: Readonly<Record<string, unknown>> }

export const [winner, loser, late] = ['27500001', '27500002', '27500003'];
const signatory = `org-${winner}`;
const scores = [{ criterion: 'K', score: 75, motivation: 'Goed.' }];
const sentAt = '2026-02-02T08:00:00.000Z';

export const acts: Readonly<Record<string, Act>> = {
  'tender.describe': { by: 'officer', input: { title: 'Iets anders' } },
  'tender.add-lot': { by: 'officer', input: { id: 'Z', title: 'Nog een perceel', maxAwards: 1 } },
  'tender.remove-lot': { by: 'officer', input: { lot: 'A' } },
  'tender.set-method': { by: 'officer', input: { method: 'points', rounding: 3, seed: 'anders' } },
  'tender.add-quality': { by: 'officer', input: { id: 'K9', title: 'Nieuw criterium', weight: 10, scale: [0, 100] } },
  'tender.add-price': { by: 'officer', input: { id: 'P9', title: 'Nog een prijs', weight: 10, model: 'relative-lowest' } },
  'tender.remove-criterion': { by: 'officer', input: { criterion: 'K' } },
  'tender.add-requirement': { by: 'officer', input: { id: 'E9', title: 'Nieuwe eis', text: 'U kunt dit.' } },
  'tender.remove-requirement': { by: 'officer', input: { requirement: 'E1' } },
  'tender.plan': { by: 'officer', input: { questionsUntil: '2027-03-16T11:00:00.000Z', closesAt: '2027-05-11T10:00:00.000Z' } },
  'tender.ask-colleges': { by: 'officer', input: {} },
  'decision.record': { by: 'college-delft', input: { outcome: 'rejected', decidedOn: '2026-01-12', reference: 'BW 1' } },
  'tender.prepare-publication': { by: 'officer', input: { sentAt, number: '300001', publishedAt: sentAt } },
  'tender.publish': { by: 'lead', input: {} },
  'question.ask': { by: signatory, input: { text: 'Mag het ook anders?' } },
  'question.withdraw': { by: signatory, input: {} },
  'question.answer-alone': { by: 'officer', input: { answer: 'Ja.', ground: 'Bedrijfsgegevens.' } },
  'question.refuse-confidentiality': { by: 'officer', input: { ground: 'Niets is vertrouwelijk.' } },
  'nota.publish': { by: 'officer', input: { answers: [{ id: 'qst_1', question: 'Mag dit?', answer: 'Ja.' }] } },
  'tender.propose-extension': { by: 'officer', input: { closesAt: '2027-05-11T10:00:00.000Z', reason: 'Langer.' } },
  'tender.approve-extension': { by: 'lead', input: {} },
  'draft.choose-lots': { by: signatory, input: { lots: ['A'] } },
  'draft.price': { by: signatory, input: { price: 1 } },
  'draft.declare': { by: signatory, input: { requirements: [{ requirement: 'E1', met: 'yes', how: 'Al jaren.' }] } },
  'draft.answer': { by: signatory, input: { answers: [{ criterion: 'K', text: 'Wij werken samen.' }] } },
  'draft.remove-document': { by: signatory, input: {} },
  'partner.invite': { by: signatory, input: { kvk: loser, name: 'Een ander', role: 'member', lots: ['A'] } },
  'partner.remove': { by: signatory, input: {} },
  'partner.confirm': { by: signatory, input: { asked: 'x', agreed: true } },
  'partner.decline': { by: signatory, input: {} },
  'bid.submit': { by: signatory, input: { readBack: 'x', declaration: true } },
  'bid.withdraw': { by: signatory, input: { lots: ['A'] } },
  'tender.approve-opening': { by: 'opener-1', input: {} },
  'file.screen': { by: 'officer', input: { outcome: 'admissible' } },
  'tender.screen-rest': { by: 'officer', input: { found: true } },
  'file.score': { by: 'assessor-1', input: { scores } },
  'file.lock': { by: 'assessor-1', input: {} },
  'file.unlock': { by: 'lead', input: { assessor: 'prs_1', reason: 'Een vergissing.' } },
  'file.agree': { by: 'lead', input: { scores } },
  'tender.close-assessment': { by: 'lead', input: {} },
  'tender.propose-award': { by: 'officer', input: {} },
  'tender.approve-award': { by: 'lead', input: {} },
  'tender.record-proceedings': { by: 'jurist', input: { reference: 'KG 9' } },
  'tender.end-proceedings': { by: 'jurist', input: { proceedings: '1', outcome: 'upheld' } },
  'tender.finalise': { by: 'lead', input: {} },
  'contract.sign': { by: signatory, input: { readBack: 'x', agreed: true } },
  'contract.countersign': { by: 'lead', input: { readBack: 'x' } },
  'contract.propose-extension': { by: 'officer', input: { years: 1 } },
  'contract.extend': { by: 'lead', input: {} },
  'contract.add-addendum': { by: 'officer', input: { from: '2027-02-01', basis: '2163g', reason: 'Een andere locatie.', text: 'De hulp is in Rijswijk.' } },
  'contract.sign-addendum': { by: signatory, input: { readBack: 'x', agreed: true } },
  'contract.countersign-addendum': { by: 'lead', input: { readBack: 'x' } },
  'contract.end': { by: 'lead', input: { how: 'mutual', noticeOn: '2026-06-24', endsOn: '2028-12-31', reason: 'In overleg.' } },
  'tender.complete-contracts': { by: 'officer', input: {} },
  'tender.withdraw': { by: 'lead', input: { reason: 'Het gaat niet door.' } },
};
