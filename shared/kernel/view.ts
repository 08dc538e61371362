import type { Door } from './command.ts';

/** A page or resource that is read: its door, its path below it, and the names of its parameters. */
export interface ViewRoute { readonly door: Exclude<Door, 'worker'>; readonly path: string }
