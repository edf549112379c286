import type { Case } from '../case.ts';
import { caseAfter } from '../breach/case-after.ts';
import { NO_EFFECT, type Change, type Effect, type EffectInput, type EffectResult } from '../effect.ts';
import { instantOf } from '../instant.ts';
import type { LegalRole } from '../organization.ts';
import type { RegisterPut } from '../register-entry.ts';
import type { Party } from '../run.ts';
import { ExtensionChoice, IdentityCheck, PostedAnswer, Proof, Scope } from './answers.ts';
import { requestData } from './data.ts';
import { deliveredResult } from './delivery.ts';
import * as letters from './letters.ts';
import { controllersOf } from './read-request.ts';
import { read } from '../engagement/read-engagement.ts';
import {
  clockOf,
  extendRequestClocks,
  liftRequestClocks,
  resumeRequestClocks,
  startRequestClocks,
  suspendRequestClocks,
  together,
  type ClockChanges,
} from './request-clocks.ts';
import { requestPut, saidByClock } from './request-entry.ts';
import type { RequestState } from './status-words.ts';

/**
 * Who asks is clear, cannot be told, or something is asked first: then the time stands still where the law knows that
 * ground and it was asked without delay. Whoever took the request back owes and is owed nothing more.
 */
export const requestIdentity: Effect = (input) => {
  const answer = read(input.task, IdentityCheck);
  const sentAt = momentOf(answer?.receiptSentAt);
  return sentAt === undefined
    ? identified(input, answer)
    : confirmed(input, sentAt, identified(input, answer));
};

/** The confirmation of receipt has left by post. */
function confirmed({ case: aCase }: EffectInput, acknowledgedAt: string, result: EffectResult): EffectResult {
  const data = requestData(aCase);
  const put = requestPut(aCase, data.addressedTo, 'acknowledged', { acknowledgedAt });
  return { ...result, runData: { ...data, acknowledgedAt }, puts: [put, ...(result.puts ?? [])] };
}

function identified(input: EffectInput, answer: IdentityCheck | undefined): EffectResult {
  const doing = doingOf(input);
  switch (answer?.identity) {
    case 'ask': {
      const ground = answer.askFor ?? 'identity';
      const held =
        answer.promptly === 'yes'
          ? suspendRequestClocks(input.case, ground, doing, momentOf(answer.askedAt))
          : undefined;
      return withEntries(input, 'identity-pending', held);
    }
    case 'clear': {
      const asked = input.task.iteration > 1;
      const result = withEntries(input, 'identity-ok', resumeRequestClocks(input.case, doing));
      return asked ? { ...result, letters: letters.identityClear(input.case, input.task.iteration) } : result;
    }
    case 'not-confirmed': {
      // The refusal that follows is told with its reasons, in the same month.
      return withEntries(input, 'acknowledged', resumeRequestClocks(input.case, doing));
    }
    case 'withdrawn': {
      const reason = 'The request was taken back.';
      const owners = controllersOf(input.case).map(({ organizationId }) => organizationId);
      const lifted = liftRequestClocks(input.case, owners, reason, doing);
      return { ...withEntries(input, 'withdrawn', lifted), letters: letters.withdrawalTold(input.case) };
    }
    case undefined:
      return NO_EFFECT;
  }
}

/** The person has answered: the time goes on from that moment, whenever somebody looks at the answer or types it in. */
export const requestProof: Effect = (input) => {
  const arrivedAt = momentOf(read(input.task, Proof)?.arrivedAt);
  return { ...NO_EFFECT, ...resumeRequestClocks(input.case, doingOf(input), arrivedAt) };
};

/**
 * Which controllers answer, each by a clock from its own receipt, and who else looks for data. A controller that the
 * request came to by mistake owes no answer any more once it is passed on.
 */
