/** Moments, days and how people write them: one place to import them from. Pure; nothing here reads a clock. */
export * from './day.ts';
export * from './instant.ts';
export * from './show.ts';
export * from './typed.ts';
