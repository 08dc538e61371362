import { describe, expect, it } from 'vitest';
import { day } from '../kernel/day.ts';
import { memberships, withJoined, withNotice } from '../region/membership.ts';
import { participantsView } from './participants.ts';

const codes = (...given: Parameters<typeof participantsView>) => participantsView(...given).participants.map(({ code }) => code);
// By hand: S001 §1.3 and CVDR637433. Voorschoten is GM0626, Den Haag GM0518, Zoetermeer GM0637.
const eight = ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'];

describe('who took part in a segment on a day', () => {
  it('is answered on both sides of the day on which a municipality left', () => {
    expect(codes(5, day('2023-12-31'))).toEqual([...eight, 'GM0626'].sort());
    expect(codes(5, day('2024-01-01'))).toEqual(eight);
    expect(participantsView(5, day('2023-12-31')).participants.find(({ code }) => code === 'GM0626')).toEqual({ code: 'GM0626', name: 'Voorschoten', slug: 'voorschoten', part: 'whole', from: '2020-01-01', until: '2023-12-31' });
  });
  it('tells for what Den Haag takes part, and where it does not', () => {
    const today = day('2026-02-03');
    expect(participantsView(3, today).participants.filter(({ part }) => part === 'day-treatment').map(({ name }) => name)).toEqual(['Den Haag']);
    expect([participantsView(3, today).others, participantsView(4, today).others, codes(1, today)]).toEqual([[], ['Den Haag'], ['GM0503', 'GM0518', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926']]);
  });
  it('follows a notice and an accession from their day, never before', () => {
    const left = withNotice(memberships, 'GM0637', day('2026-03-01'), 'notice');
    expect([codes(1, day('2027-12-31'), left).includes('GM0637'), codes(1, day('2028-01-01'), left).includes('GM0637')]).toEqual([true, false]);
    const joined = withJoined(memberships, 'GM0626', day('2027-01-01'), 'accession');
    expect([codes(4, day('2026-12-31'), joined).includes('GM0626'), codes(4, day('2027-01-01'), joined).includes('GM0626')]).toEqual([false, true]);
    expect(participantsView(4, day('2027-01-01'), joined).participants.find(({ code }) => code === 'GM0626')).toMatchObject({ from: '2027-01-01', until: '' });
  });
  it('knows nothing of before the arrangement', () => {
    expect(participantsView(1, day('2019-12-31'))).toMatchObject({ known: false, participants: [], others: [] });
    expect(participantsView(1, day('2020-01-01')).known).toBe(true);
  });
});
