import type { Case } from '../case.ts';
import { localTime, sayLocal } from '../instant.ts';
import { lastRound } from '../rounds.ts';
import { DataReturned, DpoOpinion } from './answers.ts';
import { RETURN_WAYS } from './vocabulary.ts';

export const PARTY_REVIEW: Readonly<Record<string, string>> = {
  agreed: 'Agrees with the text',
  changes: 'Asks for changes',
  expired: 'No answer in time',
};

const OPINIONS: Readonly<Record<string, string>> = {
  favourable: 'Favourable',
  'with-remarks': 'Favourable, with remarks',
  unfavourable: 'Unfavourable',
  expired: 'No opinion in time',
};

/** How each organization answered the last round of a step; `open` while it has not, `cancelled` when it need not. */
export function answersOf(aCase: Case, stepId: string): { organizationId: string; outcome: string }[] {
  return lastRound(aCase, stepId).map(({ organizationId, outcome, status }) => ({
    organizationId,
    outcome: outcome ?? status,
  }));
}

export function sayOpinions(aCase: Case): { organizationId: string; opinion: string; reasons: string }[] {
  return lastRound(aCase, 'opinion')
    .filter(({ status }) => status === 'done' || status === 'expired')
    .map(({ organizationId, outcome = '', answers }) => {
      const said = DpoOpinion.safeParse(answers);
      return {
        organizationId,
        opinion: OPINIONS[outcome] ?? outcome,
        reasons: said.success ? said.data.reasons : '',
      };
    });
}

export function sayReturns(
  aCase: Case,
): { organizationId: string; way: string; doneOn: string; evidence: string }[] {
  return lastRound(aCase, 'return-data').map(({ organizationId, answers }) => {
    const said = DataReturned.safeParse(answers);
    if (!said.success) return { organizationId, way: 'Not confirmed', doneOn: '', evidence: '' };
    const { way, doneOn, evidence } = said.data;
    return { organizationId, way: RETURN_WAYS[way], doneOn, evidence };
  });
}

/** An instant for people, in local time. */
export function sayAt(at: string, timeZone: string): string {
  const local = localTime(at, timeZone);
  return local === undefined ? at : sayLocal(local);
}
