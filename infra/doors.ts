import { functions, type FunctionSpec } from './functions.ts';

/** The functions that people and programs reach over HTTP. */
export const doors: readonly FunctionSpec[] = functions.filter(({ trigger }) => trigger.by === 'http');

/** Whose a path is; what nobody else claims is the public door's. */
export const doorOf = (pathname: string): string => /^(?:\/v1)?\/(provider|staff|council)(?=\/|$)/.exec(pathname)?.[1] ?? 'public';

/** Where a door listens when an engineer runs it on one machine against a cloud stage (infra/tools/door.ts): 8081 and on. */
export const addressOf = (door: string): string => `http://127.0.0.1:${8081 + doors.findIndex(({ name }) => name === door)}`;
