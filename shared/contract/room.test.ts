import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contracted, agreed, id, kvk, lead, officer, on, signatory, type Agreed } from './admission-example.ts';
import { endAdmissionContract, signAdmission } from './admission-commands.ts';
import { agendaOf, type RoomSummary } from './agenda.ts';
import { day, type Instant } from '../kernel/moments.ts';
import { announceRoomBy, room, roomOf, signals, yearsOf, type RoomStep } from './room.ts';
import { announceRoom, decideRoom, recordRoomTalk, recordUse } from './room-commands.ts';

const announce = (a: Agreed, year: number, amount: number, at: string) => a.ask(announceRoom, officer, on(at), { year, amount });
const use = (a: Agreed, through: string, amount: number, at = through, year = 2028) => a.ask(recordUse, officer, on(at), { year, through, amount });
const talk = (a: Agreed, of: string, at = of, year = 2028) => a.ask(recordRoomTalk, officer, on(at), { year, on: of, report: 'Wij spraken.' });
const decide = (a: Agreed, outcome: string, at: string, amount?: number, year = 2028) => a.ask(decideRoom, lead, on(at), { year, outcome, reason: 'Daarom.', ...(amount === undefined ? {} : { amount }) });
const standing = (a: Agreed, year = 2028) => roomOf(a.room().years[year] ?? []);

describe('announcing', () => {
  // The contract was signed by both on 20 February 2027, for 1 March 2027 until 2032.
  test.each([
    [2028, '2027-06-30', 'done'], [2028, '2027-07-01', 'room.late'], [2027, '2027-03-06', 'done'], [2027, '2027-03-07', 'room.late'],
    [2026, '2027-03-01', 'room.outside'], [2033, '2027-03-01', 'room.outside'], [2032, '2031-06-30', 'done'], [2032, '2033-01-01', 'contract.ended'],
  ])('the room of %i on %s: %s', (year, at, says) => { expect(announce(contracted(), year, 100_000_00, at)).toBe(says); });

  test('can be done from the signature of the provider on, and not before', () => {
    const a = agreed();
    expect(announce(a, 2027, 1, '2027-02-16')).toBe('missing');
    a.admit(1, on('2027-02-15'), '2027-03-01');
    expect(announce(a, 2027, 1, '2027-02-16')).toBe('missing');
    a.go(signAdmission, signatory, on('2027-02-16'), { readBack: a.readBack(on('2027-02-16')), agreed: true });
    expect(announce(a, 2027, 1, '2027-02-16')).toBe('done');
  });

  test('is not for what is funded as a task', () => { expect(announce(contracted({ segment: 2 }), 2028, 1, '2027-05-01')).toBe('room.task-funded'); });

  test('another amount is possible in time, as long as nothing was used; the same one is the same', () => {
    const a = contracted();
    expect([announce(a, 2027, 500, '2027-03-01'), announce(a, 2027, 500, '2027-03-01'), announce(a, 2027, 400, '2027-03-02')]).toEqual(['done', 'done', 'done']);
    expect(a.log.filter(({ type }) => type === 'room.announced').map(({ data }) => data['amount'])).toEqual([500, 400]);
    use(a, '2027-03-03', 10, '2027-03-03', 2027);
    expect(announce(a, 2027, 500, '2027-03-04')).toBe('room.used');
  });

  test('the last day is six months ahead, or two weeks after the region signed', () => {
    expect([announceRoomBy(2028, day('2027-06-30')), announceRoomBy(2028, day('2027-07-01')), announceRoomBy(2028, '')]).toEqual(['2027-06-30', '2027-07-15', '']);
    expect(yearsOf(day('2027-12-31'), day('2029-01-01'))).toEqual([2027, 2028, 2029]);
  });

  test('a contract that ends earlier has no room after it', () => {
    const a = contracted();
    a.go(endAdmissionContract, lead, on('2027-04-01'), { how: 'mutual', noticeOn: '2027-04-01', endsOn: '2027-12-31', reason: 'x' });
    expect(announce(a, 2028, 1, '2027-05-01')).toBe('room.outside');
  });
});

