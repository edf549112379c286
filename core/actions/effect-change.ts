import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { EffectName } from '../rules/process-definition.ts';
import { effectOf } from '../rules/effects.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Actor } from '../rules/actor.ts';
import type { Task } from '../rules/task.ts';
import type { RunChange } from './commit-run.ts';
import { contactWrites } from './mail-trouble/contact-writes.ts';
import { loadCase } from './load-case.ts';
import { resultWrites } from './result-writes.ts';
import { retimeTasks } from './retime-tasks.ts';

/** What ends a task may be refused by what it would change. */
export type EffectChange = RunChange & { refused?: FormProblem[] };

const NOTHING: EffectChange = { writes: [], events: [] };

/** What the end of a task changes in its case, as writes. `ended` is the task as it ended. */
export async function effectChange(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  name: EffectName | undefined,
  ended: Task,
  actor: Actor,
): Promise<EffectChange> {
  if (name === undefined || ended.status !== 'done') return NOTHING;
  const found = await loadCase(ports, ended.runId);
  const organizations = await ports.store.organizations();
  const effect = effectOf(name, { case: found, task: ended, organizations, at: ports.now(), actor });
  const parties = new Map(effect.parties.map((change) => [change.after.organizationId, change]));
  const writes: Write[] = [
    ...[...parties.values()].map((change): Write => ({ entity: 'party', ...change })),
    ...effect.clocks.map((change): Write => ({ entity: 'clock', ...change })),
    ...effect.registers.map((after): Write => ({ entity: 'register', after })),
    ...(await retimeTasks(ports, found, effect.clocks, ended.id)),
    ...(await resultWrites(ports, found.run, effect, { place: ended, actor })),
  ];
  const data = effect.runData === undefined ? {} : { run: { data: effect.runData } };
  if (effect.contact === undefined) return { writes, events: effect.events, ...data };
  const contact = await contactWrites(ports, effect.contact, { task: ended, actor, organizations });
  return {
    writes: [...writes, ...contact.writes],
    events: [...effect.events, ...contact.events],
    ...data,
    ...(contact.refused === undefined ? {} : { refused: contact.refused }),
  };
}
