import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import type { RevisionStage } from '../../shared/revision/stage.ts';
import type { RevisionHead } from '../../shared/views/revision/head.ts';
import { Dutch, DutchIn } from '../parts/dutch.tsx';
import { Steps, type Step } from '../parts/steps.tsx';
import { Tag, type TagTone } from '../parts/tag.tsx';
import type { Language, Texts } from '../texts.ts';
import { H1 } from './public/text.tsx';

/** What pages of every door tell of a revision. */
interface Words { readonly t: Texts; readonly language: Language }

const tones: Readonly<Record<RevisionStage, TagTone>> = {
  concept: 'neutral', consultation: 'active', reacting: 'active', 'reactions-over': 'attention', answering: 'active', replied: 'active', 'colleges-asked': 'neutral', signing: 'active', 'signing-over': 'attention', signed: 'good', withdrawn: 'bad',
};
export const RevisionTag = ({ stage, t }: { stage: RevisionStage; t: Texts }): Child => <Tag tone={tones[stage]}>{t.pages.revision.stages[stage]}</Tag>;

/** The title of a page about a revision, with what it is about where the title does not say so. */
export const RevisionHeading = ({ head, title = head.title, typed = [head.title], t, language }: { head: RevisionHead; title?: string; /** What people typed of it. */ typed?: readonly string[] } & Words): Child => {
  const words = t.pages.revision;
  return (
    <>
      <H1><DutchIn on={language} text={title} typed={typed} /></H1>
      <p>{title !== head.title && <><Dutch on={language}>{head.title}</Dutch> · </>}{fill(words.segment, { segment: head.segment }, language)}{head.round > 0 && ` · ${fill(words.round, { round: head.round }, language)}`} · <RevisionTag stage={head.stage} t={t} /></p>
    </>
  );
};

const names = ['prepare', 'consultation', 'reactions', 'replies', 'colleges', 'signing'] as const;
const places: Readonly<Record<RevisionStage, number>> = {
  concept: 0, consultation: 1, reacting: 2, 'reactions-over': 2, answering: 3, replied: 3, 'colleges-asked': 4, signing: 5, 'signing-over': 5, signed: 6, withdrawn: 0,
};

/** How far it is in its round and behind it; another round begins again at the consultation. Of one that was withdrawn nothing is left to show. */
export const RevisionSteps = ({ head: { stage }, t, language }: { head: RevisionHead } & Words): Child => {
  if (stage === 'withdrawn') return null;
  const steps = names.map((name, i): Step => ({ name: t.pages.revision.steps[name], state: i < places[stage] ? 'done' : i === places[stage] ? 'current' : 'todo' }));
  return <Steps language={language} steps={steps} />;
};
