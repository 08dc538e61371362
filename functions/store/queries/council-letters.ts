import { figuresRef } from '../../../shared/council/figures.ts';
import { letterRef, lettersOf, type LetterSummary } from '../../../shared/council/letter/letter.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { councilLetter, councilLetters, figuresYears } from '../../../shared/views/council/letter.ts';
import type { Query } from '../reader.ts';
import { ownMunicipality } from './council-home.ts';

/** More than a municipality gets in a season: some ten milestones of each procedure. */
const most = 100;

/** A draft is the college's own until it is sent. */
const seesDrafts = ({ roles }: Actor): boolean => roles.includes('college');

export const letters: Query<'council.letters'> = async ({ store, actor }) => {
  const own = ownMunicipality(actor);
  const { items } = await store.list<LetterSummary>(lettersOf(own.code), { limit: most, backwards: true });
  return { municipality: own, ...councilLetters(items, seesDrafts(actor)) };
};

export const letter: Query<'council.letter'> = async ({ store, actor, path }) => {
  const own = ownMunicipality(actor);
  const { state } = await store.load(letterRef(own.code, path['letter'] ?? ''));
  must(state.id !== '' && (state.status === 'approved' || seesDrafts(actor)), missing());
  return { municipality: own, letter: councilLetter(state) };
};

export const figures: Query<'council.figures'> = async ({ store, at, actor }) => {
  const own = ownMunicipality(actor);
  const { state } = await store.load(figuresRef(own.code));
  return { municipality: own, years: figuresYears(own.code, state, at) };
};
