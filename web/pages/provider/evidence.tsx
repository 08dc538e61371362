import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import { evidenceTypes, type EvidenceType } from '../../../shared/provider/evidence-types.ts';
import type { EvidenceState } from '../../../shared/provider/evidence.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { EvidencePiece } from '../../../shared/views/provider.ts';
import type { Page, PageProps } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { UploadForm } from '../../parts/upload-form.tsx';
import { H1, H2, P } from '../public/text.tsx';

type Props = PageProps<Models['provider.evidence']>;
const here = '/provider/organisation/evidence';
export const evidenceTones: Readonly<Record<EvidenceState, TagTone>> = { valid: 'good', expiring: 'attention', expired: 'bad' };

/** The papers of the organisation's own file: what they are, until when they count, and a plain form to add one. */
export const evidence: Page<Models['provider.evidence']> = {
  title: ({ t }) => t.pages.provider.evidence.title,
  body: (props) => {
    const { model: { pieces, added }, t, language, href } = props;
    const words = t.pages.provider.evidence;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <Notice tone="info" language={language}>{words.notAsked}</Notice>
        {added !== null && <p class="done" role="status">{fill(words.added, { name: added }, language)}</p>}
        <Unnamed {...props} />
        <H2>{words.pieces}</H2>
        {pieces.length === 0 ? <EmptyState language={language} text={words.empty} /> : <Pieces {...props} />}
        <Upload {...props} />
        <H2>{words.validity}</H2>
        <Table<EvidenceType>
          caption={words.validity} hideCaption rows={evidenceTypes}
          columns={[{ head: words.validityColumns.type, cell: (type) => t.declarations.evidence[type] }, { head: words.validityColumns.how, cell: (type) => t.declarations.validity[type] }]}
        />
        <LinkList items={[{ text: words.toDeclaration, to: href('/provider/organisation/declaration') }, { text: words.back, to: href('/provider/organisation') }]} />
      </>
    );
  },
};

function Unnamed({ model: { unnamed }, t, language, href, form }: Props): Child {
  const words = t.pages.provider.evidence;
  if (unnamed.length === 0) return null;
  return (
    <>
      <H2>{words.unnamed}</H2>
      <P>{words.unnamedText}</P>
      <FileList language={language} files={unnamed.map(({ id, name, size, url }) => ({
        name, size, to: url,
        note: <><a class="utrecht-link" href={href(`${here}/${id}/records`)}>{words.name}<span class="visually-hidden"> ({name})</span></a>{form('evidence.remove', { at: { evidence: id }, compact: true })}</>,
      }))} />
    </>
  );
}

function Pieces({ model: { pieces, renewed }, t, language, href, form }: Props): Child {
  const words = t.pages.provider.evidence;
  return (
    <Table<EvidencePiece>
      caption={words.pieces} hideCaption rows={pieces}
      columns={[
        { head: words.columns.type, cell: ({ id, type, name, url }) => <>{t.declarations.evidence[type]}<span class="note"><a class="utrecht-link" href={url}>{name}</a></span>{renewed.includes(id) && <span class="note"><a class="utrecht-link" href={href(`${here}/${id}/records`)}>{words.renewed}</a></span>}</> },
        { head: words.columns.issuedOn, cell: ({ issuedOn }) => <DayText day={issuedOn} language={language} /> },
        { head: words.columns.validUntil, cell: ({ validUntil }) => (validUntil === '' ? words.noEnd : <DayText day={validUntil} language={language} />) },
        { head: words.columns.state, cell: ({ state }) => <Tag tone={evidenceTones[state]}>{words.states[state]}</Tag> },
        { head: words.columns.acts, cell: ({ id, name }) => (
          <>
            <p><a class="utrecht-link" href={href(`${here}?replace=${id}#add`)}>{words.replace}<span class="visually-hidden"> ({name})</span></a></p>
            <p><a class="utrecht-link" href={href(`${here}/${id}/records`)}>{words.change}<span class="visually-hidden"> ({name})</span></a></p>
            {form('evidence.remove', { at: { evidence: id }, compact: true })}
          </>
        ) },
      ]}
    />
  );
}

function Upload({ model: { upload, replaces }, t, language, href }: Props): Child {
  const words = t.pages.provider.evidence;
  return (
    <>
      <H2 id="add">{replaces === null ? words.add : words.replace}</H2>
      {replaces !== null && <><P>{fill(words.replaces, { name: replaces.name }, language)}</P><LinkList items={[{ text: words.noReplace, to: href(here) }]} /></>}
      <UploadForm upload={upload} accept=".pdf,.png,.jpg,.jpeg" words={words} />
    </>
  );
}
