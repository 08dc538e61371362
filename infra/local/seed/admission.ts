import { addDays, dayOf, later, type Day, type Instant } from '../../../shared/kernel/moments.ts';
import { participants } from '../../../shared/region/participants.ts';
import { postFile, type Visitor } from '../../client/client.ts';
import { decideRoutes } from '../../season/routes.ts';
import type { World } from '../../season/world.ts';

const conditions = [
  { id: 'V1', title: 'Werken aan kwaliteit', text: 'U werkt met een kwaliteitssysteem dat een ander toetst, zoals HKZ, ISO 9001 of iets gelijkwaardigs.', evidence: ['quality-certificate'] },
  { id: 'V2', title: 'Registratie van professionals', text: 'U zet geregistreerde professionals (SKJ of BIG) in waar de norm dat vraagt.', evidence: ['professional-registration'] },
  { id: 'V3', title: 'Samenwerken in de wijk', text: 'U werkt samen met het wijkteam en de school van het kind. U beschrijft hoe.' },
];
const products = [
  { id: '45A04', title: 'Ambulante begeleiding', unit: '04', professionals: 6200, otherClient: 350, overhead: 1480, indexation: 320 },
  { id: '45A05', title: 'Groepsbegeleiding', unit: '16', professionals: 4100, otherClient: 600, overhead: 1100, indexation: 240 },
];

/** An open house for segment 5 that has been open for a month, with one provider that has a contract and one application on its content. */
export function seedAdmission(world: World, now: Instant): void {
  const { agenda, as, college, provider } = world;
  let id = '';
  const at = (path = ''): string => `/admissions/${id}${path}`;
  agenda.add(later(now, { days: -45 }), async () => {
    await decideRoutes(world, 5);
    const officer = await as('officer');
    const { location } = await officer.command('/admissions', {
      segment: '5', title: 'Begeleiding thuis en in de buurt', description: 'Kinderen en ouders krijgen hulp in hun eigen omgeving. Elke aanbieder die aan de voorwaarden voldoet kan meedoen.',
    });
    id = /adm_\w+/.exec(location)?.[0] ?? '';
    for (const one of conditions) await officer.command(at('/conditions'), one);
    for (const one of products) await officer.command(at('/products'), one);
    await officer.command(at('/plans'), planOn(dayOf(now)));
    await officer.command(at('/requests'));
    for (const { code } of participants(5, dayOf(now))) await (await college(code)).command(at(`/decisions/${code}`), { outcome: 'approved', decidedOn: dayOf(later(now, { days: -45 })) });
  });
  agenda.add(later(now, { days: -30 }), async () => {
    await (await as('officer')).command(at('/preparations'));
    await (await as('lead')).command(at('/openings'));
  });
  const apply = async (kvk: string, products: readonly string[], municipalities: readonly string[], together: string): Promise<readonly string[]> => {
    const applicant = await provider(kvk);
    const own = at('/application');
    const papers = await fileOf(applicant, addDays(dayOf(now), -200));
    await applicant.command(`${own}/drafts`);
    await applicant.command(`${own}/choices`, { products, municipalities });
    await applicant.command(`${own}/answers`, { answers: [
      { condition: 'V1', statement: 'Wij zijn gecertificeerd volgens HKZ.', evidence: [papers[0]] }, { condition: 'V2', evidence: [papers[1]] }, { condition: 'V3', statement: together },
    ] });
    await applicant.command(`${own}/submissions`, { declaration: true });
    return papers;
  };
  let considered: readonly string[] = [];
  agenda.add(later(now, { days: -28 }), async () => { considered = await apply(admitted, products.map(({ id: code }) => code), ['GM0503', 'GM1783', 'GM1842'], 'Wij werken vanuit de wijkteams en komen elke week op school.'); });
  agenda.add(later(now, { days: -20 }), async () => {
    const officer = await as('officer');
    await officer.command(at(`/applications/${admitted}/completions`));
    await officer.command(at(`/applications/${admitted}/judgments`), { judgments: [
      { condition: 'V1', verdict: 'met', considered: [considered[0]], motivation: 'Het certificaat geldt.' }, { condition: 'V2', verdict: 'met', considered: [considered[1]], motivation: 'Het overzicht klopt.' },
      { condition: 'V3', verdict: 'met', motivation: 'De werkwijze past.' },
    ] });
    await officer.command(at(`/applications/${admitted}/proposals`));
    await (await as('lead')).command(at(`/applications/${admitted}/decisions`));
  });
  agenda.add(later(now, { days: -15 }), async () => {
    const signatory = await provider(admitted);
    const { contract: { hash } } = await signatory.view<{ contract: { hash: string } }>(at('/contract'));
    await signatory.command(at('/contract/signatures'), { readBack: hash, agreed: true });
    await (await as('lead')).command(at(`/contracts/${admitted}/countersignatures`), { readBack: hash });
  });
  agenda.add(later(now, { days: -12 }), async () => { await apply('27000001', ['45A04'], ['GM0503', 'GM1916', 'GM0603'], 'In elk wijkteam werkt een vaste collega van ons. Met scholen spreken wij elke maand.'); });
  agenda.add(later(now, { days: -9 }), async () => { await (await as('officer')).command(at('/applications/27000001/completions')); });
}

/** Stands in the register: admitted, and signed by both. */
const admitted = '27000002';

/** Contracts can start at the beginning of each half-year, and end after six years. */
function planOn(today: Day): object {
  const year = Math.max(Number(today.slice(0, 4)) + 1, 2027);
  const days = Array.from({ length: 12 }, (_, i) => `${year + Math.floor(i / 2)}-${i % 2 === 0 ? '01' : '07'}-01`);
  return { startsOn: days[0], until: `${year + 5}-12-31`, entry: 'fixed', days: days.map((on, i) => ({ number: String(i + 1), on })), decisionDays: 42, supplementDays: 14, hearingDays: 14 };
}

/** Two documents in the provider's own file, each named after its upload. */
async function fileOf(applicant: Visitor, issuedOn: Day): Promise<string[]> {
  const ids: string[] = [];
  for (const [name, type, validUntil] of [['Certificaat HKZ.pdf', 'quality-certificate', addDays(issuedOn, 900)], ['Overzicht SKJ.pdf', 'professional-registration', undefined]] as const) {
    const { upload } = await applicant.view<{ upload: { url: string; fields: Record<string, string> } }>('/organisation/evidence');
    await postFile(upload, name, new TextEncoder().encode(`%PDF-1.7\n% ${name}\n%%EOF\n`));
    const evidence = upload.fields['key']?.split('/').at(-1) ?? '';
    await applicant.command(`/organisation/evidence/${evidence}/records`, { type, issuedOn, ...(validUntil === undefined ? {} : { validUntil }) });
    ids.push(evidence);
  }
  return ids;
}
