import type { Pages } from '../../page.ts';
import { sessionsPage } from '../sessions.tsx';
import { notaPage } from '../revision-nota.tsx';
import { councilWhatIf } from '../what-if.tsx';
import { admission } from './admission.tsx';
import { home } from './home.tsx';
import { figures } from './figures.tsx';
import { inbox, message } from './inbox.tsx';
import { dates } from './dates.tsx';
import { preferences } from './preferences.tsx';
import { letter, letters } from './letters.tsx';
import { revision, revisions } from './revision.tsx';
import { room } from './room.tsx';
import { tender } from './tender.tsx';

export const councilPages: Pages<'council'> = {
  'council.sessions': sessionsPage('council'),
  'council.home': home, 'council.tender': tender, 'council.admission': admission, 'council.revisions': revisions, 'council.revision': revision, 'council.room': room, 'council.inbox': inbox, 'council.message': message, 'council.preferences': preferences, 'council.calendar': dates,
  'council.revision-nota': notaPage('council'),
  'council.letters': letters, 'council.letter': letter, 'council.figures': figures,
  'council.what-if': councilWhatIf,
};
