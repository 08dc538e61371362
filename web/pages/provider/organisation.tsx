import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, H2, P } from '../public/text.tsx';
import { OwnFile } from './own-file.tsx';
import { OrganisationLine } from './organisation-line.tsx';

type Model = Models['provider.organisation'];

/** The organisation of the signed-in number: registering it, joining it, and who may do what. */
export const organisation: Page<Model> = {
  title: ({ t }) => t.pages.provider.organisation.title,
  body: ({ model: { organisation: of, members, file }, t, language, form, may, href }) => {
    const words = t.pages.provider.organisation;
    const signs = may('organisation.grant');
    const entries = of.standing === 'unregistered' ? ['organisation.register'] as const : of.standing === 'stranger' ? ['organisation.join'] as const : [];
    const offers = members.map(({ id, name, email }) => ({ code: id, label: `${name} (${email})` }));
    return (
      <>
        <H1>{words.title}</H1>
        <OrganisationLine organisation={of} t={t} language={language} />
        {entries.map((act) => (may(act) ? <><H2>{t.commands[act].title}</H2><P>{t.commands[act].intro}</P>{form(act, act === 'organisation.register' ? { values: { language } } : {})}</> : null))}
        <H2>{words.facts}</H2>
        <DescriptionList items={[
          { term: words.kvk, value: of.kvk },
          ...(of.name === '' ? [] : [{ term: words.name, value: of.name }]),
          ...(of.email === '' ? [] : [{ term: words.email, value: of.email }, { term: words.phone, value: of.phone === '' ? words.none : of.phone }]),
          ...(of.registeredAt === '' ? [] : [{ term: words.registeredAt, value: <Moment at={of.registeredAt} language={language} /> }]),
        ]} />
        <P>{words.attested}</P>
        <OwnFile file={file} t={t} language={language} />
        {members.length > 0 && (
          <>
            <H2>{words.members}</H2>
            <Table<Model['members'][number]>
              caption={words.members} hideCaption rows={members}
              columns={[
                { head: words.columns.name, cell: ({ name, self }) => (self ? `${name} (${words.self})` : name) },
                { head: words.columns.email, cell: ({ email }) => email },
                { head: words.columns.mandate, cell: ({ mandate }) => words.mandates[mandate] },
              ]}
            />
            {!signs && <P>{words.onlySignatory}</P>}
          </>
        )}
        {signs && <><H2>{words.change}</H2>{form('organisation.grant', { offers: { member: offers } })}</>}
        {signs && <><H2>{words.add}</H2>{form('organisation.add-member')}</>}
        {signs && <><H2>{t.commands['organisation.choose-language'].title}</H2><P>{t.commands['organisation.choose-language'].intro}</P>{form('organisation.choose-language', { values: { language: of.language } })}</>}
        {may('provider.archive') && <LinkList items={[{ text: t.archive.own.link, to: href('/provider/organisation/archive') }]} />}
      </>
    );
  },
};
