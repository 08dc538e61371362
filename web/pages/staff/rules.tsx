import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { RuleList } from '../../parts/rules.tsx';
import { P } from '../public/text.tsx';
import { BackLink, Heading } from './text.tsx';

/** The rules as they will be published, or as they were. */
export const rules: Page<Models['staff.rules']> = {
  title: ({ model, t }) => `${t.publication.rules.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, fixedAt, lines }, t, language } = props;
    const words = t.publication.rules;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        <P>{fixedAt === '' ? words.preview : fill(words.fixed, { at: fixedAt }, language)}</P>
        <RuleList lines={lines} t={t} language={language} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};
