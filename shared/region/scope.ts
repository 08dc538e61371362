import type { SegmentNumber } from './segments.ts';
import type { Text } from './text.ts';

export type ScopeLetter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k';

/**
 * What the strategy covers (S001 §1.3, a–k). `segment` is given where the segment's own description in S001 §3.1 names
 * the element; of the others the strategy does not say in which segment they fall.
 */
export interface ScopeElement { readonly letter: ScopeLetter; readonly title: Text; readonly segment?: SegmentNumber }

export const scope: readonly ScopeElement[] = [
  { letter: 'a', segment: 1, title: { nl: 'Jeugdhulp met verblijf', en: 'Residential youth care' } },
  { letter: 'b', segment: 1, title: { nl: 'Pleegzorg', en: 'Foster care' } },
  { letter: 'c', title: { nl: 'Multidisciplinaire specialistische jeugdhulp bij meervoudige of complexe problemen', en: 'Multidisciplinary specialist care for multiple or complex problems' } },
  { letter: 'd', title: { nl: 'Jeugdhulp in strafrechtelijk kader', en: 'Youth care in a criminal-law frame' } },
  { letter: 'e', title: { nl: 'Jeugdhulp bij een zintuiglijke beperking', en: 'Youth care with a sensory disability' } },
  { letter: 'f', segment: 1, title: { nl: 'Crisisjeugdhulp', en: 'Crisis care' } },
  { letter: 'g', segment: 3, title: { nl: 'Multidisciplinaire dagbehandeling in groepsverband', en: 'Multidisciplinary day treatment in groups' } },
  { letter: 'h', segment: 2, title: { nl: 'Hoogspecialistische geestelijke gezondheidszorg', en: 'Highly specialised mental health care' } },
  { letter: 'i', title: { nl: 'Specialistische jeugdhulp bij seksueel misbruik, (eergerelateerd) geweld of afhankelijkheidsrelaties', en: 'Specialist care after sexual abuse, (honour-related) violence or dependency' } },
  { letter: 'j', title: { nl: 'Jeugdhulp bij ernstige onzindelijkheid', en: 'Care for severe incontinence' } },
  { letter: 'k', segment: 5, title: { nl: 'Veelvoorkomende lichte jeugdhulp', en: 'Common light youth care' } },
];

/** What the strategy leaves out (S001 §1.3). Closed youth care may be added: its contract ends on 1 January 2027. */
export const outOfScope: readonly Text[] = [
  { nl: 'Preventie en andere vrij toegankelijke ondersteuning', en: 'Prevention and other freely accessible support' },
  { nl: 'Landelijke transitiearrangementen (LTA)', en: 'National transition arrangements (LTA)' },
  { nl: 'Jeugdreclassering en jeugdbescherming', en: 'Youth probation and youth protection' },
  { nl: 'Gesloten jeugdhulp, voorlopig', en: 'Closed youth care, for now' },
];
