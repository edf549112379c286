import type { SimulationFacts } from '../../../../core/rules/simulate/facts.ts';
import { simulate } from '../../../../core/rules/simulate/simulate.ts';
import type { Simulation } from '../../../../core/rules/simulate/simulation.ts';
import type { Step } from '../../../../core/rules/process-definition.ts';
import { process } from '../../workflows/sound.ts';

/** Friday afternoon in Berlin; Monday is Whit Monday. */
export const FRIDAY = '2026-05-22T16:30[Europe/Berlin]';

/** A lead and a controller; `run` and `incident` as said. */
export function smallFacts(said: Partial<SimulationFacts> = {}): SimulationFacts {
  return {
    organizations: [
      { id: 'office', place: 'DE', timeZone: 'Europe/Berlin', role: 'other' },
      { id: 'agency', name: 'The Agency', place: 'DE', timeZone: 'Europe/Berlin', role: 'controller' },
    ],
    incident: { personalData: true },
    ...said,
  };
}

export function simulateSteps(steps: Step[], facts: SimulationFacts = smallFacts()): Simulation {
  return simulate(process(...steps), facts, FRIDAY);
}

/** `day time kind step` of every entry, in UTC. */
export function courseOf({ entries }: Simulation): string[] {
  return entries.map(({ at, kind, stepId, clockId, ifStillOpen }) => {
    const open = ifStillOpen === true ? ' (if still open)' : '';
    return `${at.slice(5, 16).replace('T', ' ')} ${kind} ${clockId ?? stepId}${open}`.trim();
  });
}