export const requestScoped: Effect = (input) => {
  const answer = read(input.task, Scope);
  if (answer === undefined) return NO_EFFECT;
  const aCase = caseAfter(input.case, input.task);
  const doing = doingOf(input);
  const controllers = controllersOf(aCase);
  const ids = controllers.map(({ organizationId }) => organizationId);
  const { addressedTo } = requestData(aCase);
  const started = controllers.flatMap(({ organizationId, receivedAt }) => {
    const organization = input.organizations.find(({ id }) => id === organizationId);
    return organization === undefined ? [] : [startRequestClocks(aCase, organization, receivedAt, doing)];
  });
  const passedOn = ids.includes(addressedTo)
    ? []
    : [liftRequestClocks(aCase, [addressedTo], 'Passed on: another controller answers.', doing)];
  const clocks = together(...started, ...passedOn);
  const parties = [...new Set([...ids, ...answer.searching, addressedTo])].map((id) =>
    partyOf(input.case, id, roleOf(id, ids, input.case)),
  );
  return {
    ...NO_EFFECT,
    ...clocks,
    parties,
    events: [...joinedEvents(input, parties), ...clocks.events],
    puts: [
      ...controllers.map(({ organizationId, receivedAt }) =>
        requestPut(aCase, organizationId, 'accepted', {
          receivedAt,
          controllers: ids,
          ...saidByClock(clockAfter(clocks, aCase, organizationId)),
          ...(organizationId === addressedTo ? {} : firstReceipt(aCase)),
        }),
      ),
      // Passing it on was all it owed.
      ...(ids.includes(addressedTo)
        ? []
        : [requestPut(aCase, addressedTo, 'fulfilled', { controllers: ids })]),
    ],
    letters: letters.scopeTold(aCase, { controllers: ids, searching: answer.searching }, input.organizations),
  };
};

/** More time, where the law gives it; the person is told why in the same moment. */
export const requestExtended: Effect = (input) => {
  const answer = read(input.task, ExtensionChoice);
  if (answer?.extend !== 'extended') return NO_EFFECT;
  const { organizationId } = input.task;
  const reason = answer.reasons ?? 'The reasons are on record.';
  const extended = extendRequestClocks(
    input.case,
    organizationId,
    reason,
    doingOf(input),
    momentOf(answer.toldAt),
  );
  const clock = clockAfter(extended, input.case, organizationId);
  return {
    ...NO_EFFECT,
    ...extended,
    puts: [requestPut(input.case, organizationId, 'extended', saidByClock(clock))],
    letters: letters.extensionTold(input.case, organizationId, answer, clock, input.organizations),
  };
};

/** The answer has left by post: that is when the person was answered. */
export const requestPosted: Effect = (input) => {
  const { organizationId } = input.task;
  const sentAt = momentOf(read(input.task, PostedAnswer)?.sentAt);
  return {
    ...NO_EFFECT,
    ...deliveredResult(input.case, organizationId, input.organizations, doingOf(input), sentAt),
  };
};

/** The change of clocks, and the new state in the entry of every controller. */
function withEntries(
  { case: aCase }: EffectInput,
  state: RequestState,
  changes: ClockChanges = { clocks: [], events: [] },
): EffectResult {
  const puts = controllersOf(aCase).map(({ organizationId }): RegisterPut =>
    requestPut(aCase, organizationId, state, {
      ...saidByClock(clockAfter(changes, aCase, organizationId)),
      ...(state === 'withdrawn' ? { outcome: 'withdrawn' as const } : {}),
    }),
  );
  return { ...NO_EFFECT, ...changes, puts };
}

function clockAfter({ clocks }: ClockChanges, aCase: Case, organizationId: string) {
  const changed = clocks.map(({ after }) => after).find((clock) => clock.organizationId === organizationId);
  return changed ?? clockOf(aCase, organizationId);
}

/** Where the request arrived first, and when, as evidence. */
function firstReceipt(aCase: Case) {
  const { receivedAt, addressedTo, request } = requestData(aCase);
  return {
    firstReceivedAt: request.firstReceivedAt ?? receivedAt,
    firstReceivedFrom: request.firstReceivedFrom ?? addressedTo,
  };
}

function roleOf(id: string, controllers: readonly string[], { parties }: Case): LegalRole {
  if (controllers.includes(id)) return 'controller';
  const known = parties.find(({ organizationId }) => organizationId === id)?.legalRole;
  return known === undefined || known === 'controller' ? 'other' : known;
}

function partyOf({ parties, run }: Case, organizationId: string, legalRole: LegalRole): Change<Party> {
  const before = parties.find((party) => party.organizationId === organizationId);
  if (before !== undefined) return { before, after: { ...before, legalRole, version: before.version + 1 } };
  const taskRoles: Party['taskRoles'] = [];
  const { id: runId, private: hidden, startedAt } = run;
  return { after: { runId, organizationId, legalRole, taskRoles, private: hidden, startedAt, version: 1 } };
}

function joinedEvents({ at, actor }: EffectInput, parties: Change<Party>[]): EffectResult['events'] {
  return parties.map(({ after: { organizationId, legalRole } }) => ({
    at,
    type: 'party-joined' as const,
    actor,
    data: { organizationId, legalRole },
  }));
}

function momentOf(said: string | undefined): string | undefined {
  return said === undefined ? undefined : instantOf(said);
}

function doingOf({ at, actor }: EffectInput) {
  return { at, by: actor };
}
