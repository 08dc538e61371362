import type { Child } from 'hono/jsx';
import type { UploadedFile } from '../../../shared/views/provider.ts';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import type { Texts } from '../../texts.ts';

type Check = UploadedFile['check'];
const tones: Readonly<Record<Check, TagTone>> = { waiting: 'neutral', ok: 'good', empty: 'bad', 'too-large': 'bad', type: 'bad', mixed: 'bad', archive: 'bad', malware: 'bad' };

/** What the check of a file found, or that it still runs. */
export const CheckTag = ({ check, t }: { check: Check; t: Texts }): Child => <Tag tone={tones[check]}>{t.pages.provider.documents.checks[check]}</Tag>;
