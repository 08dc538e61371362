import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { OrganisationView } from '../../../shared/views/provider.ts';
import { Notice } from '../../parts/notice.tsx';
import type { Language, Texts } from '../../texts.ts';
import { P } from '../public/text.tsx';

/** Who one is here, and what is in the way of taking part. */
export function OrganisationLine({ organisation: { standing, name, kvk, asking }, t, language }: { organisation: OrganisationView; t: Texts; language: Language }): Child {
  const words = t.pages.provider.home;
  const sentence = fill(words.standing[standing], { name, kvk }, language);
  const member = standing === 'signatory' || standing === 'preparer';
  return (
    <>
      {member ? <P>{sentence}</P> : <Notice tone="warning" language={language}>{sentence}</Notice>}
      {asking > 0 && <Notice tone="info" language={language}>{fill(words.asking, { count: asking }, language)}</Notice>}
    </>
  );
}
