import type { Child } from 'hono/jsx';
import type { Interval } from '../../../shared/contract/admitted.ts';
import type { RegisterPeriod, RegisterRow } from '../../../shared/contract/register.ts';
import { fill, type Language } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import { registerQuery } from '../../../shared/views/register.ts';
import type { Page, PageProps } from '../../page.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dutch, dutchOn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Option } from '../../parts/option.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Texts } from '../../texts.ts';
import { H1, H2, P } from './text.tsx';

type Props = PageProps<Models['public.register']>;

/** Who is admitted to what and where, on any day: searched by a form that is a plain address. */
export const register: Page<Models['public.register']> = {
  title: ({ t }) => t.register.title,
  body: (props) => {
    const { model: { asked, providers, soonest, next, further }, t, language, href } = props;
    const words = t.register;
    const query = registerQuery(asked);
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <P>{words.about}</P>
        <Search {...props} />
        <H2>{asked.history ? words.foundAlways : fill(words.found, { on: asked.on }, language)}</H2>
        {providers.length === 0 ? (
          <EmptyState language={language} text={words.empty}>
            {soonest !== '' && <p><a class="utrecht-link" href={href(`/register?${registerQuery({ ...asked, on: soonest })}`)}>{fill(words.soonest, { on: soonest }, language)}</a></p>}
          </EmptyState>
        ) : (
          <>
            <P>{providers.length === 1 ? words.count.one : fill(words.count.more, { count: providers.length }, language)}</P>
            <Table<RegisterRow>
              caption={words.table} hideCaption rows={providers}
              columns={[
                { head: words.columns.provider, cell: ({ name, kvk }) => <>{name}<span class="note">{fill(words.kvk, { kvk }, language)}</span></> },
                { head: words.columns.admission, cell: ({ admission }) => <a class="utrecht-link" href={href(`/admissions/${admission.id}`)}><Dutch on={language}>{admission.title}</Dutch></a> },
                { head: words.columns.periods, cell: ({ periods }) => <>{periods.map((one) => <PeriodText period={one} t={t} language={language} />)}</> },
              ]}
            />
            {providers.some(({ periods }) => periods.some(({ suspensions }) => suspensions.length > 0)) && <P>{words.suspendedMeans}</P>}
          </>
        )}
        <Paging here={`/register?${query}`} next={next} further={further} language={language} />
        <H2>{words.data}</H2>
        <LinkList items={[{ text: t.sheets.xlsx, to: href(`/register/xlsx?${query}`) }, { text: words.csv, to: href(`/register/csv?${query}`) }, { text: words.json, to: href(`/v1/public/register?${query}`), note: words.more }]} />
      </>
    );
  },
};

/** One contract: its days, and what it is for. */
function PeriodText({ period: { from, until, products, municipalities, suspensions, suspended }, t, language }: { period: RegisterPeriod; t: Texts; language: Language }): Child {
  const words = t.register;
  const pause = ({ from: first, until: last }: Interval): string => fill(last === '' ? words.suspensionOpen : words.suspension, { from: first, until: last }, language);
  return (
    <div>
      {fill(words.period, { from, until }, language)}{suspended && <>{' '}<Tag tone="attention">{words.suspendedNow}</Tag></>}
      {suspensions.map((one) => <span class="note">{pause(one)}</span>)}
      <span class="note">{words.columns.products}: {products.map(({ title }) => title).join(', ')}</span>
      <span class="note">{words.columns.municipalities}: {municipalities.map(({ name }) => name).join(', ')}</span>
    </div>
  );
}

function Search({ model: { asked, products, municipalities }, t, language, href }: Props): Child {
  const words = t.register;
  return (
    <form method="get" action={href('/register')} role="search" aria-label={words.title}>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="q">{words.q}</label>
        <input class="utrecht-textbox" id="q" name="q" value={asked.q} autocomplete="off" />
      </div>
      <Choice name="product" label={words.product} all={words.all} chosen={asked.product} options={products.map(({ code, title, admission }) => ({ code, label: `${title} (${admission})`, lang: dutchOn(language) }))} />
      <Choice name="municipality" label={words.municipality} all={words.all} chosen={asked.municipality} options={municipalities.map(({ code, name }) => ({ code, label: name }))} />
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="on">{words.on}</label>
        <input class="utrecht-textbox narrow" type="date" id="on" name="on" value={asked.on} />
      </div>
      <div class="utrecht-form-field">
        <Option type="checkbox" id="history" name="history" value="yes" label={words.always} checked={asked.history} />
      </div>
      <p class="actions"><Button>{words.submit}</Button> <a class="utrecht-link" href={href('/register')}>{words.clear}</a></p>
    </form>
  );
}
