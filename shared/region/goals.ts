import type { SegmentNumber } from './segments.ts';
import type { Text } from './text.ts';

/** The content goals of each segment, in the strategy's order and number (S001 §3.1; S003 has the same, seg. 1 with goal 1 as heading). */
export const goals: Readonly<Record<SegmentNumber, readonly Text[]>> = {
  1: [
    { nl: 'Verblijf voorkomen, de duur verkorten en inzetten op terugkeer', en: 'Prevent stay, shorten it and work towards return' },
    { nl: 'Alle jeugdigen met verblijf opvangen in de regio Haaglanden', en: 'House all young people with stay within the region' },
    { nl: 'Onnodige doorplaatsingen voorkomen', en: 'Prevent needless moves from place to place' },
    {
      nl: 'Perspectief bieden: terug naar huis, naar zelfstandigheid of naar duurzaam wonen (Big5)',
      en: 'Offer a perspective: home again, independence, or lasting housing (Big5)',
    },
    { nl: 'Grip krijgen op de kosten', en: 'Get a grip on the costs' },
    { nl: 'Goede samenhang tussen verblijf en de rest van het regionale stelsel', en: 'Stay connects well with the rest of the regional system' },
  ],
  2: [
    { nl: 'De jeugdhulp is duurzaam beschikbaar', en: 'The care is lastingly available' },
    { nl: 'Wachttijden voorkomen', en: 'Prevent waiting times' },
    { nl: 'Gezins- en contextgericht werken, zodat onderliggende factoren worden aangepakt', en: 'Work with family and context, so that causes are dealt with' },
    { nl: 'Jeugdhulp is gericht op herstel binnen het eigen gezin of netwerk', en: 'Care aims at recovery within the own family or network' },
    { nl: 'Goede samenhang met de jeugdhulp in andere segmenten', en: 'Connects well with care in other segments' },
  ],
  3: [
    {
      nl: 'Een passend en sluitend aanbod voor de meest kwetsbare jeugdigen zonder onderwijsperspectief',
      en: 'A fitting offer without gaps for the most vulnerable young people, for whom school is not in reach',
    },
    {
      nl: 'Een alternatief collectief aanbod in en rond school voor jeugdigen die tijdelijk (dreigen) uit te vallen',
      en: 'A collective alternative in and around school for young people who drop out for a time, or may',
    },
  ],
  4: [
    {
      nl: 'Een inclusieve onderwijsplek voor alle leerlingen op school, en waar mogelijk op een zorglocatie: schoolgang bevorderen, onderwijsdoelen centraal',
      en: 'An inclusive place for all pupils at school, and where possible at a care location: attendance furthered, goals of education first',
    },
  ],
  5: [
    { nl: 'Jeugdhulp is tijdelijk', en: 'Youth care is temporary' },
    { nl: 'Jeugdhulp is gericht op herstel binnen het eigen netwerk of gezin: meedoen aan het gewone leven', en: 'It aims at recovery within the own network or family: taking part in ordinary life' },
    { nl: 'Het gezin centraal: gelijkwaardig en gezinsgericht samenwerken', en: 'The family first: working together as equals' },
    { nl: 'Jeugdhulp is collectief, tenzij', en: 'Youth care is collective, unless' },
    { nl: 'Onderliggende factoren in de leefwereld worden aangepakt (bestaanszekerheid)', en: 'Causes in daily life are dealt with (security of existence)' },
  ],
};
