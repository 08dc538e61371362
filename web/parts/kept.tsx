import type { Child } from 'hono/jsx';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fill } from '../../shared/messages/fill.ts';
import { href } from '../href.ts';
import { textsOf, type Language } from '../texts.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** What was typed earlier and not sent. `older`: what is stored has changed since. `restored`: it stands in the form below. */
export interface KeptNotice { readonly at: Instant; readonly older: boolean; readonly restored: boolean; readonly name: string; readonly here: string; readonly search: readonly (readonly [string, string])[]; readonly csrf: string }

/** A form that is kept while somebody types in it. */
export interface KeptForm {
  /** Where it is sent to be kept. */
  readonly to: string;
  /** Marks what is stored, which the form starts with. */
  readonly of: string;
  /** It stands there as typed, and is not stored. */
  readonly unsaved?: boolean;
  /** The key of the form that this page answers. */
  readonly before?: string;
  readonly notice?: KeptNotice;
}

/** What web/scripts/keep.ts has to know of a form. */
export const keptBy = (keep: KeptForm | undefined): Readonly<Record<string, string>> => (keep === undefined ? {} : {
  'data-keep': keep.to, 'data-of': keep.of, ...(keep.before === undefined ? {} : { 'data-before': keep.before }),
  ...(keep.unsaved === true ? { 'data-unsaved': '' } : {}), ...(keep.notice?.restored === true ? { 'data-restored': '' } : {}),
});

/** Says above a form that something was typed in it earlier. Nothing of that goes into the form unasked. `row`: where the form stands, of more than one. */
export function KeptEarlier({ to, notice, language, row }: { to: string; notice: KeptNotice; language: Language; row?: string }): Child {
  const { at, older, restored, here, search, name, csrf } = notice;
  const words = textsOf(language).frame.typed;
  const back = row === undefined ? here : `${here}#${row}`;
  return (
    <div class="kept-earlier">
      <Notice tone={older ? 'warning' : 'info'} language={language} title={fill(restored ? words.restored : words.waits, { at }, language)}>
        {older && <p>{words.older}</p>}
        <div class="actions">
          {!restored && (
            <form method="get" action={href(back)}>
              {search.map(([key, value]) => <input type="hidden" name={key} value={value} />)}
              <input type="hidden" name="put-back" value={name} />
              <Button look="secondary">{words.back}</Button>
            </form>
          )}
          <form method="post" action={href(to)}>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="_act" value="drop" />
            <input type="hidden" name="_then" value={back} />
            <Button look="secondary">{words.drop}</Button>
          </form>
        </div>
      </Notice>
    </div>
  );
}

/** Where scripts/keep.ts says what is kept; empty without it. */
export function KeptLine({ language }: { language: Language }): Child {
  const { failed, other, over } = textsOf(language).frame.typed;
  return (
    <div class="kept-line" data-failed={failed} data-other={other}>
      <p role="status"></p>
      <button class="utrecht-button utrecht-button--secondary-action" type="button" hidden>{over}</button>
    </div>
  );
}
