import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H1, H2, H3, Lines, P } from '../public/text.tsx';
import { OnceReadBack } from './once.tsx';
import { CheckTag } from './check-tag.tsx';

type Model = Models['provider.review'];
type Props = PageProps<Model>;

/** The read-back: everything that is submitted when one submits now, and the form that does it. */
export const review: Page<Model> = {
  title: ({ model, t }) => `${t.pages.provider.review.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lots, once, declared, readBack }, t, language, at, href, form, may, fresh } = props;
    const words = t.pages.provider.review;
    const complete = lots.filter(({ missing }) => missing.length === 0);
    return (
      <>
        <H1>{words.title}: <Dutch on={language}>{tender.title}</Dutch></H1>
        <DeadlineLine until={tender.closesAt} at={at} language={language} />
        {lots.length === 0 && <EmptyState language={language} text={words.empty} />}
        {tender.open && <Notice tone="not-submitted" language={language}>{words.draft}</Notice>}
        {tender.open && lots.length > 0 && <P lead>{words.lead}</P>}
        {lots.length > 0 && <OnceReadBack once={once} declared={declared} tender={tender.id} t={t} language={language} />}
        {lots.map((lot) => <ReadBack lot={lot} t={t} language={language} />)}
        {tender.open && once.complete && complete.length > 0 && (
          <>
            <Notice tone="warning" language={language}>{words.objections}</Notice>
            {may('bid.submit') && fresh !== null && at <= fresh.shown && <P>{fill(t.frame.fresh.sent, { sent: fresh.sent }, language)}</P>}
            {may('bid.submit') ? form('bid.submit', {
              values: { lots: complete.map(({ id }) => id), readBack },
              offers: { lots: complete.map(({ id: code, title }) => ({ code, label: `${code}: ${title}` })) },
            }) : <Notice tone="info" language={language}>{words.preparer}</Notice>}
          </>
        )}
        {!tender.open && <Notice tone="info" language={language}>{t.pages.provider.bid.closed}</Notice>}
        <LinkList items={[{ text: words.back, to: href(`/provider/tenders/${tender.id}/bid`) }]} />
      </>
    );
  },
};

function ReadBack({ lot: { id, title, missing, price, nought, answers, documents, partners, replaces }, t, language }: { lot: Model['lots'][number] } & Pick<Props, 't' | 'language'>): Child {
  const { review: words, partners: together } = t.pages.provider;
  return (
    <section>
      <H2><DutchIn on={language} text={fill(words.lot, { lot: id, title }, language)} typed={[title]} /></H2>
      {missing.length > 0 && <Notice tone="warning" language={language}>{fill(words.missing, { lot: id, missing: missing.map((part) => (part.kind === 'price' ? words.price : part.kind === 'preference' ? together.preference : part.kind === 'partner' ? fill(together.unconfirmed, { name: part.title }, language) : `${part.id} ${part.title}`)) }, language)}</Notice>}
      {replaces !== null && <P>{fill(words.replaces, { n: replaces }, language)}</P>}
      {(price !== null || missing.length > 0) && <DescriptionList items={[{ term: words.price, value: price === null ? words.noPrice : <strong><Money cents={price} language={language} /></strong> }]} />}
      {nought && <Notice tone="warning" language={language}>{fill(words.nought, { lot: id, price: price ?? 0 }, language)}</Notice>}
      {answers.map(({ criterion, title: name, questions, text }) => (
        <>
          <H3>{criterion}: {name}</H3>
          <ul>{questions.map((question) => <li>{question}</li>)}</ul>
          <Lines text={text} on={language} />
        </>
      ))}
      {partners.length > 0 && <H3>{together.title}</H3>}
      {partners.length > 0 && <ul>{partners.map(({ kvk, name, role, relied, status }) => <li>{name} ({fill(together.kvk, { kvk }, language)}): {together.roles[role]}{relied && `, ${together.relied}`}. {together.statuses[status]}.</li>)}</ul>}
      <H3>{words.documents}</H3>
      {documents.length === 0 ? <P>{words.noDocuments}</P> : <FileList language={language} files={documents.map(({ name, size, check }) => ({ name, size, note: <CheckTag check={check} t={t} /> }))} />}
    </section>
  );
}
