import { planningIf, type WhatIf } from '../council/what-if.ts';
import type { Decision } from '../council/decision.ts';
import { missingDecisions } from '../council/decision.ts';
import { decisionsOn, kindOf, type Procedure } from '../council/procedure.ts';
import { readDay } from '../kernel/typed.ts';
import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { missing, must } from '../kernel/refusal.ts';
import { isMunicipalityCode, municipality, type MunicipalityCode } from '../region/municipalities.ts';
import { participants } from '../region/participants.ts';
import type { DecidedOn } from './colleges.ts';

/** A college that can be asked about. */
export interface Choice { readonly code: MunicipalityCode; readonly name: string }

/** What becomes of the planning if a college decides on a day; `found` is null before that was asked, and when nothing can be told. */
export interface WhatIfView {
  readonly procedure: DecidedOn;
  readonly choices: readonly Choice[];
  readonly asked: { readonly municipality: string; readonly name: string; readonly day: Day | '' };
  /** Why nothing is told of what was asked. */
  readonly problem: 'day' | 'past' | '';
  readonly found: (WhatIf & { readonly names: readonly string[] }) | null;
}

/** What lies before the colleges, or did; of a concept no college knows. @throws Refusal `missing`. */
export function decidedOn({ id, title, segment, status, asked }: Procedure): DecidedOn {
  must(asked !== null, missing());
  return { id, kind: kindOf(id), title, segment, decideBy: asked.decideBy, open: status === 'colleges-asked' };
}

interface Facts { readonly of: Procedure; readonly decisions: Readonly<Record<string, Decision>>; /** Whom may be asked about; everybody who takes part without it. */ readonly own?: MunicipalityCode }

/** Asked by an address: `municipality` and `day`, as people type it. Without a college that there is: the first that has not decided. */
export function whatIfView({ of, decisions, own }: Facts, search: Readonly<Record<string, string>>, at: Instant): WhatIfView {
  const procedure = decidedOn(of);
  const today = dayOf(at);
  const taking = of.segment === 0 ? [] : participants(of.segment, today);
  const choices = taking.filter(({ code }) => own === undefined || code === own).map(({ code, name }) => ({ code, name }));
  const waiting = of.segment === 0 ? [] : missingDecisions(decisionsOn(of, decisions), of.segment, today);
  const chosen = choices.find(({ code }) => code === search['municipality']) ?? choices.find(({ code }) => waiting.includes(code)) ?? choices[0];
  const typed = search['day'];
  const day = typed === undefined ? undefined : readDay(typed);
  const problem = typed === undefined ? '' : day === undefined ? 'day' : day < today ? 'past' : '';
  const found = chosen === undefined || day === undefined || problem !== '' ? undefined : planningIf(of, decisions, { municipality: chosen.code, day }, at);
  return {
    procedure, choices, problem,
    asked: { municipality: chosen?.code ?? '', name: chosen?.name ?? '', day: day ?? (procedure.decideBy > today ? procedure.decideBy : today) },
    found: found === undefined ? null : { ...found, names: found.others.filter(isMunicipalityCode).map((code) => municipality(code).name) },
  };
}
