import type { Problem } from '../../shared/kernel/input.ts';
import type { Refusal, RefusalKind } from '../../shared/kernel/refusal.ts';
import { problemText, refusalText, textsOf, type Language } from '../../web/texts.ts';

export const statuses: Readonly<Record<RefusalKind, 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 503>> = {
  invalid: 400, 'unknown-person': 401, forbidden: 403, missing: 404, conflict: 409, 'too-large': 413, 'wrong-type': 415, busy: 429, unavailable: 503,
};

/** When to come back, where a refusal passes (RFC 9110, 10.2.3). */
export const comeBack = ({ kind, params }: Refusal): Readonly<Record<string, string>> => (kind === 'busy' ? { 'retry-after': String(params['seconds']) } : {});

/** What is wrong with the input, beside the refusal that says so. */
export interface Wrong { readonly refusal: Refusal; readonly problems: readonly Problem[] }

/** The same answer for programs: application/problem+json (RFC 9457), with the fields that must change. */
export function problemJson({ refusal, problems }: Wrong, language: Language, requestId: string): Response {
  const named = refusal.field === undefined ? [] : [{ field: refusal.field, code: refusal.code, detail: refusalText(refusal, language) }];
  const body = {
    // The kind in a few words, and this case of it in a sentence (RFC 9457, 3.1.3 and 3.1.4).
    type: `urn:problem:${refusal.code}`, title: textsOf(language).frame.refused[refusal.kind], detail: refusalText(refusal, language), status: statuses[refusal.kind], code: refusal.code,
    params: refusal.params, requestId,
    errors: [...named, ...problems.map((problem) => ({ field: problem.field, code: problem.code, detail: problemText(problem, language) }))],
  };
  return new Response(JSON.stringify(body), { status: body.status, headers: { 'content-type': 'application/problem+json', ...comeBack(refusal) } });
}
