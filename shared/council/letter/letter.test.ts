import { describe, expect, it } from 'vitest';
import { anonymous, worker, type Actor } from '../../access/actor.ts';
import { house } from '../../kernel/testing.ts';
import { instant } from '../../kernel/moments.ts';
import { plain } from '../../papers/plain.ts';
import { blocksOf, councilLetterPaper } from '../../papers/council-letter.ts';
import { approveLetter, draftLetter, editLetter } from './commands.ts';
import { letter, letterRef } from './letter.ts';
import type { Milestone } from './milestone.ts';

const drawn = instant('2026-06-02T10:00:00+02:00');
const nextDay = instant('2026-06-03T10:00:00+02:00');
const college: Actor = { ...anonymous, person: 'prs_1', roles: ['college'], municipality: 'GM1916' };
const elsewhere: Actor = { ...college, municipality: 'GM0629' };
const path = { municipality: 'GM1916', letter: 'tnd_1-x' };
const sections = [{ id: 'occasion', heading: 'Aanleiding', text: 'Er is iets gebeurd.' }, { id: 'state', heading: 'Stand van zaken', text: 'Dit speelt nu.' }, { id: 'state-5', heading: 'Segment 5', text: 'Het loopt.\n- één\n- twee' }];

function drafted(milestone: Milestone = 'tender.published') {
  const h = house();
  const draft = () => h.when(draftLetter, { by: worker('letters'), at: drawn, path, input: { about: 'tnd_1', milestone, title: 'Segment 5', sections } });
  draft();
  return { h, draft, state: () => h.state(letterRef('GM1916', 'tnd_1-x')) };
}
const edits = (version: number, texts: Readonly<Record<string, string>>) => ({ version, title: 'Segment 5', sections: Object.entries(texts).map(([id, text]) => ({ id, text })) });
const approval = (version: number, decidedOn = '2026-06-03') => ({ version, caseNumber: 'Z/26/1', decidedOn, signatories: 'A. Jansen, secretaris\nB. de Wit, burgemeester' });

