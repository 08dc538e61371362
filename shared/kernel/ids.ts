/** Prefixes of identifiers that the portal gives out; a closed list, so that an id tells its kind. */
export const prefixes = { tender: 'tnd', question: 'qst', document: 'doc', member: 'mem', inquiry: 'inq', complaint: 'cmp', admission: 'adm', revision: 'rev', article: 'art', input: 'inp', answer: 'ans', risk: 'rsk', outage: 'out' } as const;
export type IdKind = keyof typeof prefixes;

/** The id of a thing that a command makes: the same command with the same idempotency key makes the same id. */
export type NewId = (kind: IdKind) => string;

/** Chamber of Commerce number: eight digits, no check digit (DOMAIN §4; KvK, Handelsregister). */
export const kvkPattern = /^\d{8}$/;
/** CBS municipality code, e.g. GM0518. */
export const municipalityPattern = /^GM\d{4}$/;
/** What may stand in a path: ids of our own making, KvK numbers, lot and criterion ids. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
