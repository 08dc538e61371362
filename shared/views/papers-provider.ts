import type { Papers } from './index.ts';

/** The papers that a provider reads. */
export const providerPapers: Papers<'provider'> = {
  'provider.message': ({ message }) => message.paper ?? null,
};
