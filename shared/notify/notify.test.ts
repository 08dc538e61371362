import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decided, files, lettersAt, linde, duin, organisationNames } from '../letters/example.ts';
import { letterFor } from '../letters/letter.ts';
import { amsterdam, dayAt, instant, later, type Instant } from '../kernel/moments.ts';
import { newTender, type Tender } from '../tender/state.ts';
import { mailOf } from './mail.ts';
import { toMunicipalities } from './municipal.ts';
import { municipalityParty, organisationParty, ownerOf, type Happened } from './notice.ts';
import { toProviders } from './providers.ts';

const at = instant('2026-02-02T09:00:00+01:00');
const nine = ['GM0503', 'GM0518', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'];
const eight = nine.filter((code) => code !== 'GM0518');
const tender: Tender = { ...newTender, id: 'tnd_1', segment: 5, title: 'Jeugdhulp', withdrawalReason: 'Geen geld.', extensions: [{ from: at, to: later(at, { days: 7 }), at, reason: 'Storing.' }] };
const happened = (type: string, data: object, when: Instant = at): Happened => ({ type, item: '-', at: when, data });

/** Every event that municipalities are told of: its line in the ledger, its name for them, and what it says. */
const told: readonly [string, object, string, object][] = [
  ['tender.published', { segment: 5, closesAt: at, questionsUntil: at }, 'tender.published', { closesAt: at, questionsUntil: at }],
  ['nota.published', { number: 2, questions: ['q1', 'q2', 'q3'] }, 'tender.answered', { number: 2, questions: 3 }],
  ['tender.rectified', { number: 2, substantial: false, closesAt: '', parts: ['title'] }, 'tender.rectified', { number: 2 }],
  ['deadline.extended', { from: at, to: later(at, { days: 7 }) }, 'tender.extended', { from: at, closesAt: '2026-02-09T08:00:00.000Z', reason: 'Storing.' }],
  ['opening.recorded', { received: 41 }, 'tender.opened', { received: 41 }],
  ['award.provisional', { round: 1, assessment: 1, lots: [{ id: 'A', ranked: [{ kvk: '27000001' }], notRanked: [] }] }, 'award.provisional', { lots: 1, standstillEndsOn: '2026-02-23', signFrom: '2026-02-24' }],
  ['proceedings.started', { proceedings: '1', round: 1, startedAt: at }, 'proceedings.started', { startedAt: at }],
  ['proceedings.ended', { proceedings: '1', outcome: 'upheld', judgmentAt: at, strikes: false }, 'proceedings.ended', { outcome: 'upheld', judgmentAt: at }],
  ['award.final', { contractsFrom: '2027-01-01', contractsUntil: '2032-12-31', extensionYears: 2 }, 'award.final', { contractsFrom: '2027-01-01', contractsUntil: '2032-12-31', extensionYears: 2 }],
  ['contracts.signed', { contracts: 12 }, 'contracts.signed', { contracts: 12 }],
  ['tender.withdrawn', { from: 'published', gateClosesAt: at }, 'tender.withdrawn', { reason: 'Geen geld.' }],
];

describe('municipalities', () => {
  test.each(told)('%s', (type, data, event, params) => {
    const notices = toMunicipalities(happened(type, data), tender);
    expect(notices.map(({ party }) => party)).toEqual(eight.map((code) => `gm_${code}`));
    for (const notice of notices) expect(notice).toEqual({ party: notice.party, event, about: 'tnd_1', at, params: { title: 'Jeugdhulp', segment: 5, ...params }, body: '' });
  });

  test('hear nothing of what is between the region and providers, nor of a concept that is thrown away', () => {
    for (const type of ['bid.submitted', 'bid.withdrawn', 'question.asked', 'tender.opened', 'award.proposed', 'tender.created', 'constructor']) {
      expect(toMunicipalities(happened(type, { lots: [] }), tender)).toEqual([]);
    }
    expect(toMunicipalities(happened('tender.withdrawn', { from: 'concept', gateClosesAt: '' }), tender)).toEqual([]);
    expect(toMunicipalities(happened('tender.published', {}), newTender)).toEqual([]);
  });

  test('who are asked for a decision are those that the event names', () => {
    const notices = toMunicipalities(happened('colleges.asked', { municipalities: ['GM0503', 'GM1916'], decideBy: '' }), tender);
    expect(notices.map(({ party, event }) => [party, event])).toEqual([['gm_GM0503', 'college.asked'], ['gm_GM1916', 'college.asked']]);
  });

  test('each hears once, by its membership of that day in Amsterdam; Den Haag nothing of segments 4 and 5, and no notice names a bidder', () => {
    const segment = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);
    const instants = fc.tuple(fc.integer({ min: 18_262, max: 22_000 }), fc.constantFrom('00:00', '12:00', '23:59:59.999')).map(([epoch, time]) => ({ on: dayAt(epoch), when: amsterdam(dayAt(epoch), time) }));
    fc.assert(fc.property(fc.constantFrom(...told), segment, instants, ([type, data], number, { on, when }) => {
      const parties = toMunicipalities(happened(type, data, when), { ...tender, segment: number });
      // Voorschoten left with 2023 (seed 000).
      const members = on < '2024-01-01' ? [...nine, 'GM0626'].sort() : nine;
      expect(parties.map(({ party }) => party)).toEqual(members.filter((code) => number < 4 || code !== 'GM0518').map((code) => `gm_${code}`));
      expect(JSON.stringify(parties)).not.toContain('27000001');
    }));
  });
});

