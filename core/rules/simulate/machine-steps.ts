import { closeGuard } from '../breach/close-guard.ts';
import { COMPUTATIONS } from '../computations.ts';
import { recountClocks } from '../breach/recount-clocks.ts';
import { severityFromFacts } from '../breach/severity-from-facts.ts';
import type { AutoStep, PublishStep, RunStep } from '../process-definition.ts';
import { applyChanges } from './apply-changes.ts';
import { caseOf, type World } from './world.ts';

/** How a step ends that asks nobody, and why a publication was refused. */
export interface MachineResult {
  outcome: string;
  refused?: string[];
}

/** What functions do, by their folder, as far as it matters to the course; others answer their first outcome. */
const FUNCTIONS: Readonly<Record<string, (world: World) => string>> = { 'assess-breach': assessBreach };

/** What keeps a work product from being sealed, by its name. */
const GUARDS: Readonly<Record<string, (world: World) => { message: string }[]>> = {
  'breach-dossier': (world) => closeGuard(caseOf(world), world.organizations),
};

/** Ends a step at once that asks nobody. Another process that is waited for is taken to end well at once. */
export function runMachine(world: World, step: AutoStep | RunStep | PublishStep): MachineResult {
  switch (step.kind) {
    case 'auto':
      return { outcome: FUNCTIONS[step.run]?.(world) ?? computed(world, step) ?? first(step.outcomes) };
    case 'run': {
      const outcome = first(step.outcomes);
      world.assumptions.add(`"${step.title}" (${step.process}) is taken to end at once as "${outcome}".`);
      return { outcome };
    }
    case 'publish': {
      const open = (GUARDS[step.product]?.(world) ?? []).map(({ message }) => message);
      return open.length === 0 ? { outcome: 'published' } : { outcome: 'refused', refused: open };
    }
  }
}

/** What a rule computes from the case alone: a course has no registers and no earlier work products. */
function computed(world: World, { id, computes }: AutoStep): string | undefined {
  const rule = COMPUTATIONS[computes ?? ''];
  if (rule === undefined) return undefined;
  const {
    outcome,
    runData,
    parties = [],
    clocks = [],
  } = rule.compute({
    case: caseOf(world),
    organizations: world.organizations,
    registers: [],
    products: [],
    at: world.scheduler.now(),
    place: { stepId: id, iteration: 1, scope: '' },
  });
  applyChanges(world, { parties, clocks, ...(runData === undefined ? {} : { runData }) });
  return outcome;
}

function assessBreach(world: World): string {
  const severity = severityFromFacts(caseOf(world));
  if (severity === undefined) return 'not-evaluable';
  const { run } = world.case;
  const runData = { ...run.data, severity };
  const act = { at: world.scheduler.now(), by: { kind: 'system', name: 'assess-breach' } } as const;
  const after = { ...caseOf(world), run: { ...run, data: runData } };
  const { clocks } = recountClocks(after, world.organizations, act);
  applyChanges(world, { parties: [], clocks, runData });
  return 'proposed';
}

function first(outcomes: string[]): string {
  return outcomes[0] ?? 'done';
}
