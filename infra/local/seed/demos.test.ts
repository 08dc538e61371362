import { expect, it } from 'vitest';
import { addDays, amsterdam, type Day } from '../../../shared/kernel/moments.ts';
import { concept, demos } from './demos.ts';
import { demoScenario } from './scenario.ts';

it('the demonstration can be played on any day, holidays and weekends too, and each tender stands where it should', () => {
  for (let i = 0; i < 500; i += 3) {
    const now = amsterdam(addDays('2026-11-22' as Day, i), '04:00');
    const files = demoScenario([...demos, concept], now);
    const moment = (id: string) => files.find((file) => file.id === id) ?? expect.fail(id);
    expect(moment('signed').awardAt < now).toBe(true);
    expect(moment('standstill').awardAt < now).toBe(true);
    expect([moment('assessment').closesAt < now, moment('closed').closesAt < now]).toEqual([true, true]);
    expect([moment('submission').questionsUntil < now, moment('submission').closesAt > now]).toEqual([true, true]);
    expect([moment('questions').publishAt < now, moment('questions').questionsUntil > now]).toEqual([true, true]);
    expect([moment('colleges').publishAt > now, moment('concept').publishAt > now]).toEqual([true, true]);
  }
});
