import type { Child } from 'hono/jsx';
import { segmentNumbers, segments } from '../../../shared/region/segments.ts';
import type { Models } from '../../../shared/views/index.ts';
import { asksAny, procedureKinds, procedurePhases } from '../../../shared/views/procedure-search.ts';
import type { PageProps } from '../../page.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';

/** Searches the procedures by a form that is a plain address: it can be kept, sent on, and used without scripts. */
export function ProcedureSearchForm({ model: { asked, municipalities }, t, language, href }: Pick<PageProps<Models['public.home']>, 'model' | 't' | 'language' | 'href'>): Child {
  const words = t.search;
  return (
    <form method="get" action={href('/')} role="search" aria-label={words.title} class="search">
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="q">{words.q}</label>
        <input class="utrecht-textbox" type="search" id="q" name="q" value={asked.q} maxlength={100} autocomplete="off" />
      </div>
      <Choice name="segment" label={t.pages.public.segment} all={words.all} chosen={asked.segment} options={segmentNumbers.map((number) => ({ code: String(number), label: `${number} ${segments[number].title[language]}` }))} />
      <Choice name="municipality" label={words.municipality} all={words.all} chosen={asked.municipality} options={municipalities.map(({ code, name }) => ({ code, label: name }))} />
      <Choice name="kind" label={words.kind} all={words.all} chosen={asked.kind} options={procedureKinds.map((code) => ({ code, label: words.kinds[code] }))} />
      <Choice name="phase" label={words.phase} all={words.all} chosen={asked.phase} options={procedurePhases.map((code) => ({ code, label: words.phases[code] }))} />
      <p class="actions"><Button look="secondary">{words.submit}</Button>{asksAny(asked) && <> <a class="utrecht-link" href={href('/')}>{words.clear}</a></>}</p>
    </form>
  );
}
