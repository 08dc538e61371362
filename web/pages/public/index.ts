import type { Pages } from '../../page.ts';
import { accessibility } from './accessibility.tsx';
import { admissionAgreement } from './admission-agreement.tsx';
import { admission } from './admission.tsx';
import { home } from './home.tsx';
import { how } from './how.tsx';
import { nota, notas } from './notas.tsx';
import { rectifications } from './rectifications.tsx';
import { rules } from './rules.tsx';
import { register } from './register.tsx';
import { letterPage } from './letter.tsx';
import { municipalityPage } from './municipality.tsx';
import { participants } from './participants.tsx';
import { outage, outages } from './outages.tsx';
import { privacy } from './privacy.tsx';
import { risks } from './risks.tsx';
import { sealing } from './sealing.tsx';
import { status } from './status.tsx';
import { region } from './region.tsx';
import { tender } from './tender.tsx';

export const publicPages: Pages<'public'> = {
  'public.home': home, 'public.tender': tender, 'public.admission': admission, 'public.admission-agreement': admissionAgreement, 'public.notas': notas, 'public.nota': nota, 'public.rectifications': rectifications, 'public.rules': rules, 'public.region': region, 'public.participants': participants, 'public.risks': risks, 'public.outages': outages, 'public.outage': outage, 'public.status': status, 'public.municipality': municipalityPage, 'public.letter': letterPage, 'public.register': register, 'public.how': how, 'public.sealing': sealing, 'public.accessibility': accessibility, 'public.privacy': privacy,
};
