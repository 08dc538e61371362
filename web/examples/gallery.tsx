import type { Child } from 'hono/jsx';
import { day } from '../../shared/kernel/day.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { grant, register } from '../../shared/provider/commands.ts';
import type { Assets } from '../assets.ts';
import { CommandForm } from '../form.tsx';
import { Frame, type Shell } from '../frame.tsx';
import { ButtonLink } from '../parts/button.tsx';
import { DeadlineLine } from '../parts/deadline-line.tsx';
import { DescriptionList } from '../parts/description-list.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FileList } from '../parts/file-list.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { DayText, Moment } from '../parts/moment.tsx';
import { Money } from '../parts/money.tsx';
import { Notice } from '../parts/notice.tsx';
import { Steps } from '../parts/steps.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Term } from '../parts/term.tsx';
import type { Language } from '../texts.ts';
import { everything, everythingOffers } from './everything.ts';

const at = instant('2026-11-21T23:54:00Z');
const until = instant('2026-12-01T11:00:00Z');
const hash = 'f2ca1bb6c7e907d06dafe4687e579fce76b37e4e93b7605022da52e6ccc26fd2';

const shellOf = (language: Language, assets: Assets): Shell => ({
  language, assets, home: '/', otherLanguage: '/en/x', read: { at, address: 'https://portal.example/x' }, signIn: undefined,
  navigation: [{ text: 'Aanbestedingen', to: '/a', current: true }, { text: 'Berichten (3)', to: '/b' }, { text: 'Mijn organisatie', to: '/c' }],
  footer: [{ text: 'Zo werkt het', to: '/how' }, { text: 'Toegankelijkheid', to: '/accessibility' }, { text: 'Privacy', to: '/privacy' }],
  person: { name: 'Fatima el Amrani', role: 'Ondertekenaar, Stichting Zorgpunt Haaglanden', signOut: { action: '/sign-out', csrf: 'x' } },
});

const steps = [{ name: 'Gepubliceerd', state: 'done' }, { name: 'Vragen', state: 'done' }, { name: 'Indienen', state: 'current' }, { name: 'Openen', state: 'todo' }, { name: 'Gunnen', state: 'todo' }] as const;

/** A form that was refused, with every kind of field. */
export const FailedPage = ({ language, assets }: { language: Language; assets: Assets }): Child => (
  <Frame shell={shellOf(language, assets)} title="Inschrijving indienen" failed>
    <CommandForm
      command={everything} action="/x" language={language} hidden={{ key: 'k', csrf: 'c' }} heading={1} offers={everythingOffers}
      typed={{ price: ['abc'], email: ['x'], 'closes.day': ['31-2-2026'], 'closes.time': ['12:00'], lots: ['L2'], 'scores.K1.score': ['50'], 'scores.K10.motivation': ['Te kort'] }}
      problems={[
        ...['lot', 'price', 'children', 'email', 'municipality', 'closes', 'lots', 'scores', 'declaration'].map((field) => ({ field, text: `Verbeter ${field}` })),
        { field: 'scores.0.motivation', text: 'Vul dit veld in' }, { field: 'scores.1', text: 'Vul deze regel in' },
      ]}
    >
      <DeadlineLine until={until} at={at} language={language} />
      <Steps steps={steps} language={language} />
    </CommandForm>
  </Frame>
);

const tenders = [
  { id: 'tnd_1', name: 'Segment 5 – veelvoorkomende jeugdhulp', closes: until, bids: 12, ceiling: 1_250_000_00, stage: <Tag tone="active">Open</Tag> },
  { id: 'tnd_2', name: 'Dyslexiezorg H8', closes: instant('2027-02-01T11:00:00Z'), bids: 3, ceiling: 87_50, stage: <Tag tone="attention">Vragenronde</Tag> },
];

