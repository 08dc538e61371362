import type { FileVersion, Offer } from '../kernel/command.ts';
import { dayOf } from '../kernel/moments.ts';
import { showDay, showSize, type Language } from '../kernel/show.ts';
import { en } from '../messages/en.ts';
import { fill } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { documentIdOf } from './rectification.ts';
import type { Tender } from './state.ts';

type Pinned = Pick<Tender, 'documents'>;

/** What a rectification can take in, and what it can withdraw where there is something, each by the name that its sender gave it. */
export const documentOffers = ({ documents }: Pinned, coming: readonly FileVersion[], files: readonly FileVersion[]): { documents: Offer[]; withdrawn?: Offer[] } => ({
  documents: coming.map((one) => offer(one.key, (language) => labelOf(one, documents.some(({ key }) => key === one.key), language))),
  ...(documents.length === 0 ? {} : {
    withdrawn: documents.map(({ key, version, size }) => {
      const name = files.find((one) => one.key === key && one.version === version)?.name ?? documentIdOf(key);
      return offer(key, (language) => `${name} (${showSize(size, language)})`);
    }),
  }),
});

const offer = (key: string, label: (language: Language) => string): Offer => ({ code: documentIdOf(key), label: label('nl'), english: label('en') });

function labelOf({ name, size, at }: FileVersion, replaces: boolean, language: Language): string {
  const { offered } = (language === 'nl' ? nl : en).publication.rectifications;
  return fill(replaces ? offered.version : offered.new, { name, day: showDay(dayOf(at), language), size: showSize(size, language) }, language);
}
