import type { Case } from '../case.ts';
import type { ResponsibilityMatrix } from '../picture/picture.ts';
import type { OpenCycle } from './answers.ts';
import { kpisOf, type Kpi } from './figures.ts';
import { assessmentsIn, lapsedIn, openingOf, participantsIn } from './read-case.ts';
import { ALL_DUTIES, DUTIES, NAMED_ROLES, ROLE_OF_DUTY, type Duty } from './words.ts';

/** Something the responsibility matrix asks for and the answers do not show. */
export interface Gap {
  /** Absent when it is the ecosystem's own. */
  organizationId?: string;
  duty: Duty;
  /** In a sentence. */
  what: string;
}

/** What the self-assessments amount to. */
export interface Analysis {
  answered: string[];
  lapsed: string[];
  kpis: Kpi[];
  gaps: Gap[];
}

/** The same at every look while the answers are the same. */
export function analysisOf(aCase: Case): Analysis {
  const assessments = assessmentsIn(aCase);
  return {
    answered: assessments.map(({ organizationId }) => organizationId),
    lapsed: lapsedIn(aCase),
    kpis: kpisOf(
      assessments.map(({ organizationId, answers }) => ({ organizationId, figures: answers.figures })),
    ),
    gaps: gapsOf(aCase),
  };
}

function gapsOf(aCase: Case): Gap[] {
  const opening = openingOf(aCase);
  if (opening === undefined) return [];
  const roles = new Map(
    assessmentsIn(aCase).map(({ organizationId, answers }) => [organizationId, answers.roles]),
  );
  return ALL_DUTIES.flatMap((duty): Gap[] => {
    const row = opening.responsibilities.find((one) => one.duty === duty);
    if (row === undefined) return [{ duty, what: 'Nobody answers for it in the ecosystem.' }];
    return [...new Set([row.accountable, ...row.responsible])].sort().flatMap((organizationId): Gap[] => {
      const named = roles.get(organizationId);
      const role = ROLE_OF_DUTY[duty];
      if (named === undefined) {
        const asked = participantsIn(aCase).includes(organizationId);
        const what = asked ? 'It has not said who does it.' : 'It does not take part in this cycle.';
        return [{ organizationId, duty, what }];
      }
      if (named.includes(role)) return [];
      return [{ organizationId, duty, what: `Nobody is named for the role “${NAMED_ROLES[role]}”.` }];
    });
  });
}

/** Who does what: R does it, A answers for it, C is asked (seats of the body), I is told. */
export function matrixOf(
  { organizations, responsibilities, charter }: OpenCycle,
  nameOf: (id: string) => string,
): ResponsibilityMatrix {
  const columns = [...new Set([...organizations, ...responsibilities.map(({ accountable }) => accountable)])];
  return {
    kind: 'responsibility-matrix',
    columns: columns.map(nameOf),
    rows: responsibilities.map(({ duty, accountable, responsible }) => ({
      label: DUTIES[duty],
      cells: columns.map((id) => {
        const does = responsible.includes(id);
        if (id === accountable) return does ? 'A/R' : 'A';
        if (does) return 'R';
        return charter.seats.includes(id) ? 'C' : 'I';
      }),
    })),
  };
}
