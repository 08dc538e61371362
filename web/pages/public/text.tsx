import type { Child } from 'hono/jsx';
import type { Stage } from '../../../shared/tender/stage.ts';
import type { PlanningStep } from '../../../shared/views/planning.ts';
import { dutchOn } from '../../parts/dutch.tsx';
import { DayText, Moment } from '../../parts/moment.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import type { Language, Texts } from '../../texts.ts';

/** Headings and running text of the public and the provider pages. */
export const H1 = ({ children }: { children?: Child }): Child => <h1 class="utrecht-heading-1">{children}</h1>;
export const H2 = ({ id, children }: { id?: string; children?: Child }): Child => <h2 class="utrecht-heading-2" id={id}>{children}</h2>;
export const H3 = ({ children }: { children?: Child }): Child => <h3 class="utrecht-heading-3">{children}</h3>;
export const P = ({ lead = false, lang, children }: { lead?: boolean; lang?: 'nl' | undefined; children?: Child }): Child => <p class={`utrecht-paragraph${lead ? ' lead' : ''}`} lang={lang}>{children}</p>;

/** What people typed over several lines, as they typed it; `on` is the language of the page, where they typed Dutch. */
export const Lines = ({ text, on = 'nl' }: { text: string; on?: Language }): Child => (
  <>{text.split(/\n{2,}/).map((paragraph) => <P lang={dutchOn(on)}>{paragraph.split('\n').map((line, index) => <>{index > 0 && <br />}{line}</>)}</P>)}</>
);

const tones: Readonly<Record<Stage, TagTone>> = {
  concept: 'neutral', colleges: 'neutral', questions: 'active', submission: 'active', closed: 'neutral', opened: 'neutral', assessed: 'neutral',
  standstill: 'attention', frozen: 'attention', 'standstill-over': 'attention', final: 'good', signed: 'good', withdrawn: 'bad',
};

export const StageTag = ({ stage, t }: { stage: Stage; t: Texts }): Child => <Tag tone={tones[stage]}>{t.pages.public.stages[stage]}</Tag>;

/** The moment of a step with its hour, or its day. */
export const StepWhen = ({ step, language }: { step: PlanningStep; language: Language }): Child => (
  <>
    {step.at !== undefined && <Moment at={step.at} language={language} />}
    {step.day !== undefined && <DayText day={step.day} language={language} />}
  </>
);

/** `Inschrijven kan tot dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd)`. */
export const NextStep = ({ step, language, t }: { step: PlanningStep | null; language: Language; t: Texts }): Child =>
  (step === null ? <>{t.pages.public.home.nothingNext}</> : <>{t.pages.public.planning[step.name]}: <StepWhen step={step} language={language} /></>);

