import type { Case } from '../case.ts';
import { CodedError } from '../coded-error.ts';
import { EMPTY_HEAD } from '../evidence-chain.ts';
import type { Organization } from '../organization.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { EntityFacts } from '../regimes/facts.ts';
import type { SimulationFacts } from './facts.ts';
import { startOf } from '../starts.ts';
import { assumedAnswers } from './assumed-answers.ts';
import { momentOf } from './moment.ts';

/** Where a simulated run begins, and what was assumed to begin it. */
export interface Beginning {
  case: Case;
  organizations: Organization[];
  assumptions: string[];
}

const RUN_ID = 'simulation';

/** A case that exists nowhere: the run has begun at `from`, and nobody has been asked yet. Throws `facts.unknown-organization`. */
export function virtualCase(definition: ProcessDefinition, facts: SimulationFacts, from: string): Beginning {
  const { run: said = {}, organizations: entities } = facts;
  const owner = chosen(entities, said.reportedBy, 'run.reportedBy', decides);
  const lead = chosen(entities, said.lead, 'run.lead', ({ role }) => role === 'other');
  const title = said.title ?? definition.title;
  const incident = {
    key: RUN_ID,
    title,
    summary: title,
    receivedAt: from,
    organizationId: owner.id,
    ...(said.occurredAt === undefined
      ? {}
      : { occurredAt: momentOf(said.occurredAt, 'run.occurredAt').instant }),
    ...(said.detectedAt === undefined
      ? {}
      : { detectedAt: momentOf(said.detectedAt, 'run.detectedAt').instant }),
  };
  const organizations = entities.map((entity) => organizationOf(entity, lead.id));
  return {
    case: {
      run: {
        id: RUN_ID,
        processId: definition.id,
        processVersion: definition.version,
        definitionHash: '',
        title,
        private: definition.private,
        leadOrganizationId: lead.id,
        status: 'running',
        startedBy: { kind: 'person', personId: '', organizationId: owner.id, channel: 'cli' },
        startedAt: from,
        data:
          definition.id === 'breach-notification'
            ? { incident }
            : startedWith(definition, { title, from, owner, organizations }),
        head: EMPTY_HEAD,
        version: 1,
      },
      parties: [],
      tasks: [],
      groups: [],
      clocks: [],
    },
    organizations,
    assumptions: [
      ...(said.reportedBy === undefined
        ? [`${nameOf(owner)} reports the incident and looks at it first.`]
        : []),
      ...(said.lead === undefined ? [`${nameOf(lead)} coordinates.`] : []),
    ],
  };
}

/** What a process makes of the least that its start form takes. */
function startedWith(
  definition: ProcessDefinition,
  begun: { title: string; from: string; owner: EntityFacts; organizations: Organization[] },
): Record<string, unknown> {
  const { title, from, owner, organizations } = begun;
  const source = { at: from, timeZone: owner.timeZone, organizationId: owner.id };
  const given = Object.hasOwn(definition.start.properties, 'title') ? { title } : {};
  const answers = assumedAnswers(definition.start, source, given);
  const started = startOf(definition, {
    answers,
    runId: RUN_ID,
    organizationId: owner.id,
    organizations,
    at: from,
  });
  return started.ok ? started.data : { start: answers };
}

/** What laws ask about an organization is its profile, word by word. */
function organizationOf(entity: EntityFacts, leadId: string): Organization {
  const { id, name, place, timeZone, role, starts: _starts, submissions: _submissions, ...profile } = entity;
  return {
    id,
    name: name ?? id,
    lead: id === leadId,
    country: place.slice(0, 2),
    ...(place.length > 2 ? { region: place } : {}),
    timeZone,
    legalRole: role,
    profile,
    version: 1,
  };
}

function chosen(
  entities: EntityFacts[],
  said: string | undefined,
  field: string,
  natural: (entity: EntityFacts) => boolean,
): EntityFacts {
  const found =
    said === undefined ? (entities.find(natural) ?? entities[0]) : entities.find(({ id }) => id === said);
  if (found !== undefined) return found;
  const known = entities.map(({ id }) => id).join(', ');
  throw new CodedError(
    'facts.unknown-organization',
    `${field}: there is no organization "${said ?? ''}" in the facts. Name one of: ${known}.`,
  );
}

function decides({ role }: EntityFacts): boolean {
  return role === 'controller' || role === 'joint-controller';
}

function nameOf({ id, name }: EntityFacts): string {
  return name ?? id;
}
