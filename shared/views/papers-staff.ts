import type { AgendaRow } from '../contract/agenda.ts';
import { instant } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { tenderCalendar } from '../papers/calendar.ts';
import { missing } from '../kernel/refusal.ts';
import { agreementPaper } from '../papers/agreement.ts';
import { openingPaper } from '../papers/opening.ts';
import { revisionNotaPaper } from '../papers/revision-nota.ts';
import type { Calendars, Papers } from './index.ts';

/** The papers that staff reads. */
export const staffPapers: Papers<'staff'> = {
  'staff.contract': ({ contract }) => contract.paper, 'staff.admission-contract': ({ contract }) => contract.paper, 'staff.opening': openingPaper,
  'staff.revision-text': ({ revision, text }) => agreementPaper(revision, text), 'staff.revision-nota': ({ nota }, language) => revisionNotaPaper(nota, language),
};

/** A date's own name: what it is about does not change when the day does. */
const idOf = ({ what, tender, kvk, number }: AgendaRow): string => [what, tender.id, ...(kvk === '' ? [] : [kvk]), ...(['addendum', 'change', 'room-talk', 'room-decide'].includes(what) ? [number] : [])].join('-');

export const staffCalendars: Calendars<'staff'> = {
  'staff.tender'({ tender: { id, title, plan, extensions, publishedAt, withdrawn } }, language) {
    if (plan === null) throw missing();
    const stamp = extensions.at(-1)?.at ?? (publishedAt === '' ? plan.questionsUntil : publishedAt);
    return tenderCalendar({ id, title, questionsUntil: plan.questionsUntil, closesAt: plan.closesAt, stamp, extensions: extensions.length, withdrawn: withdrawn !== null }, language);
  },
  'staff.agenda'({ rows }, language) {
    const { agenda: words } = (language === 'nl' ? nl : en).contracts;
    const dates = rows.filter(({ past }) => !past).map((row) => ({
      id: idOf(row), when: { on: row.on }, title: `${fill(words.what[row.what], { number: row.number, left: row.number }, language)}: ${row.name === '' ? row.tender.title : row.name}`, text: row.tender.title,
    }));
    // A list over many contracts has no moment of its own; calendars go by the dates.
    return { name: 'contractdata', title: words.title, stamp: instant('2026-01-01T00:00:00Z'), revision: 0, dates };
  },
};
