import { postFile, type Visitor } from '../../infra/client/client.ts';
import { at, collegeDecisions, write } from '../../infra/season/prepare.ts';
import { newPlay, type Play } from '../../infra/season/tender.ts';
import type { World } from '../../infra/season/world.ts';
import { instant } from '../../shared/kernel/moments.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { readEverything } from './requests.ts';
import { readBackOf } from '../rush/bidders.ts';

/**
 * A second tender beside the first, for what a plain procedure does without: limits, partners, confidential questions,
 * rectification, complaints, overlap, hearing and an award that lapses. Its steps stand on the agenda of the world.
 */
export function breadth(world: World, { tenders: [file] }: Scenario, [one, two]: readonly [string, string]): Play {
  if (file === undefined) throw new Error('no tender');
  const play = newPlay(world, { ...file, id: 'breed', title: 'Begeleiding thuis' }, ['assessor-1', 'assessor-2', 'assessor-3']);
  const on = (moment: string, act: (play: Play) => Promise<unknown>): void => { world.agenda.add(instant(moment), async () => { await act(play); await world.settle(); }); };
  const [first, second] = [(): Promise<Visitor> => world.provider(one), (): Promise<Visitor> => world.provider(two)];
  const as = (name: string): Promise<Visitor> => world.as(name);

  on('2026-01-12T09:30:00+01:00', async () => {
    await write(play, 'breed');
    const officer = await as('officer');
    await officer.command(`${at(play)}/limits`, { mostAwards: 1, rule: 'preference' });
    await officer.command(`${at(play)}/anonymity`, { names: 'hidden' });
    await officer.command(`${at(play)}/anonymity`, { names: 'shown' });
    const { upload } = await officer.view<{ upload: { url: string; fields: Record<string, string> } }>(`${at(play)}/documents`);
    await postFile(upload, 'leidraad.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'));
    await officer.command(`${at(play)}/requests`, { decideBy: '2026-01-30' });
    await remarks(play);
    // The last college decides after the planned publication, and so it publishes.
    collegeDecisions(play, () => undefined);
  });
  on('2026-02-05T09:00:00+01:00', () => questions(play, first, second));
  on('2026-02-06T09:00:00+01:00', () => reading(play, first));
  on('2026-02-06T09:30:00+01:00', () => following(play, first, second));
  on('2026-02-09T09:00:00+01:00', () => bids(play, [one, two], first, second));
  on('2026-02-10T09:00:00+01:00', () => rectification(play, first));
  on('2026-02-11T09:00:00+01:00', () => complaint(play, first));
  on('2026-02-11T10:00:00+01:00', () => risks(play));
  on('2026-01-12T09:20:00+01:00', () => preferences(play));
  on('2026-02-11T11:00:00+01:00', () => postOffice(play));
  on('2026-05-12T12:03:00+02:00', async () => {
    await (await as('opener-1')).command(`${at(play)}/openings`);
    await (await as('opener-2')).command(`${at(play)}/openings`);
  });
  on('2026-05-13T09:00:00+02:00', () => screening(play, one, first));
  on('2026-05-28T09:00:00+02:00', () => assessment(play, [one, two]));
  // With questions, an invitation and a rectification; with overlaps and requests; decided.
  for (const moment of ['2026-02-12T09:00:00+01:00', '2026-05-13T10:00:00+02:00', '2026-05-29T09:00:00+02:00']) {
    on(moment, () => readEverything(world, { tender: play.portalId, procedure: play.portalId, lot: 'A', kvk: one, submission: '1', nota: '1', segment: '5' }, one));
  }
  on('2026-06-02T09:00:00+02:00', () => lapse(play, one, first));
  return play;
}

/** Somebody of Delft wants mail, at an address from which it comes back. */
async function preferences(play: Play): Promise<void> {
  const delft = await play.world.college('GM0503');
  await delft.command('/preferences', { mail: 'at-once', segments: ['1', '5'], email: 'bounce.delft@example.nl' });
  await delft.view('/preferences');
  await delft.view('/sessions');
}

/** Staff see the mail that came back, have it sent again, and read what Delft was told; Delft gives another address. */
async function postOffice(play: Play): Promise<void> {
  const officer = await play.world.as('officer');
  const { posts: [post] } = await officer.view<{ posts: { party: string; post: string }[] }>('/post');
  await (await play.world.college('GM0503')).command('/preferences', { mail: 'daily', segments: ['5'], email: 'delft@example.nl' });
  await officer.command(`/post/${post?.party ?? ''}/${post?.post ?? ''}/attempts`);
  await officer.view('/post/municipalities/GM0503');
}

/** A college approves with remarks, which are answered; the decision that follows has none. */
async function remarks(play: Play): Promise<void> {
  const delft = await play.world.college('GM0503');
  await delft.command(`${at(play)}/decisions/GM0503`, { outcome: 'approved-with-remarks', decidedOn: '2026-01-12', reference: 'Z/26/1', remarks: 'Let op de wachttijden.' });
  const { own: { recordedAt } } = await delft.view<{ own: { recordedAt: string } }>(at(play));
  await (await play.world.as('officer')).command(`/procedures/${play.portalId}/decisions/GM0503/answers`, { recordedAt, answer: 'Dat staat in eis 4.' });
}

