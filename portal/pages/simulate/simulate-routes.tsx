import type { FormProblem } from '../../../core/rules/form.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import { simulate } from '../../../core/rules/simulate/simulate.ts';
import type { Simulation } from '../../../core/rules/simulate/simulation.ts';
import { htmlResponse } from '../page-response.ts';
import type { PageRoute, VisitorRequest } from '../page-route.ts';
import { SimulatePage } from './simulate-page.tsx';
import { factsAsked, momentAsked, problemOf, readAsked, type SimulateAsked } from './simulate-query.ts';

/** A question and its answer; it reads the catalogue and the organizations, and changes nothing. */
export const SIMULATE_PAGES: PageRoute[] = [
  { method: 'get', path: '/simulate', open: false, answer: showSimulation },
];

async function showSimulation({ deps, visitor, query }: VisitorRequest): Promise<Response> {
  const { ports } = deps;
  const organizations = await ports.store.organizations();
  const definitions = ports.catalogue.all();
  const asked = readAsked(query, { organizations, person: visitor.person, now: ports.now() });
  const shown = { visitor, asked, organizations, definitions };
  if (!query.has('from')) return htmlResponse(<SimulatePage shown={{ ...shown, problems: [] }} />);
  const answer = simulated(asked, organizations, definitions);
  if ('problem' in answer)
    return htmlResponse(<SimulatePage shown={{ ...shown, problems: [answer.problem] }} />, 422);
  return htmlResponse(<SimulatePage shown={{ ...shown, problems: [], ...answer }} />);
}

function simulated(
  asked: SimulateAsked,
  organizations: Organization[],
  definitions: ProcessDefinition[],
): { simulation: Simulation } | { problem: FormProblem } {
  const definition = definitions.find(({ id }) => id === asked.process);
  if (definition === undefined)
    return { problem: { field: 'process', message: 'There is no such process. Choose one of the list.' } };
  try {
    const facts = factsAsked(asked, organizations);
    return { simulation: simulate(definition, facts, momentAsked(asked.from, asked.zone)) };
  } catch (error) {
    if (!(error instanceof Error) || !SAID.test(error.name)) throw error;
    return { problem: problemOf(error, asked) };
  }
}

/** Refusals of the rules that are sentences for people. */
const SAID = /^(moment|facts)\./;
