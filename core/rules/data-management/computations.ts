import { lastDone } from '../answered.ts';
import { dayAt } from '../days.ts';
import type { Case } from '../case.ts';
import type { Computation } from '../computation.ts';
import type { Organization } from '../organization.ts';
import type { Reading } from '../reading.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { checkRecords } from '../registers/check-records.ts';
import { ProcessingRecord } from '../registers/processing-record.ts';
import { MOST_ROWS } from './answers.ts';
import { dataManagementOf, keptRemaining, rowsForEach, type DataManagementData } from './data.ts';
import { disputesOf } from './disputes.ts';
import { dueRules } from './due-rules.ts';
import { MOST_POINTS, pointsByOrganization } from './points.ts';

/** Who takes part, and what each has in its register of processing as the round begins. */
export const dataOpen: Computation = {
  reads: () => ({ registers: { kinds: ['processing-record'] } }),
  compute: ({ case: aCase, organizations, registers }) => {
    const data = dataManagementOf(aCase);
    const standing = registers.filter(
      ({ kind, state }) => kind === 'processing-record' && state !== 'retired',
    );
    const asked = data.organizations ?? handlingData(organizations, standing);
    const runData: DataManagementData = {
      ...data,
      organizations: asked,
      registers: Object.fromEntries(
        asked.map((id) => [id, ownRegister(standing, id, rowsForEach(asked.length, MOST_ROWS))]),
      ),
    };
    return { outcome: 'done', runData };
  },
};

/** What the registers of all organizations say that does not fit together, and which retention rules are due. */
export const dataCheck: Computation = {
  reads: () => ({ registers: { kinds: ['processing-record', 'agreement', 'retention-rule'] } }),
  compute: (reading) => {
    const data = dataManagementOf(reading.case);
    const asked = data.organizations ?? [];
    const points = pointsOfAll(reading, asked);
    const due = Object.fromEntries(
      asked.flatMap((id) => {
        const own = reading.registers.filter(({ organizationId }) => organizationId === id);
        const rules = dueRules(own, dayAt(reading.at, id, reading.organizations)).slice(
          0,
          rowsForEach(asked.length, MOST_DUE),
        );
        return rules.length === 0 ? [] : [[id, rules]];
      }),
    );
    return {
      outcome: Object.keys(points).length === 0 ? 'clear' : 'findings',
      runData: { ...data, points, due },
    };
  },
};

/** Whether the coordinator has to decide about a finding. */
export const dataDisputes: Computation = {
  compute: ({ case: aCase }) => ({ outcome: disputesOf(aCase).length === 0 ? 'settled' : 'disputed' }),
};

/** What of the findings is still there after everybody has answered. */
export const dataCheckAgain: Computation = {
  reads: () => ({ registers: { kinds: ['processing-record', 'agreement', 'retention-rule'] } }),
  compute: (reading) => {
    const data = dataManagementOf(reading.case);
    return {
      outcome: 'done',
      runData: { ...data, remaining: keptRemaining(data, pointsOfAll(reading, data.organizations ?? [])) },
    };
  },
};

/** The same for the one organization that has changed something after its officer asked for it. */
export const dataCheckOwn: Computation = {
  reads: () => ({ registers: { kinds: ['processing-record', 'agreement', 'retention-rule'] } }),
  compute: (reading) => {
    const { organizationId = '' } = reading.place;
    const data = dataManagementOf(reading.case);
    const own = keptRemaining(data, pointsOfAll(reading, [organizationId]));
    return {
      outcome: 'done',
      runData: { ...data, remaining: { ...data.remaining, [organizationId]: own[organizationId] ?? [] } },
    };
  },
};

/** How many changes fit into one transaction beside the evidence. */
const MOST_ACTIVATED = 80;
/** More rules than a form can hold are looked at in the next round. */
const MOST_DUE = 50;

/**
 * The officer has confirmed: records that were looked at are active, erasures that were carried out are checked. What
 * was changed after that, or does not fit into one transaction, stays as it is and is named in the plan.
 */
export const dataActivate: Computation = {
  reads: (_case, _organizations, place) => ({
    registers: {
      kinds: ['processing-record', 'retention-rule'],
      organizationIds: place?.organizationId === undefined ? [] : [place.organizationId],
    },
  }),
  compute: ({ case: aCase, registers, place }) => ({
    outcome: 'done',
    puts: registers
      .filter(({ at, changedAt = at }) => changedAt <= confirmedAt(aCase, place.scope))
      .flatMap((entry) => {
        const state = ACTIVATED[`${entry.kind} ${entry.state}`];
        return state === undefined ? [] : [{ entry, state }];
      })
      .slice(0, MOST_ACTIVATED)
      .map(({ entry: { organizationId, kind, id, version }, state }) => ({
        organizationId,
        kind,
        id,
        change: (before) => (before?.version === version ? { ...contentOf(before), state } : undefined),
      })),
  }),
};

/** What an officer confirms is what stood there when they did. */
function confirmedAt(aCase: Case, scope: string): string {
  return lastDone(aCase, 'sign-off', scope)?.endedAt ?? '';
}

const ACTIVATED: Readonly<Record<string, string>> = {
  'processing-record validated': 'active',
  'processing-record changed': 'active',
  'retention-rule executed': 'verified',
};

function contentOf({ title, state, data, reviewOn }: RegisterEntry) {
  return { title, state, data, ...(reviewOn === undefined ? {} : { reviewOn }) };
}

function pointsOfAll({ case: aCase, registers, organizations }: Reading, asked: readonly string[]) {
  const found = checkRecords(registers, organizations);
  const most = rowsForEach(dataManagementOf(aCase).organizations?.length ?? 1, MOST_POINTS);
  return pointsByOrganization(
    found.filter(({ organizationId }) => asked.includes(organizationId)),
    most,
  );
}

/** Organizations that usually handle personal data for themselves or others, and any other with a record. */
function handlingData(organizations: Organization[], standing: RegisterEntry[]): string[] {
  return organizations
    .filter(
      ({ id, legalRole }) =>
        legalRole !== 'other' || standing.some(({ organizationId }) => organizationId === id),
    )
    .map(({ id }) => id)
    .sort();
}

function ownRegister(standing: RegisterEntry[], organizationId: string, most: number) {
  const own = standing.filter((entry) => entry.organizationId === organizationId);
  if (own.length > most) return { records: own.length };
  const rows = own.map(({ id, title, data }) => {
    const record = ProcessingRecord.safeParse(data);
    return { id, title, ...(record.success ? { side: record.data.side } : {}) };
  });
  return { records: own.length, rows };
}