type Who = () => Promise<Visitor>;
const idIn = (stream: string): string => stream.split('/').at(-1) ?? '';

/** Two questions in confidence: one is answered to its asker alone, of the other the confidence is refused. */
async function questions(play: Play, first: Who, second: Who): Promise<void> {
  const ask = async (who: Who): Promise<string> => idIn((await (await who()).command(`${at(play)}/questions`, { text: 'Ons gebouw heeft één lift. Is dat genoeg?', confidential: 'Bedrijfsgegevens.' })).stream);
  const [a, b] = [await ask(first), await ask(second)];
  const officer = await play.world.as('officer');
  await officer.view(`${at(play)}/questions/${a}`);
  await officer.command(`${at(play)}/questions/${a}/answers`, { answer: 'Ja.', ground: 'Het gaat om bedrijfsgegevens.' });
  await officer.command(`${at(play)}/questions/${b}/refusals`, { ground: 'Dit geldt voor iedereen.' });
  await (await second()).command(`${at(play)}/questions/${b}/withdrawals`);
}

async function reading(play: Play, first: Who): Promise<void> {
  const provider = await first();
  const { documents } = await provider.view<{ documents: { id: string }[] }>(at(play));
  const path = `${at(play)}/documents/${documents[0]?.id ?? ''}`;
  await provider.command(`${path}/readings`);
  await provider.view(path);
}

/** The first chooses what it wants to hear of and follows the tender; the second thinks better of both. */
async function following(play: Play, first: Who, second: Who): Promise<void> {
  const [one, two] = [await first(), await second()];
  for (const visitor of [one, two]) {
    await visitor.command('/interests', { segments: ['5'], kinds: ['tender'], mail: 'at-once', email: 'interesse@zorg.example' });
    await visitor.command(`/follows/${play.portalId}`);
    await visitor.view('/interests');
    await visitor.view('/sessions');
  }
  await two.command(`/follows/${play.portalId}/ends`);
  await two.command('/interests/ends');
}

/** The second is a member of the first's combination and bids itself on the same lot: an overlap. */
async function bids(play: Play, [one, two]: readonly [string, string], first: Who, second: Who): Promise<void> {
  const [lead, member] = [await first(), await second()];
  const partners = `${at(play)}/bid/partners`;
  const invite = (role: string): Promise<unknown> => lead.command(`${partners}/invitations`, { kvk: two, name: 'De ander', role, lots: ['A'] });
  await invite('subcontractor');
  await member.command(`${at(play)}/invitations/${one}/refusals`, { reason: 'Geen ruimte.' });
  await lead.command(`${partners}/${two}/removals`);
  await invite('member');
  const { asked } = await member.view<{ asked: string }>(`${at(play)}/invitations/${one}`);
  await member.command(`${at(play)}/invitations/${one}/confirmations`, { asked, agreed: true });
  await lead.view(partners);
  for (const [visitor, price] of [[lead, 8000], [member, 9000]] as const) {
    const own = `${at(play)}/bid`;
    await visitor.command(`${own}/lots`, { lots: ['A'] });
    await visitor.command(`${own}/lots/A/answers`, { answers: [{ criterion: 'K', text: 'Wij komen thuis.' }] });
    await visitor.command(`${own}/lots/A/price`, { price });
    await visitor.command(`${own}/preferences`, { lots: [{ lot: 'A', place: 1 }] });
    await visitor.command(`${own}/submissions`, { readBack: await readBackOf(visitor, play.portalId), declaration: true });
  }
}

async function rectification(play: Play, first: Who): Promise<void> {
  const officer = await play.world.as('officer');
  await officer.command(`${at(play)}/rectifications/proposals`, { summary: 'De titel was te ruim.', substantial: 'no', title: 'Begeleiding bij het gezin thuis' });
  const { proposed } = await officer.view<{ proposed: { proposal: number } }>(`${at(play)}/rectifications`);
  await (await play.world.as('lead')).command(`${at(play)}/rectifications/approvals`, { proposal: proposed.proposal });
  const provider = await first();
  await provider.command(`${at(play)}/bid/confirmations`, { rectification: 1, declaration: true });
  for (const page of ['rectifications', 'rules']) await provider.fetch(`/v1/public${at(play)}/${page}`);
  await officer.view(`${at(play)}/rules`);
}

async function complaint(play: Play, first: Who): Promise<void> {
  const [provider, jurist] = [await first(), await play.world.as('jurist')];
  const path = `${at(play)}/complaints`;
  const own = `${path}/${idIn((await provider.command(`${path}/filings`, { text: 'De termijn is te kort.' })).stream)}`;
  await jurist.view(path);
  await jurist.view(own);
  await jurist.command(`${own}/answers`, { finding: 'dismissed', motivation: 'De termijn is redelijk.' });
  await provider.command(`${own}/escalations`, { on: '2026-02-11' });
  await jurist.command(`${own}/advices`, { outcome: 'unfounded', on: '2026-02-11', followed: 'Wij volgen het advies.' });
  await provider.view(path);
}

