import type { Case } from '../case.ts';
import type { Clock } from '../clock.ts';
import { extensionOf } from '../clock-extension.ts';
import type { RegisterContent, RegisterEntry, RegisterPut } from '../register-entry.ts';
import { Request, type REQUEST_OUTCOMES } from '../registers/request.ts';
import { regimeRule } from '../regimes/table.ts';
import type { Exemptions } from './answers.ts';
import { requestData, type RequestData } from './data.ts';
import { REQUEST_STATES, type RequestState } from './status-words.ts';

/** A change of a controller's entry of a request. It names the reference number, never the person. */
export function requestPut(
  aCase: Pick<Case, 'run'>,
  organizationId: string,
  state: RequestState,
  said: Request,
): RegisterPut {
  const data = requestData(aCase);
  return {
    organizationId,
    kind: 'request',
    id: aCase.run.id,
    change: (before) => changed(data, before, state, said),
  };
}

function changed(
  data: RequestData,
  before: RegisterEntry | undefined,
  state: RequestState,
  said: Request,
): RegisterContent {
  const known = Request.safeParse(before?.data);
  return {
    title: `Request ${data.reference}`,
    state: before !== undefined && isFinal(before.state) && state !== 'withdrawn' ? before.state : state,
    data: { ...saidAtStart(data), ...(known.success ? known.data : {}), ...said },
  };
}

/** What stands in every entry from the beginning. */
export function saidAtStart({ reference, request, receivedAt, addressedTo }: RequestData): Request {
  const { firstReceivedAt, firstReceivedFrom } = request;
  return {
    reference,
    rights: request.rights,
    receivedAt,
    receivedBy: request.receivedBy ?? 'public-form',
    controllers: [addressedTo],
    ...(firstReceivedAt === undefined ? {} : { firstReceivedAt }),
    ...(firstReceivedFrom === undefined ? {} : { firstReceivedFrom }),
  };
}

/** The law and the dates of a clock, for the entry. */
export function saidByClock(clock: Clock | undefined): Request {
  if (clock === undefined) return {};
  const regime = regimeRule(clock.ruleId)?.regime;
  const extended = extensionOf(clock) !== undefined;
  const { due } = clock;
  return {
    ...(regime === undefined ? {} : { regime }),
    ...(due.evaluable
      ? { dueAt: due.legalLatestAt, ...(extended ? { extendedTo: due.legalLatestAt } : {}) }
      : {}),
  };
}

export function outcomeOfDecision(decision: Exemptions['decision']): keyof typeof REQUEST_OUTCOMES {
  switch (decision) {
    case 'fulfil':
      return 'fulfilled';
    case 'nothing-held':
      return 'nothing-held';
    case 'partly-refuse':
      return 'partly-refused';
    case 'refuse':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
  }
}

function isFinal(state: string): boolean {
  const known: Readonly<Record<string, { final: boolean }>> = REQUEST_STATES;
  return state !== 'unfulfilled-late' && known[state]?.final === true;
}
