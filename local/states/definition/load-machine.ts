import { parseJson } from '../json.ts';
import { checkFlow, type NamedBlock } from './check-flow.ts';
import { InvalidDefinition, refuseField } from './invalid-definition.ts';
import { loadFailing, loadLeaving, loadPlainState, template } from './load-state.ts';
import type { Block, Machine, MapState, ParallelState, State } from './machine.ts';
import { parseFields } from './parse-fields.ts';
import {
  BlockFields,
  DefinitionFields,
  MapFields,
  ParallelFields,
  ProcessorConfigFields,
} from './state-schemas.ts';

/** Definitions may be up to 1 MiB long on AWS. */
const maxDefinitionBytes = 1_048_576;

type Loading = { states: Map<string, State>; names: Set<string>; blocks: NamedBlock[] };

/**
 * Loads the text of a definition in the Amazon States Language (JSONata only).
 * Throws InvalidDefinition with one sentence when there is anything this engine would not run.
 */
export function loadMachine(text: string): Machine {
  if (Buffer.byteLength(text) > maxDefinitionBytes)
    throw new InvalidDefinition('The definition is over 1 MiB long.');
  const json = parseJson(text);
  if (json === undefined) throw new InvalidDefinition('The definition is not JSON.');
  const fields = parseFields(DefinitionFields, json, null);
  const loading: Loading = { states: new Map(), names: new Set(), blocks: [] };
  const jsonata = fields.QueryLanguage === 'JSONata';
  const root = loadBlock(loading, fields, { owner: null, path: '', jsonata, outer: null });
  checkFlow(loading.blocks, loading.states);
  return { root, states: loading.states, timeoutSeconds: fields.TimeoutSeconds ?? null };
}

type Place = { owner: string | null; path: string; jsonata: boolean; outer: NamedBlock | null };

function loadBlock(
  loading: Loading,
  fields: {
    StartAt: string;
    States: Record<string, Record<string, unknown>>;
    QueryLanguage?: string | undefined;
  },
  place: Place,
): Block {
  const jsonata = place.jsonata || fields.QueryLanguage === 'JSONata';
  const block: NamedBlock = {
    owner: place.owner,
    path: place.path,
    startAt: fields.StartAt,
    states: Object.keys(fields.States),
    outer: place.outer,
  };
  loading.blocks.push(block);
  for (const [name, value] of Object.entries(fields.States)) {
    if (name.length > 80)
      refuseField(place.owner, `${place.path}States`, `has a state name over 80 characters: "${name}".`);
    if (loading.names.has(name))
      refuseField(name, 'States', 'holds this name twice; state names are unique in a definition.');
    loading.names.add(name);
    if (!jsonata && value.QueryLanguage !== 'JSONata') {
      refuseField(name, 'QueryLanguage', 'must be JSONata: this engine runs JSONata definitions only.');
    }
    loading.states.set(name, loadState(loading, name, value, block));
  }
  return { startAt: fields.StartAt };
}

function loadState(loading: Loading, name: string, value: Record<string, unknown>, outer: NamedBlock): State {
  const type = value.Type;
  if (typeof type !== 'string') return refuseField(name, 'Type', 'is needed.');
  if (type === 'Parallel') return loadParallel(loading, name, value, outer);
  if (type === 'Map') return loadMap(loading, name, value, outer);
  return loadPlainState(name, type, value);
}

function loadParallel(loading: Loading, name: string, value: unknown, outer: NamedBlock): ParallelState {
  const fields = parseFields(ParallelFields, value, name);
  const branches = fields.Branches.map((branch, at) => {
    const path = `Branches[${at}]`;
    const inner = parseFields(BlockFields.omit({ ProcessorConfig: true }), branch, name, path);
    return loadBlock(loading, inner, { owner: name, path: `${path}.`, jsonata: true, outer });
  });
  return {
    type: 'Parallel',
    name,
    ...loadLeaving(name, fields),
    ...loadFailing(name, fields),
    arguments: template(name, 'Arguments', fields.Arguments),
    branches,
  };
}

function loadMap(loading: Loading, name: string, value: unknown, outer: NamedBlock): MapState {
  const fields = parseFields(MapFields, value, name);
  const inner = parseFields(BlockFields, fields.ItemProcessor, name, 'ItemProcessor');
  const config = parseFields(
    ProcessorConfigFields,
    inner.ProcessorConfig ?? {},
    name,
    'ItemProcessor.ProcessorConfig',
  );
  const mode = config.Mode === 'DISTRIBUTED' ? 'distributed' : 'inline';
  if (mode === 'inline') {
    const only = (['ToleratedFailureCount', 'ToleratedFailurePercentage', 'Label'] as const).find(
      (field) => fields[field] !== undefined,
    );
    if (only !== undefined) refuseField(name, only, 'is for distributed maps only.');
    if (config.ExecutionType !== undefined) {
      refuseField(name, 'ItemProcessor.ProcessorConfig.ExecutionType', 'is for distributed maps only.');
    }
  }
  const processor = loadBlock(loading, inner, {
    owner: name,
    path: 'ItemProcessor.',
    jsonata: true,
    // A distributed map's executions see none of the outer variables, so they are free to use their names.
    outer: mode === 'inline' ? outer : null,
  });
  return {
    type: 'Map',
    name,
    ...loadLeaving(name, fields),
    ...loadFailing(name, fields),
    mode,
    label: fields.Label ?? labelFor(name),
    items: template(name, 'Items', fields.Items),
    itemSelector: template(name, 'ItemSelector', fields.ItemSelector),
    processor,
    maxConcurrency: template(name, 'MaxConcurrency', fields.MaxConcurrency),
    toleratedFailureCount: template(name, 'ToleratedFailureCount', fields.ToleratedFailureCount),
    toleratedFailurePercentage: template(
      name,
      'ToleratedFailurePercentage',
      fields.ToleratedFailurePercentage,
    ),
  };
}

/** A label goes into ARNs, so it keeps only what an ARN can hold. */
function labelFor(state: string): string {
  const plain = state.replaceAll(/[^A-Za-z0-9_-]/g, '').slice(0, 40);
  return plain === '' ? 'Map' : plain;
}
