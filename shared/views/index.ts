import type { Language } from '../messages/fill.ts';
import type { Archive } from '../papers/archive.ts';
import type { Calendar } from '../papers/calendar.ts';
import type { Paper } from '../papers/paper.ts';
import type { Sheet } from '../papers/sheet.ts';
import { councilViews, type CouncilModels } from './council.ts';
import { providerViews, type ProviderModels } from './provider.ts';
import { publicViews, type PublicModels } from './public.ts';
import { staffViews, type StaffModels } from './staff.ts';

/** Everything that can be read, by name; the name is also the key of its row in the access table. */
export const views = { ...publicViews, ...providerViews, ...staffViews, ...councilViews } as const;
export type ViewName = keyof typeof views;
export type Models = PublicModels & ProviderModels & StaffModels & CouncilModels;
export type ViewsOf<D extends string> = { [K in ViewName]: (typeof views)[K]['door'] extends D ? K : never }[ViewName];

type PdfViews = { [K in ViewName]: (typeof views)[K] extends { readonly pdf: true } ? K : never }[ViewName];
/** The paper that a view shows, where it shows one; a view that is declared to and has none here does not compile. */
export type Papers<D extends string> = { readonly [K in ViewsOf<D> & PdfViews & keyof Models]: (model: Models[K], language: Language) => Paper | null };

type CalendarViews = { [K in ViewName]: (typeof views)[K] extends { readonly calendar: true } ? K : never }[ViewName];
/** The dates of a view, for a calendar. */
export type Calendars<D extends string> = { readonly [K in ViewsOf<D> & CalendarViews & keyof Models]: (model: Models[K], language: Language) => Calendar };

type CsvViews = { [K in ViewName]: (typeof views)[K] extends { readonly csv: true } ? K : never }[ViewName];
/** The table of a view, for programs and spreadsheets; null where there is nothing to tell yet. */
export type Tables<D extends string> = { readonly [K in ViewsOf<D> & CsvViews & keyof Models]: (model: Models[K], language: Language) => Sheet | null };

type ZipViews = { [K in ViewName]: (typeof views)[K] extends { readonly zip: true } ? K : never }[ViewName];
/** Everything of what a view is about, as an archive; its query gathers that only where it is asked for as this file. */
export type Archives<D extends string> = { readonly [K in ViewsOf<D> & ZipViews & keyof Models]: (model: Models[K], language: Language) => Archive | null };
