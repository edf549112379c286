import { START_FIELDS } from '../breach/answers.ts';
import { currentPhase, reportRules, reportScope } from '../breach/report-phases.ts';
import { CodedError } from '../coded-error.ts';
import type { ApprovalStep, TaskStep } from '../process-definition.ts';
import type { IncidentFacts } from '../regimes/facts.ts';
import { START_ACTS, type StartAct } from '../regimes/start-act.ts';
import type { Task } from '../task.ts';
import type { Given } from './given-acts.ts';
import { momentOf } from './moment.ts';
import { caseOf, type World } from './world.ts';

type Derive = (world: World, task: Task) => Given;

/** What the facts of the law already say about a step's answer, by the effect that the answer has. */
export function answersFromFacts(world: World, step: TaskStep | ApprovalStep, task: Task): Given {
  return BY_EFFECT[step.effect ?? '']?.(world, task) ?? { answers: {} };
}

const BY_EFFECT: Readonly<Record<string, Derive>> = {
  'set-parties': whoTakesPart,
  'record-awareness': sinceWhenAware,
  'facts-given': whatIsAffected,
  'decision-taken': byRisk,
  'duty-assessed': whetherOwed,
  'report-receipt': whichReport,
};

/** The alert is looked at as soon as it comes. Throws `facts.no-controller`: whoever looks at a breach names one. */
function whoTakesPart({ facts, from, assumptions }: World): Given {
  assumptions.add('The alert is looked at as soon as it comes.');
  const named = (role: string) => facts.organizations.filter((one) => one.role === role).map(({ id }) => id);
  const lists = Object.entries({
    controllers: named('controller'),
    jointControllers: named('joint-controller'),
    processors: named('processor'),
  }).filter(([, ids]) => ids.length > 0);
  const assessment = facts.incident.personalData === false ? 'not-personal-data' : 'personal-data-breach';
  if (assessment === 'personal-data-breach' && named('controller').length === 0)
    throw new CodedError(
      'facts.no-controller',
      'No organization has the role "controller". Give it to at least one: it decides why and how the data are used.',
    );
  return { at: from, answers: { assessment, ...Object.fromEntries(lists) } };
}

/** A controller that states nothing else is aware from the beginning, and says so at once. */
function sinceWhenAware(world: World, { organizationId }: Task): Given {
  const awareAt = startOf(world, organizationId, 'awareness');
  const { name, id, starts } = world.facts.organizations.find((one) => one.id === organizationId) ?? {};
  if (starts?.awareness === undefined)
    world.assumptions.add(
      `${name ?? id ?? organizationId} is aware from the beginning, and states so at once.`,
    );
  return { at: awareAt, answers: { awareAt } };
}

/** Only as far as the law asks; who gives facts gives more. */
function whatIsAffected({ facts: { incident } }: World): Given {
  const { people, dataKinds, malicious, unintelligible } = incident;
  return {
    answers: {
      affected: 'yes',
      ...(people === undefined ? {} : { countCertainty: 'approximate', people }),
      ...(dataKinds === undefined ? {} : { dataKinds }),
      ...(malicious === undefined ? {} : { maliciousIntent: yesNo(malicious) }),
      ...(unintelligible === undefined ? {} : { unintelligible: yesNo(unintelligible) }),
    },
  };
}

function byRisk({ facts }: World): Given {
  const { risk } = facts.incident;
  return { answers: {}, ...(risk === undefined ? {} : { outcome: DECISIONS[risk] }) };
}

const DECISIONS = {
  unlikely: 'not-notifiable',
  risk: 'notify-authority',
  'high-risk': 'notify-authority-and-subjects',
} as const satisfies Record<NonNullable<IncidentFacts['risk']>, string>;

/** What each law beyond data protection asks about the incident. */
const ASKED: Readonly<Record<string, keyof IncidentFacts>> = {
  nis2: 'significant',
  dora: 'major',
  cer: 'disruptsEssentialService',
};

function whetherOwed(world: World, { organizationId, scope }: Task): Given {
  const fact = ASKED[reportScope(scope).regimeId];
  const owed = fact === undefined ? undefined : world.facts.incident[fact];
  const starts = START_ACTS.flatMap((act): [string, string][] => {
    const fields: Partial<Record<StartAct, string>> = START_FIELDS;
    const field = fields[act];
    return field === undefined ? [] : [[field, startOf(world, organizationId, act)]];
  });
  return {
    answers: Object.fromEntries(starts),
    ...(owed === undefined ? {} : { outcome: owed === true ? 'applies' : 'does-not-apply' }),
  };
}

/** Phase after phase: more follows as long as a later one counts from this one. */
function whichReport(world: World, { scope }: Task): Given {
  const phase = currentPhase(caseOf(world), scope);
  const rules = reportRules(reportScope(scope).regimeId);
  const follows = phase !== undefined && rules.some((rule) => rule.follows === phase.rule.id);
  return { outcome: follows ? 'more-to-follow' : 'final', answers: { handled: 'yes' } };
}

/** When an act was, as the organization has stated; the beginning of the run when it has not. */
function startOf({ facts, from }: World, organizationId: string, act: StartAct): string {
  const starts = facts.organizations.find(({ id }) => id === organizationId)?.starts;
  const said = starts?.[act] ?? starts?.awareness;
  return said === undefined ? from : momentOf(said, `${organizationId}, starts.${act}`).instant;
}

function yesNo(said: boolean): string {
  return said ? 'yes' : 'no';
}