/** A hearing that ends well, and an overlap that proves harmless. */
async function screening(play: Play, one: string, first: Who): Promise<void> {
  const [officer, jurist, provider] = [await play.world.as('officer'), await play.world.as('jurist'), await first()];
  await officer.view(`${at(play)}/readings`);
  await officer.command(`${at(play)}/files/A/${one}/defects`, { defect: 'unsigned', found: 'yes' });
  await officer.command(`${at(play)}/files/A/${one}/defects`, { defect: 'unsigned', found: 'mistaken' });
  const inquiry = idIn((await jurist.command(`${at(play)}/hearings`, { bids: [`A_${one}`], ground: 'misconduct', text: 'Wij lazen een bericht over u.' })).stream);
  await jurist.command(`${at(play)}/inquiries/${inquiry}/extensions`, { dueOn: '2026-05-27', reason: 'Vakantie.' });
  await provider.view(`${at(play)}/inquiries`);
  await provider.view(`${at(play)}/inquiries/${inquiry}`);
  const own = `${at(play)}/inquiries/${inquiry}`;
  type Attaching = { attach: { upload: { url: string; fields: Record<string, string> }; lying: { id: string }[] } };
  await postFile((await provider.view<Attaching>(own)).attach.upload, 'rectificatie.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'));
  const { attach: { lying } } = await provider.view<Attaching>(own);
  await provider.command(`${own}/answers`, { text: 'Het bericht gaat over een ander.', documents: lying.map(({ id }) => id) });
  await officer.view(`${at(play)}/inquiries`);
  await officer.view(`${at(play)}/inquiries/${inquiry}`);
  const { overlaps: [found] } = await officer.view<{ overlaps: { bids: { kvk: string }[] }[] }>(`${at(play)}/overlaps`);
  await jurist.command(`${at(play)}/overlaps/A/${found?.bids[0]?.kvk ?? ''}/${found?.bids[1]?.kvk ?? ''}/judgments`, { outcome: 'independent', heardOn: '2026-05-13', motivation: 'De prijzen zijn los van elkaar gemaakt.' });
  await officer.command(`${at(play)}/screenings/A`, { found: true });
  await officer.view('/tasks');
  await officer.view('/sessions');
}

/** A risk that the strategy names, and one that it does not. */
async function risks(play: Play): Promise<void> {
  const officer = await play.world.as('officer');
  const input = { title: 'Te weinig tijd', segments: ['5'], owner: 'Procesleider', measure: 'Wij beginnen eerder.', chance: 'low', impact: 'high', status: 'watched', reason: 'De zomer is kort.' };
  await officer.command('/risks', input);
  await officer.command('/risks/decisions/assessments', { ...input, seen: 0 });
  await officer.view('/risks');
  await officer.view('/risks/decisions');
  await officer.fetch('/v1/public/municipalities/leidschendam-voorburg');
}

async function assessment(play: Play, kvks: readonly string[]): Promise<void> {
  const scores = [{ criterion: 'K', score: 75, motivation: 'Goed.' }];
  const lead = await play.world.as('lead');
  for (const kvk of kvks) {
    const path = `${at(play)}/files/A/${kvk}`;
    for (const name of play.assessors) {
      const assessor = await play.world.as(name);
      await assessor.view(`${at(play)}/scores/A`);
      await assessor.command(`${path}/scores`, { scores });
      await assessor.command(`${path}/locks`);
    }
    await lead.command(`${path}/consensus`, { scores });
  }
  await lead.command(`${at(play)}/assessments`);
  await (await play.world.as('officer')).command(`${at(play)}/awards`);
  await lead.command(`${at(play)}/awards/approvals`);
}

/** The winner's evidence falls short, so that its award lapses; then the tender ends, and TenderNed hears of it. */
async function lapse(play: Play, one: string, first: Who): Promise<void> {
  const [officer, lead] = [await play.world.as('officer'), await play.world.as('lead')];
  const inquiry = idIn((await officer.command(`${at(play)}/verifications`)).stream);
  await (await first()).command(`${at(play)}/inquiries/${inquiry}/answers`, { text: 'De verklaring volgt later.' });
  await officer.command(`${at(play)}/inquiries/${inquiry}/judgments`, { bids: [one], outcome: 'failed', motivation: 'De verklaring van de belastingdienst ontbreekt.' });
  await officer.command(`${at(play)}/lapses`, { provider: one, reason: 'Het bewijs ontbreekt.' });
  await lead.command(`${at(play)}/lapses/approvals`);
  await lead.command(`${at(play)}/withdrawal`, { reason: 'De colleges kiezen anders.' });
  await officer.command(`${at(play)}/award-notices`, { number: '2026/S 100-000001' });
}