describe('the signal', () => {
  const roomy = (): Agreed => { const a = contracted(); announce(a, 2028, 100_000_00, '2027-06-01'); return a; };

  test('comes at 70 percent to the cent, with a talk and a decision within two weeks each', () => {
    const a = roomy();
    expect(use(a, '2028-03-31', 69_999_99, '2028-04-03')).toBe('done');
    expect(standing(a)?.signal).toBeNull();
    use(a, '2028-04-01', 70_000_00, '2028-04-03');
    // Monday 3 April and fourteen days is Easter Monday 2028.
    expect(standing(a)?.signal).toMatchObject({ talkBy: '2028-04-18', talk: null });
    expect(decide(a, 'keep', '2028-04-04')).toBe('room.not-talked');
    expect([talk(a, '2028-04-02', '2028-04-10'), talk(a, '2028-04-11', '2028-04-10'), talk(a, '2028-04-12'), talk(a, '2028-04-12')]).toEqual(['room.talk-day', 'room.talk-day', 'done', 'room.talked']);
    expect(standing(a)?.signal?.talk).toMatchObject({ on: '2028-04-12', decideBy: '2028-04-26' });
    expect([decide(a, 'raise', '2028-04-20'), decide(a, 'raise', '2028-04-20', 100_000_00), decide(a, 'keep', '2028-04-20', 1), decide(a, 'raise', '2028-04-20', 150_000_00)]).toEqual(['room.not-more', 'room.not-more', 'room.kept-amount', 'done']);
    expect(standing(a)).toMatchObject({ amount: 150_000_00, signal: null, kept: false });
    // 70 % of the new amount is another signal.
    use(a, '2028-06-01', 104_999_99);
    expect(standing(a)?.signal).toBeNull();
    use(a, '2028-07-01', 105_000_00);
    expect(standing(a)?.signal).not.toBeNull();
  });

  test('comes once where the room is kept', () => {
    const a = roomy();
    use(a, '2028-04-01', 80_000_00);
    talk(a, '2028-04-05');
    expect(decide(a, 'keep', '2028-04-06')).toBe('done');
    use(a, '2028-05-01', 120_000_00);
    expect(standing(a)).toMatchObject({ amount: 100_000_00, used: { amount: 120_000_00 }, signal: null, kept: true });
    expect([talk(a, '2028-05-02'), decide(a, 'keep', '2028-05-02')]).toEqual(['room.no-signal', 'room.no-signal']);
  });

  test('what was used is told of a day in the year that was, and not of an earlier one than before', () => {
    const a = roomy();
    expect([use(a, '2028-01-01', 1, '2027-12-31'), use(a, '2028-02-01', 1, '2028-01-31'), use(a, '2029-01-01', 1, '2029-02-01'), use(a, '2028-12-31', 1, '2029-02-01'), use(a, '2028-12-30', 1, '2029-02-01')])
      .toEqual(['room.early', 'room.through', 'room.through', 'done', 'room.through']);
    expect(use(a, '2029-01-01', 1, '2029-01-02', 2029)).toBe('room.none');
    expect(use(agreed(), '2028-01-01', 1)).toBe('missing');
  });

  test('stands in the working list until the decision, and the ledger has no word of it', () => {
    const a = roomy();
    const rows = (at: string) => {
      const listing = room.listing?.(a.room(), { partition: id, item: kvk });
      return agendaOf(listing === undefined ? [] : [listing.summary as RoomSummary], [], on(at)).map(({ on: when, what, number, past, tender }) => [when, what, number, past, tender.id]);
    };
    expect(rows('2028-01-01')).toEqual([]);
    use(a, '2028-04-01', 70_000_00, '2028-04-03');
    expect(rows('2028-04-19')).toEqual([['2028-04-18', 'room-talk', 2028, true, id]]);
    talk(a, '2028-04-10');
    expect(rows('2028-04-11')).toEqual([['2028-04-24', 'room-decide', 2028, false, id]]);
    decide(a, 'keep', '2028-04-11');
    expect(rows('2028-04-11')).toEqual([]);
    expect(a.log.filter(({ type }) => type === 'room.used').map(({ data }) => data['signal'])).toEqual([true]);
    expect(JSON.stringify(a.log)).not.toMatch(/spraken|Daarom/);
  });

  // The second method reads the whole history at once: nothing is folded.
  const at = (n: number): Instant => on('2028-01-05', `00:${String(n).padStart(2, '0')}`);
  const step = fc.oneof(
    fc.record({ did: fc.constant('used' as const), amount: fc.integer({ min: 0, max: 200 }) }),
    fc.record({ did: fc.constant('talked' as const) }),
    fc.record({ did: fc.constant('decided' as const), raise: fc.integer({ min: 0, max: 60 }) }),
  );
  test('follows from everything that happened, by a second method', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 150 }), fc.array(step, { maxLength: 20 }), (first, wishes) => {
      const steps: RoomStep[] = [{ did: 'announced', amount: first, at: at(0) }];
      for (const [i, wish] of wishes.entries()) {
        const now = roomOf(steps)!;
        if (wish.did === 'used') steps.push({ did: 'used', amount: wish.amount, through: day('2028-01-01'), at: at(i + 1) });
        // As the commands have it: a talk after a signal, a decision after a talk.
        else if (wish.did === 'talked') { if (now.signal?.talk === null) steps.push({ did: 'talked', on: day('2028-01-05'), report: '', at: at(i + 1) }); }
        else if (now.signal !== null && now.signal.talk !== null) steps.push({ did: 'decided', outcome: wish.raise > 0 ? 'raise' : 'keep', amount: now.amount + wish.raise, reason: '', at: at(i + 1) });
      }
      const decided = steps.findLastIndex(({ did }) => did === 'decided');
      const last = decided < 0 ? undefined : steps[decided] as RoomStep & { did: 'decided' };
      const amount = last?.amount ?? first;
      const kept = last?.outcome === 'keep';
      const since = steps.slice(decided + 1);
      const signal = kept ? undefined : since.find((one) => one.did === 'used' && one.amount / amount >= 0.7 - 1e-12);
      const talked = signal === undefined ? undefined : since.slice(since.indexOf(signal)).find(({ did }) => did === 'talked');
      const uses = steps.filter(({ did }) => did === 'used') as (RoomStep & { did: 'used' })[];
      const found = roomOf(steps);
      expect([found?.amount, found?.kept, found?.used?.amount, found?.signal?.at, found?.signal?.talk?.decideBy]).toEqual(
        [amount, kept, uses.at(-1)?.amount, signal?.at, talked === undefined ? undefined : '2028-01-19'],
      );
    }), { numRuns: 300 });
  });

  test('asks no other sum than whole cents', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 90_000_000_000n }), fc.bigInt({ min: 0n, max: 90_000_000_000n }), (amount, used) => {
      expect(signals(Number(used), Number(amount))).toBe(used * 10n >= amount * 7n);
    }));
  });
});
