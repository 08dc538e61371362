import type { Child } from 'hono/jsx';
import type { Act } from '../../../shared/access/table.ts';
import { valuesOf } from '../../../shared/council/commands.ts';
import { dayOf, type Day } from '../../../shared/kernel/moments.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { DecisionAttach, OwnDecision } from '../../../shared/views/colleges.ts';
import type { Home } from '../../../shared/views/council.ts';
import type { PageProps } from '../../page.ts';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { UploadForm } from '../../parts/upload-form.tsx';
import type { Language, Texts } from '../../texts.ts';
import { H2, H3, Lines, P } from '../public/text.tsx';

interface OwnProps {
  readonly page: PageProps<{ readonly own: OwnDecision; readonly open: boolean; readonly decideBy: Day | ''; readonly municipality: Home }>;
  /** Of the procedure. */
  readonly id: string;
  /** How this college records its decision, here. */
  readonly act: Act;
  /** What is asked of the college, while nothing was decided; what stands there when it was not asked. */
  readonly waits: readonly string[];
  readonly none: string;
  /** Why nothing can be recorded now. */
  readonly closed: string;
}

/** The decision of the reader's own college: what it is, what was answered, and the form as long as it can be recorded. */
export function Own({ page, id, act, waits, none, closed }: OwnProps): Child {
  const { model: { own, open, decideBy, municipality }, t, language, at, may, form, path, href } = page;
  const { tender: words, home } = t.pages.council;
  const where = { ...path, municipality: municipality.code };
  return (
    <>
      <H2>{words.own}</H2>
      {own.outcome === '' ? (open ? <Notice tone="warning" language={language}>{waits.map((line) => <p>{line}</p>)}<DecideBy decideBy={decideBy} at={at} t={t} language={language} /></Notice> : <P>{none}</P>) : (
        <>
          <P>{fill(words.ownText, { outcome: home.outcomes[own.outcome], decidedOn: own.decidedOn, recordedAt: own.recordedAt }, language)}</P>
          {own.reference !== '' && <P>{fill(words.reference, { reference: own.reference }, language)}</P>}
          <Said own={own} open={open} t={t} language={language} />
        </>
      )}
      {!open && <P>{closed}</P>}
      {open && !may(act, where) && <P>{words.readOnly}</P>}
      {open && may(act, where) && own.attach !== null && (
        <>
          <H3>{own.outcome === '' ? t.decisions.record : t.decisions.replace}</H3>
          <P>{t.decisions.recordLead}</P>
          <Attach attach={own.attach} t={t} language={language} />
          {form(act, { at: where, values: { ...valuesOf(own, at), ...own.attach.ticked }, offers: { ...own.attach.offers } })}
        </>
      )}
      {open && <LinkList items={[{ text: t.decisions.whatIf.link, to: href(`/council/procedures/${id}/what-if`) }]} />}
    </>
  );
}

/** Until when the decision is asked, and whether that has passed. */
export const DecideBy = ({ decideBy, at, t, language }: { readonly decideBy: Day | ''; readonly at: PageProps<unknown>['at']; readonly t: Texts; readonly language: Language }): Child =>
  (decideBy === '' ? null : <p>{fill(dayOf(at) > decideBy ? t.decisions.decideByPassed : t.decisions.decideBy, { decideBy }, language)}</p>);

/** What was remarked or given as a reason, the answer, and the documents. */
export function Said({ own: { outcome, remarks, answer, answeredAt, documents }, open, t: { decisions: words }, language }: { readonly own: Omit<OwnDecision, 'attach'>; readonly open: boolean; readonly t: Texts; readonly language: Language }): Child {
  return (
    <>
      {remarks !== '' && <><H3>{outcome === 'rejected' ? words.reason : words.remarks}</H3><blockquote><Lines text={remarks} on={language} /></blockquote></>}
      {outcome === 'approved-with-remarks' && answer === '' && open && <P>{words.noAnswer}</P>}
      {answer !== '' && <><H3>{words.answer}</H3><blockquote><Lines text={answer} on={language} /></blockquote><P>{fill(words.answeredAt, { at: answeredAt }, language)}</P></>}
      {documents.length > 0 && <><H3>{words.documents}</H3><FileList language={language} files={documents.map(({ name, size, url }) => ({ name, size, to: url }))} /></>}
    </>
  );
}

/** Before the form, because who uploads leaves the page; what is uploaded belongs to no decision yet, and says so. */
const Attach = ({ attach: { upload, added }, t: { decisions: { attach: words } }, language }: { readonly attach: DecisionAttach; readonly t: Texts; readonly language: Language }): Child => (
  <>
    {added !== null && <p class="done" role="status">{fill(words.added, { name: added }, language)}</p>}
    <details>
      <summary>{words.title}</summary>
      <P>{words.lead}</P>
      <UploadForm upload={upload} accept=".pdf,.png,.jpg,.jpeg" words={words} />
    </details>
  </>
);
