import type { Child } from 'hono/jsx';
import type { Act } from '../../../shared/access/table.ts';
import type { ActState } from '../../../shared/tender/acts.ts';
import type { PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { commandText, refusalText } from '../../texts.ts';
import { H3, P } from '../public/text.tsx';

interface ActsProps { readonly acts: readonly ActState[]; /** Which of them stand here; all when left out. */ readonly only?: readonly Act[]; readonly page: Pick<PageProps<unknown>, 'language' | 'form' | 'href'> }

/**
 * What the reader may do here: forms of one button where they are, a link to the page of a form that asks more, and
 * for what is not possible yet the sentence that the decider would say.
 */
export function Acts({ acts, only, page }: ActsProps): Child {
  const { language, href } = page;
  const shown = only === undefined ? acts : acts.filter(({ act }) => only.includes(act));
  const asking = shown.filter(({ asks, refused }) => asks && refused === null);
  return (
    <>
      {asking.length > 0 && <p class="actions">{asking.map(({ act, to }) => <ButtonLink to={href(to)} look="secondary">{commandText(act, language).title}</ButtonLink>)}</p>}
      {shown.filter(({ asks, refused }) => !asks || refused !== null).map((one) => <OneAct state={one} page={page} />)}
    </>
  );
}

function OneAct({ state: { act, refused }, page: { language, form } }: { state: ActState; page: ActsProps['page'] }): Child {
  const { title, intro } = commandText(act, language);
  return (
    <>
      <H3>{title}</H3>
      {refused !== null ? <P>{refusalText(refused, language)}</P> : (
        <>
          {intro !== undefined && <P>{intro}</P>}
          {form(act)}
        </>
      )}
    </>
  );
}
