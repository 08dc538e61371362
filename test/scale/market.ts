import { stances, type Remark } from '../../shared/revision/reaction.ts';

/** A round of real size (S001 ch. 5: four segments are bought by revising agreements that many providers have). */
export const size = { articles: 60, providers: 40, reactions: 1200 } as const;

const sentences = [
  'De aanbieder begint met de hulp binnen zes weken nadat de aanmelding compleet is.', 'Duurt het langer, dan biedt de aanbieder hulp die de wachttijd overbrugt.',
  'De aanbieder overlegt met de verwijzer, met de ouders en waar dat kan met de jeugdige zelf.', 'De gemeente betaalt binnen dertig dagen nadat een juiste factuur is ontvangen.',
  'Het tarief stijgt elk jaar: het loondeel met de OVA, het andere deel met de index van de zorg.', 'Partijen bespreken aan de ontwikkeltafel wat goed gaat en wat niet.',
  'Een groep is niet groter dan zes jeugdigen, tenzij partijen schriftelijk iets anders afspreken.', 'De aanbieder levert elk kwartaal de gegevens van bijlage C aan.',
  'Verblijf duurt zo kort als kan, en vindt plaats zo dicht bij huis als kan.', 'Bij een calamiteit meldt de aanbieder dit dezelfde dag aan de toezichthouder en aan de regio.',
] as const;
const sentence = (n: number): string => sentences[n % sentences.length] ?? '';

/** Article n, from 0: some hundred and fifty words, no two alike. */
export const articleOf = (n: number) => ({
  number: `${1 + Math.floor(n / 10)}.${1 + (n % 10)}`, heading: `Onderwerp ${n + 1}`,
  text: Array.from({ length: 10 }, (_, i) => sentence(n * 3 + i * 7)).reduce((all, one, i) => `${all}${i === 0 ? '' : i % 4 === 0 ? '\n\n' : ' '}${one}`, '') + ` Dit artikel heeft nummer ${n + 1}.`,
});

export const kvkOf = (n: number): string => String(27_600_001 + n);
export const invitedOf = (n: number) => ({ kvk: kvkOf(n), name: `Aanbieder ${String(n + 1).padStart(2, '0')}`, turnover: 10_000_000 * (1 + ((n * 37) % 90)), youths: 3 + ((n * 53) % 240) });

/** Which articles provider n reacts to: every provider to thirty, every article by twenty. */
export const reactsTo = (n: number): number[] => Array.from({ length: size.reactions / size.providers }, (_, i) => (n * 3 + i * 2) % size.articles);

/** What provider n says of an article: few say the same, so that answering has to put like ones together. */
export function remarkOf(n: number, article: number): Remark {
  const stance = stances[(n + article) % stances.length] ?? 'agree';
  return {
    stance, confidential: (n + article) % 17 === 0, reason: stance === 'agree' ? '' : `${sentence(n + article)} Voor onze organisatie werkt dat anders. ${sentence(n * 5 + article)}`,
    wording: stance === 'agree-if' ? `${sentence(article * 3)} ${sentence(n + 4)}` : '',
  };
}