describe('providers', () => {
  const state: Tender = { ...decided(), recordedAt: lettersAt };
  const facts = {
    tender: state, bidders: state.bidsOf.map(({ kvk }) => kvk),
    letterOf: (kvk: string) => letterFor({ tender: state, files, kvk, organisationNames, at: lettersAt, language: 'nl' }),
  };
  const events = (type: string, data: object) => toProviders(happened(type, data, lettersAt), facts).map(({ party, event }) => [party, event]);

  test('get a receipt of what they did, that tells nothing of the content', () => {
    const data = { n: 2, lots: ['A', 'B'], documents: [{ key: 'geheim', version: 'v', size: 1 }], manifestHash: 'ab', content: 'sha256:x' };
    expect(toProviders({ type: 'bid.submitted', item: linde, at, data }, facts))
      .toEqual([{ party: 'org_27000001', event: 'bid.submitted', about: 'tnd_1', at, params: { title: 'Veelvoorkomende jeugdhulp', n: 2, lots: 2, at, manifestHash: 'ab' }, body: '' }]);
    expect(toProviders({ type: 'bid.withdrawn', item: linde, at, data: { lots: ['A'] } }, facts))
      .toEqual([{ party: 'org_27000001', event: 'bid.withdrawn', about: 'tnd_1', at, params: { title: 'Veelvoorkomende jeugdhulp', lots: 1, at }, body: '' }]);
  });

  test('each bidder gets one letter on all of its lots', () => {
    expect(events('award.provisional', { round: 1, assessment: 1, lots: state.decision?.lots ?? [] })).toEqual([
      ['org_27000001', 'letter.award'], ['org_27000002', 'letter.rejection'], ['org_27000003', 'letter.rejection'], ['org_27000004', 'letter.rejection'], ['org_27000005', 'letter.rejection']]);
    const [, second] = toProviders(happened('award.provisional', {}, lettersAt), facts);
    expect(second).toMatchObject({ body: '', paper: facts.letterOf(duin).paper, params: { subject: 'Mededeling van de gunningsbeslissing: Veelvoorkomende jeugdhulp', standstillEndsOn: '2026-06-22' } });
  });

  test('who is awarded a lot hears of the contract, the others that the award is final', () => {
    expect(events('award.final', { contractsFrom: '2027-01-01', contractsUntil: '2032-12-31', extensionYears: 2 }))
      .toEqual([['org_27000001', 'contract.ready'], ...['27000002', '27000003', '27000004', '27000005'].map((kvk) => [`org_${kvk}`, 'award.final'])]);
    expect(toProviders(happened('award.final', { contractsFrom: '2027-01-01', contractsUntil: '2032-12-31' }), facts)[0]?.params).toMatchObject({ lots: 2, contractsFrom: '2027-01-01' });
  });

  test('what is asked in confidence is in no inbox: a message says only that something waits', () => {
    for (const type of ['question.confidentiality-refused', 'question.answered-alone']) {
      expect(toProviders(happened(type, { kvk: linde, answer: 'geheim' }, lettersAt), { ...facts, bidders: [linde] }).map(({ party, event, params }) => [party, event, params])).toEqual([['org_27000001', type, { title: 'Veelvoorkomende jeugdhulp' }]]);
    }
    expect(toProviders(happened('tender.rectified', { number: 3, closesAt: lettersAt }, lettersAt), { ...facts, bidders: [linde] })[0]?.params).toEqual({ title: 'Veelvoorkomende jeugdhulp', number: 3, closesAt: lettersAt });
  });

  test('everyone with a bid hears of a later closing, of proceedings and of a withdrawal; of other things nobody does', () => {
    for (const [type, data] of told) {
      const expected = { 'nota.published': 'tender.answered', 'tender.rectified': 'tender.rectified', 'deadline.extended': 'tender.extended', 'proceedings.started': 'proceedings.started', 'proceedings.ended': 'proceedings.ended', 'tender.withdrawn': 'tender.withdrawn' }[type];
      if (expected !== undefined) expect(events(type, data)).toEqual(facts.bidders.map((kvk) => [organisationParty(kvk), expected]));
    }
    for (const type of ['tender.published', 'opening.recorded', 'contracts.signed', 'colleges.asked', 'scores.given']) expect(events(type, {})).toEqual([]);
  });
});

