import { lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import { read } from '../engagement/read-engagement.ts';
import { instantOf } from '../instant.ts';
import { ownerOf } from '../owner-of.ts';
import {
  Assembled,
  Exemptions,
  ExtensionChoice,
  IdentityCheck,
  Proof,
  Scope,
  SearchResult,
} from './answers.ts';
import { clockOf } from './request-clocks.ts';
import { requestData } from './data.ts';
import type { RequestState } from './status-words.ts';

export function identityOf(aCase: Case): IdentityCheck | undefined {
  return read(lastDone(aCase, 'identity'), IdentityCheck);
}

/** What the person answered last. */
export function proofOf(aCase: Case): Proof | undefined {
  return read(lastDone(aCase, 'give-proof'), Proof);
}

export function scopeOf(aCase: Case): Scope | undefined {
  return read(lastDone(aCase, 'scope'), Scope);
}

export function searchOf(aCase: Case, organizationId: string): SearchResult | undefined {
  return read(lastDone(aCase, 'search', organizationId), SearchResult);
}

export function extensionChoiceOf(aCase: Case, organizationId: string): ExtensionChoice | undefined {
  return read(lastDone(aCase, 'extend', organizationId), ExtensionChoice);
}

/** What a controller means to do; it counts once the data protection officer has agreed. */
export function exemptionsOf(aCase: Case, organizationId: string): Exemptions | undefined {
  return read(lastDone(aCase, 'exemptions', organizationId), Exemptions);
}

/** The answer as written last. */
export function assembledOf(aCase: Case, organizationId: string): Assembled | undefined {
  return read(lastDone(aCase, 'assemble', organizationId), Assembled);
}

/** Each controller that has to answer, with its own receipt; the one that the request came to until the scope is known. */
export function controllersOf(aCase: Case): { organizationId: string; receivedAt: string }[] {
  const { receivedAt, addressedTo } = requestData(aCase);
  const scope = lastDone(aCase, 'scope');
  const named = read(scope, Scope)?.controllers;
  if (named === undefined) return [{ organizationId: addressedTo, receivedAt }];
  return named.map(({ organization, receivedAt: own }) => ({
    organizationId: organization,
    receivedAt:
      (own === undefined ? undefined : instantOf(own)) ??
      // Whoever was not addressed has it from when it was passed on.
      (organization === addressedTo ? receivedAt : (scope?.endedAt ?? receivedAt)),
  }));
}

/** Whether the person took the request back, as somebody has recorded. */
export function isWithdrawn(aCase: Case): boolean {
  return identityOf(aCase)?.identity === 'withdrawn';
}

/** Where the request stands at one controller, by what has happened and what the clock says. */
export function requestStateOf(aCase: Case, organizationId: string): RequestState {
  const { delivered = {}, acknowledgedAt } = requestData(aCase);
  const decision = exemptionsOf(aCase, organizationId)?.decision;
  if (isWithdrawn(aCase)) return 'withdrawn';
  if (delivered[organizationId] !== undefined) return answeredState(decision);
  const clock = clockOf(aCase, organizationId);
  // Late is never a refusal: it is an answer that is still owed.
  if (clock?.status === 'missed' || aCase.run.status === 'stopped') return 'unfulfilled-late';
  if (extensionChoiceOf(aCase, organizationId)?.extend === 'extended') return 'extended';
  if (scopeOf(aCase) !== undefined) return 'accepted';
  const identity = identityOf(aCase)?.identity;
  if (identity === 'ask') return 'identity-pending';
  if (identity === 'clear') return 'identity-ok';
  return acknowledgedAt === undefined ? 'received' : 'acknowledged';
}

/** The state that an answer leaves a request in. */
export function answeredState(decision: Exemptions['decision'] | undefined): RequestState {
  switch (decision) {
    case 'partly-refuse':
      return 'partly-refused';
    case 'refuse':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    case 'fulfil':
    case 'nothing-held':
    case undefined:
      return 'fulfilled';
  }
}

/** The organization whose desk the request came to. */
export function deskOf(aCase: Case): string {
  return ownerOf(aCase.run);
}
