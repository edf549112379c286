import { caseAfter } from '../breach/case-after.ts';
import type { Case } from '../case.ts';
import { NO_EFFECT, type Change, type Effect, type EffectInput } from '../effect.ts';
import type { RegisterPut } from '../register-entry.ts';
import { Sensor } from '../registers/sensor.ts';
import type { Party } from '../run.ts';
import { Announced } from './answers.ts';
import {
  consultationId,
  consultationPut,
  saidAndDone,
  saidInNotices,
  saidInPlan,
  saidToPublic,
} from './consultation-entry.ts';
import { evaluationOf, organizationsOf, read } from './read-engagement.ts';

/** The plan stands: the consultation is in the register, and the organizations concerned take part. */
export const engagementPlanned: Effect = (input) => {
  const aCase = caseAfter(input.case, input.task);
  const joining = organizationsOf(aCase).filter(
    (id) =>
      input.organizations.some((organization) => organization.id === id) &&
      !input.case.parties.some(({ organizationId }) => organizationId === id),
  );
  return {
    ...NO_EFFECT,
    parties: joining.map((organizationId) => joined(input.case, organizationId)),
    events: joining.map((organizationId) => ({
      at: input.at,
      type: 'party-joined' as const,
      actor: input.actor,
      data: { organizationId, legalRole: 'other' },
    })),
    puts: [consultationPut(aCase, 'planned', (before) => ({ ...before, ...saidInPlan(aCase) }))],
  };
};

/** An organization has announced it: the page can be seen, and the sensors it named point to the consultation. */
export const engagementAnnounced: Effect = (input) => {
  const aCase = caseAfter(input.case, input.task);
  const announced = read(input.task, Announced);
  const sensors = (announced?.notices ?? []).flatMap(({ sensorId, what }) =>
    sensorId === undefined ? [] : [sensorPut(input, sensorId, what)],
  );
  const said = { ...saidToPublic(aCase), ...saidInNotices(aCase) };
  return {
    ...NO_EFFECT,
    puts: [consultationPut(aCase, 'announced', (before) => ({ ...before, ...said })), ...sensors],
  };
};

/** The themes are known; what they led to follows. */
export const engagementAnalysed: Effect = (input) => {
  const aCase = caseAfter(input.case, input.task);
  const said = saidAndDone(aCase);
  return {
    ...NO_EFFECT,
    puts: [consultationPut(aCase, 'analysed', (before) => ({ ...before, ...said }))],
  };
};

/** What was decided in the end stands with the consultation. */
export const engagementDecided: Effect = (input) => {
  const aCase = caseAfter(input.case, input.task);
  const decision = evaluationOf(aCase)?.decision;
  return {
    ...NO_EFFECT,
    puts: [
      consultationPut(aCase, 'decided', (before) => ({
        ...before,
        ...(decision === undefined ? {} : { decision }),
      })),
    ],
  };
};

/** An entry that is there points to the consultation; one that is not is begun with what the notice says. */
function sensorPut({ case: aCase, task }: EffectInput, id: string, what: string): RegisterPut {
  return {
    organizationId: task.organizationId,
    kind: 'sensor',
    id,
    change: (before) => {
      const known = Sensor.safeParse(before?.data);
      // What does not parse any more is left to whoever keeps the register.
      if (before !== undefined && !known.success) return undefined;
      const data = {
        ...(known.success ? known.data : { place: what }),
        consultationId: consultationId(aCase),
      };
      const { title, state, reviewOn } = before ?? { title: `Sensor ${id}`, state: 'draft' };
      return { title, state, data, ...(reviewOn === undefined ? {} : { reviewOn }) };
    },
  };
}

function joined({ run }: Case, organizationId: string): Change<Party> {
  return {
    after: {
      runId: run.id,
      organizationId,
      legalRole: 'other',
      taskRoles: [],
      private: run.private,
      startedAt: run.startedAt,
      version: 1,
    },
  };
}
