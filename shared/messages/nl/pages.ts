import { providerPages } from './pages-provider.ts';
import { publicPages } from './pages-public.ts';

export const pages = { public: publicPages, provider: providerPages } as const;
