import type { Case } from '../case.ts';
import type { Measure } from './answers.ts';
import { allFacts, containmentOf } from './read-case.ts';

export interface PlannedMeasure {
  /** `<owner>.<reporter>.<number>`, the same whenever the case is read. */
  scope: string;
  /** Counts the measures that the same organization named. */
  number: number;
  description: string;
  ownerOrganization: string;
  /** Organization that named it. */
  reporter: string;
  dueOn?: string;
}

/** A measure with the organization that named it. */
export interface NamedMeasure {
  reporter: string;
  number: number;
  measure: Measure;
}

/** Every measure named while containing and in the facts; numbered per organization. */
export function allMeasures(aCase: Case): NamedMeasure[] {
  const contain = containmentOf(aCase);
  const named = [
    ...(contain === undefined
      ? []
      : [{ reporter: contain.organizationId, measures: contain.answers.measures }]),
    ...allFacts(aCase).map((facts) => ({
      reporter: facts.organizationId,
      measures: facts.answers.measures ?? [],
    })),
  ];
  const counts = new Map<string, number>();
  return named.flatMap(({ reporter, measures }) =>
    measures.map((measure) => {
      const number = (counts.get(reporter) ?? 0) + 1;
      counts.set(reporter, number);
      return { reporter, number, measure };
    }),
  );
}

/** Those that somebody still has to carry out. */
export function plannedMeasures(aCase: Case): PlannedMeasure[] {
  return allMeasures(aCase).flatMap(({ reporter, number, measure }) => {
    if (measure.state !== 'planned') return [];
    const ownerOrganization = measure.ownerOrganization ?? reporter;
    return [
      {
        scope: `${ownerOrganization}.${reporter}.${number}`,
        number,
        description: measure.description,
        ownerOrganization,
        reporter,
        ...(measure.dueOn === undefined ? {} : { dueOn: measure.dueOn }),
      },
    ];
  });
}
