import type { Day, Instant } from '../kernel/moments.ts';
import { requirementsOf } from '../bid/checklist.ts';
import type { Draft, MetRequirement } from '../bid/draft.ts';
import {
  declarationReadBack, declarationState, missingParts, yesOf,
  type Answer, type Declaration, type DeclarationPart, type DeclarationState, type Explanation, type Operator, type SignedDeclaration,
} from '../provider/declaration.ts';
import { articleOf, groundCodes, isMandatory, type GroundCode } from '../provider/grounds.ts';
import { evidenceState, piecesOf, type EvidenceFile } from '../provider/evidence.ts';
import type { EvidenceType } from '../provider/evidence-types.ts';
import type { Requirement } from '../tender/requirements.ts';
import type { Tender } from '../tender/state.ts';

/** A ground for exclusion with what was answered; `article` is of the Aanbestedingswet 2012. */
export interface GroundView {
  readonly ground: GroundCode;
  readonly article: string;
  readonly mandatory: boolean;
  readonly answer: Answer | '';
  readonly explanation: Explanation | null;
}

export interface DeclarationView {
  readonly state: DeclarationState;
  readonly missing: readonly DeclarationPart[];
  readonly operator: Operator | null;
  readonly grounds: readonly GroundView[];
  readonly signed: { readonly at: Instant; readonly name: string } | null;
  /** Goes along with a signature. */
  readonly readBack: string;
}

export function declarationView(state: Declaration): DeclarationView {
  return {
    state: declarationState(state), missing: missingParts(state), operator: state.operator,
    grounds: groundsOf(state), signed: state.signed, readBack: declarationReadBack(state),
  };
}

const groundsOf = (of: Pick<Declaration, 'answers' | 'explanations'>): GroundView[] => groundCodes.map((ground) => ({
  ground, article: articleOf(ground), mandatory: isMandatory(ground), answer: of.answers[ground] ?? '',
  explanation: of.answers[ground] === 'yes' ? of.explanations[ground] ?? null : null,
}));

/** A requirement of the tender with what a bidder says of it; null while nothing was said. */
export interface RequirementView extends Requirement { readonly said: MetRequirement | null }

/** What is declared with a bid, to be read back before it is submitted. */
export interface DeclaredView {
  readonly requirements: readonly RequirementView[];
  /** The grounds that were answered with yes. */
  readonly yes: readonly GroundCode[];
  readonly signed: { readonly at: Instant; readonly name: string } | null;
}

export function declaredView(tender: Tender, draft: Draft, declaration: Declaration): DeclaredView {
  return { requirements: withAnswers(tender.requirements, requirementsOf(tender, draft)), yes: yesOf(declaration), signed: declaration.signed };
}

const withAnswers = (requirements: readonly Requirement[], said: Readonly<Record<string, MetRequirement>>): RequirementView[] =>
  requirements.map((one) => ({ ...one, said: (Object.hasOwn(said, one.id) ? said[one.id] : undefined) ?? null }));

/** What a bidder declared, as the file of an opened bid shows it. */
export interface OpenedDeclaration {
  readonly operator: Operator;
  readonly grounds: readonly GroundView[];
  readonly signedAt: Instant;
  readonly signedBy: string;
  readonly requirements: readonly RequirementView[];
}

/** What the dossier holds of a submission. */
export interface Declared { readonly declaration: SignedDeclaration; readonly requirements: Readonly<Record<string, MetRequirement>> }

export const openedDeclaration = (tender: Pick<Tender, 'requirements'>, { declaration, requirements }: Declared): OpenedDeclaration => ({
  operator: declaration.operator, grounds: groundsOf(declaration), signedAt: declaration.signedAt, signedBy: declaration.signedBy,
  requirements: withAnswers(tender.requirements, requirements),
});

/** What waits in an organisation's own file: its declaration, and papers that end within sixty days or have ended. */
export interface FileWarnings {
  readonly declaration: DeclarationState;
  readonly ending: readonly { readonly id: string; readonly type: EvidenceType; readonly validUntil: Day | ''; readonly state: 'expiring' | 'expired' }[];
}

export function fileWarnings(declaration: Declaration, file: EvidenceFile, on: Day): FileWarnings {
  return {
    declaration: declarationState(declaration),
    ending: piecesOf(file).flatMap(({ id, type, validUntil }) => {
      const state = evidenceState({ validUntil }, on);
      return state === 'valid' ? [] : [{ id, type, validUntil, state }];
    }).sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1)),
  };
}
