import type { Child } from 'hono/jsx';
import type { Act } from '../../../shared/access/table.ts';
import type { ActState } from '../../../shared/tender/acts.ts';
import type { PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { commandText, refusalText } from '../../texts.ts';
import { H2, H3, P } from '../public/text.tsx';

interface ActsProps { readonly acts: readonly ActState[]; /** Which of them stand here; all when left out. */ readonly only?: readonly Act[]; readonly page: Pick<PageProps<unknown>, 'language' | 'form' | 'href'>; /** Of their headings; they stand in a part of a page when left out. */ readonly level?: 2 | 3 }

/**
 * What the reader may do here: forms of one button where they are, a link to the page of a form that asks more, and
 * for what is not possible yet the sentence that the decider would say.
 */
export function Acts({ acts, only, page, level = 3 }: ActsProps): Child {
  const { language, href } = page;
  const shown = only === undefined ? acts : acts.filter(({ act }) => only.includes(act));
  const asking = shown.filter(({ asks, refused }) => asks && refused === null);
  return (
    <>
      {asking.length > 0 && <p class="actions">{asking.map(({ act, to }) => <ButtonLink to={href(to)} look="secondary">{commandText(act, language).title}</ButtonLink>)}</p>}
      {shown.filter(({ asks, refused }) => !asks || refused !== null).map((one) => <OneAct state={one} page={page} level={level} />)}
    </>
  );
}

function OneAct({ state: { act, refused }, page: { language, form }, level }: { state: ActState; page: ActsProps['page']; level: 2 | 3 }): Child {
  const { title, intro } = commandText(act, language);
  const Title = level === 2 ? H2 : H3;
  return (
    <>
      <Title>{title}</Title>
      {refused !== null ? <P>{refusalText(refused, language)}</P> : (
        <>
          {intro !== undefined && <P>{intro}</P>}
          {form(act)}
        </>
      )}
    </>
  );
}
