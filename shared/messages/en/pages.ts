import { aboutPages } from './pages-about.ts';
import { admissionEvents, admissionPages } from './pages-admission.ts';
import { revisionEvents, revisionProviderPages } from './pages-revision-provider.ts';
import { revisionAnswerPages } from './pages-revision-answer.ts';
import { events as outageEvents } from './outage.ts';
import { assessorPages } from './assessors.ts';
import { councilPages } from './pages-council.ts';
import * as agreement from './agreement.ts';
import * as partner from './partner.ts';
import * as declaration from './declaration.ts';
import { providerPages } from './pages-provider.ts';
import { publicPages } from './pages-public.ts';
import { revisionPages } from './pages-revision.ts';
import { revisionTextPages } from './pages-revision-text.ts';
import { revisionStaffPages } from './pages-revision-staff.ts';
import { roomPages } from './pages-room.ts';
import { staffPages } from './pages-staff.ts';

export const pages = { public: { ...publicPages, ...aboutPages, requirements: declaration.publicPages }, provider: { ...providerPages, ...partner.pages, ...declaration.providerPages, events: { ...providerPages.events, ...partner.events, ...admissionEvents, ...revisionEvents, ...agreement.events, ...outageEvents } }, staff: { ...staffPages, ...partner.staffPages, requirements: declaration.staffPages }, council: councilPages, room: roomPages, admission: admissionPages, revision: { ...revisionPages, staff: revisionStaffPages, text: revisionTextPages, provider: revisionProviderPages, answer: revisionAnswerPages }, assessors: assessorPages };
