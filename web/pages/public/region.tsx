import type { Child } from 'hono/jsx';
import { grouped } from '../../../shared/kernel/grouped.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { Milestone } from '../../../shared/region/calendars.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { SegmentView } from '../../../shared/views/public.ts';
import type { Page, PageProps } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { dutchOn } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, H2, H3, P } from './text.tsx';

type Model = Models['public.region'];

/** The region as it is today: who takes part in what, and what is planned. */
export const region: Page<Model> = {
  title: ({ t }) => t.pages.public.region.title,
  body: ({ model, t, language, href }) => {
    const words = t.pages.public.region;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{fill(words.lead, { count: model.municipalities.length }, language)}</P>
        <H2>{words.municipalities}</H2>
        <Table<Model['municipalities'][number]>
          caption={words.municipalities} hideCaption rows={model.municipalities}
          columns={[
            { head: words.columns.name, cell: ({ name, slug }) => <a class="utrecht-link" href={href(`/municipalities/${slug}`)}>{name}</a> },
            { head: words.columns.code, cell: ({ code }) => code },
            { head: words.columns.population, figures: true, cell: ({ population }) => (population === null ? '–' : counted(population.count, language)) },
            { head: words.columns.on, cell: ({ population }) => (population === null ? '–' : <DayText day={population.on} language={language} />) },
          ]}
        />
        <H2>{words.segments}</H2>
        {model.segments.map((segment) => <Segment segment={segment} t={t} language={language} />)}
        <LinkList items={[{ text: t.pages.room.participants.toParticipants, to: '/region/participants' }, { text: t.pages.room.risks.toRisks, to: '/risks' }]} />
        <H2>{words.planning}</H2>
        <P>{words.planningNote}</P>
        {(['B', 'C'] as const).map((track) => (
          <Table<Milestone>
            caption={words.calendars[track]} rows={model.calendars[track]}
            columns={[
              { head: words.calendarColumns.when, cell: ({ when }) => when[language] },
              { head: words.calendarColumns.what, cell: ({ title }) => title[language] },
            ]}
          />
        ))}
      </>
    );
  },
};

function Segment({ segment, t, language }: { segment: SegmentView } & Pick<PageProps<Model>, 't' | 'language'>): Child {
  const words = t.pages.public.region;
  const { number, title, about, goals, market, funding, fundingNote, routes, scale, participants, decided } = segment;
  return (
    <section>
      <H3>{t.pages.public.segment} {number}: {title[language]}</H3>
      <P>{about[language]}</P>
      <DescriptionList items={[
        { term: words.goals, value: <ul>{goals.map((goal) => <li>{goal[language]}</li>)}</ul> },
        { term: words.participants, value: participants.map(({ name, part }) => (part === 'whole' ? name : `${name} (${words.dayTreatment})`)).join(', ') },
        { term: words.scale, value: `${scale}: ${words.scales[scale]}` },
        { term: words.funding, value: words.fundings[funding] + (fundingNote === undefined ? '' : `, ${fundingNote[language]}`) },
        { term: words.route, value: routes.map((route) => words.routes[route]).join(words.or) },
        { term: t.route.region.decided, value: decided === null ? t.route.region.none : <>{fill(t.route.region.by, { routes: decided.routes.map((one) => t.route.choices[one]).join(t.route.and), decidedBy: decided.decidedBy, decidedOn: decided.decidedOn }, language)}<span class="note" lang={dutchOn(language)}>{decided.reason} {decided.whyMore}</span></> },
        { term: words.market, value: market[language] },
      ]} />
    </section>
  );
}

/** `565.701`; written out, as amounts are. */
const counted = (count: number, language: 'nl' | 'en'): string => grouped(String(count), language === 'nl' ? '.' : ',');
