import type { Child } from 'hono/jsx';
import { bidderName } from '../../shared/tender/parties.ts';
import type { Awarded } from '../../shared/views/published.ts';
import type { Language, Texts } from '../texts.ts';

/** Who was awarded a lot; a combination by all of its members, as the letters name it, each with its number. */
export const AwardedList = ({ awarded, t, language }: { awarded: readonly Awarded[]; t: Texts; language: Language }): Child => (
  <ul>{awarded.map(({ name, kvk, members }) => (
    <li>{name === '' && members.length === 0 ? kvk : `${bidderName(name === '' ? kvk : name, members, t.parties, language)} (KvK ${[kvk, ...members.map((one) => one.kvk)].join(', ')})`}</li>
  ))}</ul>
);