/** Every other part. */
export const PartsPage = ({ language, assets }: { language: Language; assets: Assets }): Child => (
  <Frame shell={{ ...shellOf(language, assets), person: undefined, signIn: '/sign-in' }} title="Onderdelen" done="Uw antwoorden zijn opgeslagen. U hebt nog niet ingediend.">
    <h1 class="utrecht-heading-1">Segment 5: ambulante jeugdhulp</h1>
    <Notice tone="not-submitted" language={language}><p>Uw bestanden zijn geüpload, maar u hebt nog niet ingediend. Wij kunnen uw inschrijving nu niet meenemen.</p></Notice>
    <DeadlineLine until={until} at={at} language={language} />
    <Steps steps={steps} language={language} />
    <Notice tone="info" language={language}><p>De antwoorden op alle vragen staan in de nota van inlichtingen.</p></Notice>
    <Notice tone="warning" language={language} title="U mag nog niet ondertekenen"><p>Vraag een collega om u te <a class="utrecht-link" href="/x">machtigen</a>.</p></Notice>
    <Notice tone="success" language={language}><p>Uw inschrijving is ontvangen op <Moment at={at} language={language} exact />.</p></Notice>
    <h2>Aanbestedingen</h2>
    <Table
      caption="Lopende aanbestedingen" rows={tenders}
      columns={[
        { head: 'Aanbesteding', cell: ({ name }) => <a class="utrecht-link" href="/t">{name}</a> }, { head: 'Stand', cell: ({ stage }) => stage },
        { head: 'Sluit', cell: ({ closes }) => <Moment at={closes} language={language} /> },
        { head: 'Bedrag', cell: ({ ceiling }) => <Money cents={ceiling} language={language} />, figures: true },
        { head: 'Machtiging', cell: ({ id, name }) => <CommandForm command={{ ...grant, fields: {} }} action="/x" language={language} compact about={name} hidden={{ key: id, csrf: 'c' }} /> },
      ]}
    />
    <h2>Ontvangstbewijs</h2>
    <DescriptionList items={[
      { term: 'Organisatie', value: 'Stichting Zorgpunt Haaglanden (KvK 12345678)' }, { term: 'Begindatum', value: <DayText day={day('2027-01-01')} language={language} /> },
      { term: 'Tarief', value: <Money cents={8750} language={language} /> }, { term: 'Vingerafdruk', value: <code>{hash}</code> },
      { term: 'Stand', value: <><Tag>Concept</Tag> <Tag tone="active">Open</Tag> <Tag tone="good">Gegund</Tag> <Tag tone="attention">Let op</Tag> <Tag tone="bad">Afgewezen</Tag></> },
    ]} />
    <Term name="standstill" language={language} /><Term name="seal" language={language} />
    <h2>Bestanden</h2>
    <FileList language={language} files={[
      { name: 'plan-van-aanpak.pdf', size: 1_234_567, to: '/f', note: <Tag tone="good">Gecontroleerd</Tag> },
      { name: `een-${'heel-'.repeat(20)}lange-naam.xlsx`, size: 812, note: <Tag tone="attention">Wordt gecontroleerd</Tag> },
    ]} />
    <form method="post" action="/u" enctype="multipart/form-data">
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="file">Documenten</label>
        <p class="utrecht-form-field-description" id="file-hint">Pdf of xlsx, hooguit 100 MB per bestand.</p>
        <input type="file" id="file" name="file" aria-describedby="file-hint" />
      </div>
    </form>
    <EmptyState language={language}><ButtonLink to="/n" look="secondary">Bestand toevoegen</ButtonLink></EmptyState>
    <h2>Verder</h2>
    <LinkList items={[{ text: 'Vragen stellen', to: '/q', note: 'Tot maandag 16 november 2026' }, { text: 'Documenten', to: '/d' }]} />
    <div class="actions"><ButtonLink to="/s">Controleren en indienen</ButtonLink><ButtonLink to="/s" look="secondary">Concept bewaren</ButtonLink></div>
    <CommandForm command={register} action="/x" language={language} heading={2} hidden={{ key: 'r', csrf: 'c' }} keep={{ to: '/x/typed', of: 'm', notice: { at, older: true, restored: false, name: 'n', here: '/x', search: [['after', '2']], csrf: 'c' } }} />
    <DeadlineLine until={at} at={until} language={language} />
  </Frame>
);