describe('a letter to the council', () => {
  it('is drafted once, however often the milestone is told', () => {
    const { draft, state } = drafted();
    expect(draft()).toEqual([]);
    expect(state()).toMatchObject({ id: 'tnd_1-x', municipality: 'GM1916', about: 'tnd_1', at: drawn, status: 'draft', version: 1, edited: false, sections });
  });
  it('stands in the list of its own municipality', () => {
    expect(letter.listing?.(drafted().state(), { partition: 'GM1916', item: 'tnd_1-x' })).toEqual({
      list: 'letters-GM1916', key: `${drawn} tnd_1-x`, summary: { id: 'tnd_1-x', about: 'tnd_1', milestone: 'tender.published', at: drawn, title: 'Segment 5', status: 'draft', approvedAt: '', decidedOn: '' },
    });
    expect(letter.listing?.(letter.initial, { partition: 'GM1916', item: 'x' })).toBeUndefined();
  });
  it('is edited part by part, and what is left empty goes out of it', () => {
    const { h, state } = drafted();
    const to = { by: college, at: nextDay, path };
    expect(h.when(editLetter, { ...to, input: edits(1, { occasion: 'Anders.', state: 'Dit speelt nu.', 'state-5': 'Het loopt.\n- één\n- twee' }) })).toHaveLength(1);
    expect(state()).toMatchObject({ version: 2, edited: true, sections: [{ ...sections[0], text: 'Anders.' }, sections[1], sections[2]] });
    expect(h.when(editLetter, { ...to, input: edits(2, { occasion: 'Anders.', 'state-5': 'Het loopt.\n- één\n- twee' }) })).toHaveLength(1);
    expect(state().sections.map(({ text }) => text)).toEqual(['Anders.', '', 'Het loopt.\n- één\n- twee']);
    expect(plain(councilLetterPaper(state()))).not.toContain('Stand van zaken');
    // The same again changes nothing.
    expect(h.when(editLetter, { ...to, input: edits(3, { occasion: 'Anders.', 'state-5': 'Het loopt.\n- één\n- twee' }) })).toEqual([]);
  });
  it('is not written over unseen, nor approved unread, nor changed with a part that it does not have', () => {
    const { h } = drafted();
    const to = { by: college, at: nextDay, path };
    h.when(editLetter, { ...to, input: edits(1, { occasion: 'Anders.' }) });
    expect([
      h.try(editLetter, { ...to, input: edits(1, { occasion: 'Weer anders.' }) }), h.try(approveLetter, { ...to, input: approval(1) }), h.try(editLetter, { ...to, input: edits(2, { strange: 'Dit.' }) }),
    ]).toEqual(['letter.changed', 'letter.changed', 'letter.section-unknown']);
  });
  it('is approved as it was read, with its number and day, and never changes again', () => {
    const { h, state } = drafted();
    const to = { by: college, at: nextDay, path };
    expect(h.try(approveLetter, { ...to, input: approval(1, '2026-06-04') })).toBe('decision.future');
    expect(h.try(approveLetter, { ...to, input: approval(1, '2026-06-01') })).toBe('letter.before');
    h.when(approveLetter, { ...to, input: approval(1) });
    expect(state()).toMatchObject({ status: 'approved', caseNumber: 'Z/26/1', decidedOn: '2026-06-03', approvedAt: nextDay, approvedBy: 'prs_1' });
    expect([h.try(editLetter, { ...to, input: edits(1, { occasion: 'Anders.' }) }), h.try(approveLetter, { ...to, input: approval(1) })]).toEqual(['letter.approved', 'letter.approved']);
  });
  it('on a provisional award can be sent on the next working day, when every provider has its letter', () => {
    const { h } = drafted('award.provisional');
    expect(h.try(approveLetter, { by: college, at: instant('2026-06-02T23:59:59+02:00'), path, input: approval(1, '2026-06-02') })).toBe('letter.too-early');
    expect(h.try(approveLetter, { by: college, at: instant('2026-06-03T00:00:00+02:00'), path, input: approval(1, '2026-06-02') })).toBe('letter.before');
    expect(h.try(approveLetter, { by: college, at: instant('2026-06-03T00:00:00+02:00'), path, input: approval(1) })).toBe('done');
  });
  it('of another municipality is not there', () => {
    const { h } = drafted();
    const to = { by: elsewhere, at: nextDay, path };
    expect([h.try(editLetter, { ...to, input: edits(1, { occasion: 'x' }) }), h.try(approveLetter, { ...to, input: approval(1) })]).toEqual(['missing', 'missing']);
  });
  it('reads as a letter', () => {
    const { h, state } = drafted();
    expect(plain(councilLetterPaper(state()))).toContain('Datum: concept, nog niet vastgesteld');
    h.when(approveLetter, { by: college, at: nextDay, path, input: approval(1) });
    expect(plain(councilLetterPaper(state()))).toBe([
      'Raadsinformatiebrief: Segment 5', '===============================', '',
      'Aan: De gemeenteraad van Leidschendam-Voorburg', 'Van: Het college van burgemeester en wethouders', 'Datum: 3 juni 2026', 'Zaaknummer: Z/26/1', 'Onderwerp: Segment 5', 'Kenmerk: tnd_1-x', '',
      'Geachte raad,', '', 'Aanleiding', '----------', '', 'Er is iets gebeurd.', '', 'Stand van zaken', '---------------', '', 'Dit speelt nu.', '', 'Segment 5', '', 'Het loopt.', '', '- één\n- twee', '',
      'Met vriendelijke groet,', '', 'het college van burgemeester en wethouders van Leidschendam-Voorburg', '', 'A. Jansen, secretaris\nB. de Wit, burgemeester',
    ].join('\n'));
  });
  it('takes lines that begin with a dash as a list, wherever they stand', () => {
    expect(blocksOf('Eerst.\n- a\n- b\nDan.\n\n- c')).toEqual([
      { is: 'text', text: 'Eerst.' }, { is: 'list', items: ['a', 'b'] }, { is: 'text', text: 'Dan.' }, { is: 'list', items: ['c'] },
    ]);
  });
});
