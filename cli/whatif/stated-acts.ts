import { parseMoment } from '../../core/rules/calendar/parse-moment.ts';
import { zoneSpan } from '../../core/rules/calendar/zone-span.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { EntityFacts, RegimeFacts } from '../../core/rules/regimes/facts.ts';
import type { StartActs } from '../../core/rules/regimes/start-act.ts';
import { regimeRule, RULE_IDS } from '../../core/rules/regimes/table.ts';
import { factsProblems, type FactsProblem } from './facts-file.ts';

/** What an organization has stated: acts as instants, or as days where only the day is known. */
export interface StatedActs {
  acts: StartActs;
  /** Submissions of phases by rule id. */
  submissions: Readonly<Record<string, string>>;
  /** How many phases of its duties can be submitted; with several, an act `submission` alone says too little. */
  phases: number;
}

/** The moments of all organizations, by id; each fault is named with its path in the file. */
export function readStatedActs(file: string, facts: RegimeFacts): Map<string, StatedActs> {
  const problems: FactsProblem[] = [];
  const stated = facts.organizations.map((organization, index): [string, StatedActs] => {
    const at = `organizations.${index}`;
    if (/^[+-]/.test(organization.timeZone) || zoneSpan(0, organization.timeZone) === undefined)
      problems.push({
        field: `${at}.timeZone`,
        message: `is "${organization.timeZone}", but there is no such time zone. Write it like Europe/Berlin.`,
      });
    problems.push(...unknownPhases(organization, at));
    const read = (group: 'starts' | 'submissions') =>
      readMoments(organization[group] ?? {}, `${at}.${group}`, problems);
    return [organization.id, { acts: read('starts'), submissions: read('submissions'), phases: 0 }];
  });
  problems.push(...namedTwice(facts));
  if (problems.length > 0) throw factsProblems(file, problems);
  return new Map(stated);
}

function unknownPhases({ submissions = {} }: EntityFacts, at: string): FactsProblem[] {
  return Object.keys(submissions)
    .filter((id) => regimeRule(id) === undefined)
    .map((id) => ({
      field: `${at}.submissions.${id}`,
      message: `is no duty that is known. The duties are ${RULE_IDS.join(', ')}.`,
    }));
}

function namedTwice({ organizations }: RegimeFacts): FactsProblem[] {
  return organizations.flatMap(({ id }, index) =>
    organizations.findIndex((other) => other.id === id) === index
      ? []
      : [{ field: `organizations.${index}.id`, message: `"${id}" is used twice. Give each its own.` }],
  );
}

function readMoments(
  moments: Readonly<Partial<Record<string, string>>>,
  at: string,
  problems: FactsProblem[],
): Record<string, string> {
  const read = Object.entries(moments).flatMap(([name, text = '']): [string, string][] => {
    try {
      const moment = parseMoment(text);
      return [[name, moment.kind === 'day' ? moment.day : moment.instant]];
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      problems.push({ field: `${at}.${name}`, message: error.message });
      return [];
    }
  });
  return Object.fromEntries(read);
}