test('parties have owners', () => {
  expect(ownerOf(municipalityParty('GM0503'))).toEqual({ municipality: 'GM0503' });
  expect(ownerOf(organisationParty('27000001'))).toEqual({ kvk: '27000001' });
  expect(ownerOf('staff')).toBeUndefined();
});

describe('a mail', () => {
  const message = { id: '20260601T080000000Z-abc', party: 'org_27000001', event: 'letter.rejection', about: 'tnd_1', at: lettersAt, params: { title: 'Jeugdhulp', subject: 'Mededeling' }, body: 'Wij gunnen dit perceel niet aan u.' };

  test('says that something is waiting and where, and nothing of what', () => {
    expect(mailOf(message, 'Stichting De Linde', 'https://portaal.example', 'nl')).toEqual({
      subject: 'Er staat een bericht voor u klaar',
      text: 'In het aanbestedingsportaal van de jeugdhulpregio Haaglanden staat een bericht klaar voor Stichting De Linde.\n\nU leest het bericht hier, nadat u bent ingelogd:\nhttps://portaal.example/provider/inbox/20260601T080000000Z-abc\n\nServicebureau Jeugdhulp Haaglanden\n\nU kunt deze mail niet beantwoorden.\n',
    });
    expect(mailOf({ ...message, event: 'letter.award', body: 'x', params: {} }, 'Stichting De Linde', 'https://portaal.example', 'nl')).toEqual(mailOf(message, 'Stichting De Linde', 'https://portaal.example', 'nl'));
    expect(mailOf({ ...message, party: 'gm_GM0503' }, 'Delft', 'https://portaal.example', 'en').text).toContain('https://portaal.example/council/inbox/');
  });

  test('in English says the same, and that letters and decisions are in Dutch', () => {
    expect(mailOf(message, 'Stichting De Linde', 'https://portaal.example', 'en')).toEqual({
      subject: 'A message is waiting for you',
      text: 'In the procurement portal of the youth-care region Haaglanden a message is waiting for Stichting De Linde.\n\nRead the message here, after you have signed in:\nhttps://portaal.example/provider/inbox/20260601T080000000Z-abc\n\nLetters and decisions in the portal are in Dutch, the language of public bodies in the Netherlands. That text is binding.\n\nServicebureau Jeugdhulp Haaglanden\n\nYou cannot reply to this mail.\n',
    });
  });

  test('about a receipt tells its moment to the millisecond and its hash', () => {
    const { text } = mailOf({ ...message, event: 'bid.submitted', at: instant('2026-05-12T11:59:59.999+02:00'), params: { title: 'Jeugdhulp', n: 1, lots: 2, manifestHash: 'ab12' } }, 'De Linde', 'https://portaal.example', 'nl');
    expect(text).toContain('Wij ontvingen haar op dinsdag 12 mei 2026, 11:59:59,999 uur (Nederlandse tijd). De vingerafdruk van de lijst met bestanden is ab12.');
  });
});
