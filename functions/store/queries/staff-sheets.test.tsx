import { describe, expect, test } from 'vitest';
import { later } from '../../../shared/kernel/moments.ts';
import { score } from '../../../shared/tender/assess.ts';
import { assessors, first, lead, lettersAt, officer, openAt, played, provider, publishAt, second } from '../../../shared/tender/example.ts';
import { ask, publishNota } from '../../../shared/tender/questions.ts';
import { csvText } from '../../../shared/papers/csv.ts';
import { staffTables } from '../../../shared/views/sheets-staff.ts';
import { see } from './staff-house.tsx';

describe('lists of staff as tables', () => {
  test('questions have what was asked, and of a nota its wording and answer; not who asked', async () => {
    const p = played('published');
    p.go(ask, provider(first), later(publishAt, { days: 1 }), { text: '=Mag het samen?', lot: 'A' });
    p.go(ask, provider(second), later(publishAt, { days: 2 }), { text: 'Wanneer begint het?' });
    const id = String(p.log.find(({ type }) => type === 'question.asked')?.data['question']);
    p.go(publishNota, officer, later(publishAt, { days: 4 }), { answers: [{ id, question: 'Mag dat samen?', answer: 'Ja.' }] }, { nota: '1' });
    const { model, html } = await see(p, 'staff.questions', officer, later(publishAt, { days: 5 }));
    const sheet = staffTables['staff.questions'](model, 'nl');
    expect(html).toContain('/staff/tenders/tnd_1/questions/xlsx');
    expect(sheet?.rows.map((row) => [row[0], row[1], row[2], row[4], row[6], row[8], row[9], row[10]])).toEqual([
      [1, 'Vraag', 'A', 'ja', '=Mag het samen?', 1, 'Mag dat samen?', 'Ja.'], [2, 'Vraag', '', 'ja', 'Wanneer begint het?', '', '', ''],
    ]);
    expect(sheet?.rows.every((row) => row.length === sheet.head.length)).toBe(true);
    expect(JSON.stringify(sheet)).not.toMatch(/27000001|27000002/);
    expect(sheet === null ? '' : csvText(sheet)).toContain('"\'=Mag het samen?"');
  });

  test('scores are those that this reader sees on the page, each with its giver', async () => {
    expect(staffTables['staff.scores']((await see(played('published'), 'staff.scores', officer, publishAt, { lot: 'A' })).model, 'nl')).toBeNull();
    const p = played('opened');
    p.go(score, assessors[0], openAt, { scores: ['K1', 'K2'].map((criterion) => ({ criterion, score: 75, motivation: `GEHEIM ${criterion}` })) }, { lot: 'A', kvk: first });
    const rows = async (actor: typeof lead) => staffTables['staff.scores']((await see(p, 'staff.scores', actor, openAt, { lot: 'A' })).model, 'nl')?.rows;
    expect((await rows(assessors[0]))?.map((row) => [...row.slice(0, 4), ...row.slice(6)])).toEqual([['A', first, 'De Linde', 'K1', 75, 'GEHEIM K1'], ['A', first, 'De Linde', 'K2', 75, 'GEHEIM K2']]);
    for (const actor of [assessors[1], lead, officer]) expect(await rows(actor)).toEqual([]);
    const agreed = staffTables['staff.scores']((await see(played('agreed'), 'staff.scores', lead, openAt, { lot: 'A' })).model, 'nl');
    // Two bids, two criteria; three assessors and the consensus.
    expect(agreed?.rows).toHaveLength(16);
    expect(agreed?.rows.filter((row) => row[5] === 'Consensus')).toHaveLength(4);
    expect(agreed?.rows.every((row) => row.length === agreed.head.length)).toBe(true);
  });

  test('the ranking counts in numbers, once it may be seen', async () => {
    expect(staffTables['staff.ranking']((await see(played('agreed'), 'staff.ranking', lead, openAt, { lot: 'A' })).model, 'nl')).toBeNull();
    const sheet = staffTables['staff.ranking']((await see(played('assessed'), 'staff.ranking', lead, lettersAt, { lot: 'A' })).model, 'nl');
    // Worked out by hand in the test of the page: 90 and 84.17 points.
    expect(sheet?.rows).toEqual([[1, first, 'De Linde', 'Te gunnen', 30, 30, 30, 87.5, 90], [2, second, 'Het Kompas', 'Af te wijzen', 40, 15, 29.17, 90, 84.17]]);
    expect(sheet?.head).toHaveLength(9);
  });
});
