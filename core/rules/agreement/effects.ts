import { NO_EFFECT, type Change, type EffectInput, type EffectResult } from '../effect.ts';
import type { LegalRole } from '../organization.ts';
import type { Party } from '../run.ts';
import { AgreementDraft, DataReturned, PartyReview } from './answers.ts';
import { ofThisAgreement, putProgress, putState } from './agreement-entry.ts';
import { agreementDataOf, type AgreementData } from './agreement-data.ts';
import { agreementText } from './agreement-text.ts';
import { dayAt } from '../days.ts';
import { signatoryIds } from './parties.ts';
import { RETURN_WAYS, type PartyRole } from './vocabulary.ts';
import { namesOf } from '../names-of.ts';

/** The draft is sent: its text is made and frozen, its parties join, and each has it in its register. */
export function agreementDrafted(input: EffectInput): EffectResult {
  const { case: aCase, task, organizations } = input;
  if (task.outcome !== 'sent') return NO_EFFECT;
  const { next: _next, ...terms } = AgreementDraft.parse(task.answers);
  const nameOf = namesOf(organizations);
  const runData: AgreementData = {
    ...agreementDataOf(aCase),
    terms,
    text: agreementText(terms, nameOf),
  };
  const parties = terms.parties.flatMap(({ organizationId, role }) => joined(input, organizationId, role));
  return {
    ...NO_EFFECT,
    runData,
    parties,
    puts: ofThisAgreement(
      aCase,
      terms.parties.flatMap(({ organizationId }) => putProgress(runData, organizationId, 'drafted')),
    ),
    events: parties.map(({ after }) => ({
      at: input.at,
      type: 'party-joined' as const,
      actor: input.actor,
      data: { organizationId: after.organizationId, legalRole: after.legalRole },
    })),
  };
}

/** A party agreed with the text: its own register says so. */
export function agreementReviewed({ case: aCase, task }: EffectInput): EffectResult {
  if (PartyReview.parse(task.answers).answer !== 'agreed') return NO_EFFECT;
  return {
    ...NO_EFFECT,
    puts: ofThisAgreement(aCase, putProgress(agreementDataOf(aCase), task.organizationId, 'negotiated')),
  };
}

/** The opinion of a party's data protection officer is given. */
export function agreementOpinion({ case: aCase, task }: EffectInput): EffectResult {
  return {
    ...NO_EFFECT,
    puts: ofThisAgreement(aCase, putProgress(agreementDataOf(aCase), task.organizationId, 'dpo-opinion')),
  };
}

/** Everybody has signed. */
export function agreementSigned({ case: aCase, task, organizations, at }: EffectInput): EffectResult {
  if (task.outcome !== 'signed') return NO_EFFECT;
  const data = agreementDataOf(aCase);
  return {
    ...NO_EFFECT,
    runData: { ...data, signedOn: dayAt(at, task.organizationId, organizations) },
    puts: ofThisAgreement(
      aCase,
      signatoryIds(aCase).flatMap((organizationId) => putProgress(data, organizationId, 'signed')),
    ),
  };
}

/** The parties have looked at an agreement in force. */
export function agreementLookedAt({ case: aCase, task, organizations, at }: EffectInput): EffectResult {
  const data = agreementDataOf(aCase);
  const on = dayAt(at, task.organizationId, organizations);
  const outcome = task.outcome ?? '';
  switch (outcome) {
    case 'renew':
      return { ...NO_EFFECT, runData: { ...data, plan: 'renew', signedOn: on } };
    case 'amend':
      return {
        ...NO_EFFECT,
        runData: { ...data, plan: 'draft' },
        puts: ofThisAgreement(
          aCase,
          signatoryIds(aCase).map((id) => putState(data, id, 'amended')),
        ),
      };
    case 'end':
      return {
        ...NO_EFFECT,
        runData: { ...data, plan: 'end' },
        puts: ofThisAgreement(
          aCase,
          signatoryIds(aCase).map((id) => putState(data, id, 'terminated', { endsOn: on })),
        ),
      };
    default:
      return NO_EFFECT;
  }
}

/** A party has returned or destroyed what it received. */
export function agreementReturned({ case: aCase, task }: EffectInput): EffectResult {
  const { way, doneOn, evidence, legalGround } = DataReturned.parse(task.answers);
  const ground = legalGround === undefined ? '' : ` Kept because of: ${legalGround}`;
  const returned = `${RETURN_WAYS[way]} (${doneOn}). Evidence: ${evidence}${ground}`.slice(0, 4000);
  return {
    ...NO_EFFECT,
    puts: ofThisAgreement(aCase, [
      putState(agreementDataOf(aCase), task.organizationId, 'data-returned-or-destroyed', { returned }),
    ]),
  };
}

const LEGAL_ROLES: Readonly<Record<PartyRole, LegalRole>> = {
  'joint-controller': 'joint-controller',
  controller: 'controller',
  provider: 'controller',
  recipient: 'controller',
  processor: 'processor',
  'sub-processor': 'processor',
};

function joined({ case: aCase }: EffectInput, organizationId: string, role: PartyRole): Change<Party>[] {
  const legalRole = LEGAL_ROLES[role];
  const before = aCase.parties.find((party) => party.organizationId === organizationId);
  if (before?.legalRole === legalRole) return [];
  if (before !== undefined) return [{ before, after: { ...before, legalRole, version: before.version + 1 } }];
  const { id: runId, private: isPrivate, startedAt } = aCase.run;
  return [
    { after: { runId, organizationId, legalRole, taskRoles: [], private: isPrivate, startedAt, version: 1 } },
  ];
}
