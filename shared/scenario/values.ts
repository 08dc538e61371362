import * as z from 'zod';
import { parseDay } from '../kernel/day.ts';
import { idPattern, kvkPattern, municipalityPattern } from '../kernel/ids.ts';
import { parseInstant } from '../kernel/instant.ts';

/** The values that a rehearsal file is made of; each message completes a sentence that begins with the place. */
const readBy = <T>(read: (text: string) => T | undefined, message: string) =>
  z.string().transform((value, ctx): T => {
    const found = read(value);
    if (found !== undefined) return found;
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const moment = readBy(parseInstant, 'is not an existing moment in ISO 8601 with an offset, such as 2026-05-12T12:00:00+02:00');
export const day = readBy(parseDay, 'is not an existing day, such as 2027-01-01');
export const kvk = z.string().regex(kvkPattern, 'is not a KvK number of eight digits');
export const municipality = z.string().regex(municipalityPattern, 'is not a municipality code, such as GM1916');
export const id = z.string().regex(idPattern, 'is not an id: letters, digits, hyphens and underscores, at most 64, a letter or digit first');
/** A name or title. */
export const name = z.string().regex(/\S/, 'is empty');
export const segment = z.literal([1, 2, 3, 4, 5]);
/** A whole number of euro cents. */
export const cents = z.int().min(0);
export const count = (least: number, most?: number) => (most === undefined ? z.int().min(least) : z.int().min(least).max(most));
/** Absent lists are empty. */
export const list = <T extends z.ZodType>(of: T) => z.array(of).default([]);
