import { assessorPages } from './assessors.ts';
import { councilPages } from './pages-council.ts';
import * as partner from './partner.ts';
import { providerPages } from './pages-provider.ts';
import { publicPages } from './pages-public.ts';
import { staffPages } from './pages-staff.ts';

export const pages = { public: publicPages, provider: { ...providerPages, ...partner.pages, events: { ...providerPages.events, ...partner.events } }, staff: { ...staffPages, ...partner.staffPages }, council: councilPages, assessors: assessorPages };
