import { letterRef } from '../../../shared/council/letter/letter.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { municipalities } from '../../../shared/region/municipalities.ts';
import { councilLetter } from '../../../shared/views/council/letter.ts';
import type { Query } from '../reader.ts';

/** A letter that was sent to a council, for anybody; of a draft nobody learns that there is one. */
export const publicLetter: Query<'public.letter'> = async ({ store, path }) => {
  const found = municipalities.find(({ slug, code }) => slug === path['place'] || code === path['place']);
  must(found !== undefined, missing());
  const { state } = await store.load(letterRef(found.code, path['letter'] ?? ''));
  must(state.status === 'approved', missing());
  const { id, about, decidedOn, paper } = councilLetter(state);
  return { municipality: { code: found.code, name: found.name, slug: found.slug }, letter: { id, about, decidedOn, paper } };
};
