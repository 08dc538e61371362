import { figuresRef } from '../../../shared/council/figures.ts';
import { figuresYears } from '../../../shared/views/council/letter.ts';
import type { Query } from '../reader.ts';
import { ownMunicipality } from './council-home.ts';

export const figures: Query<'council.figures'> = async ({ store, at, actor }) => {
  const own = ownMunicipality(actor);
  const { state } = await store.load(figuresRef(own.code));
  return { municipality: own, years: figuresYears(own.code, state, at) };
};
