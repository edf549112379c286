import { placeOf } from '../calendar/place.ts';
import type { Clock } from '../clock.ts';
import type { Change, EffectResult } from '../effect.ts';
import { instantOf } from '../instant.ts';
import { retimedTask } from '../retimed-task.ts';
import type { EntryKind } from './simulation.ts';
import { watchClock } from './watch-clock.ts';
import { note, organizationIn, type World } from './world.ts';

/** Brings the case to what an effect says: parties, the run's data, clocks, and open tasks that follow the clocks. */
export function applyChanges(
  world: World,
  { parties, clocks, runData }: Pick<EffectResult, 'parties' | 'clocks' | 'runData'>,
): void {
  const { run } = world.case;
  const joined = new Map(world.case.parties.map((party) => [party.organizationId, party]));
  for (const { after } of parties) joined.set(after.organizationId, after);
  world.case = {
    ...world.case,
    parties: [...joined.values()],
    run: runData === undefined ? run : { ...run, data: runData },
  };
  if (clocks.length > 0) changeClocks(world, clocks);
}

function changeClocks(world: World, changes: Change<Clock>[]): void {
  const clocks = new Map(world.case.clocks.map((clock) => [clock.id, clock]));
  for (const { before, after } of changes) {
    clocks.set(after.id, after);
    noteClock(world, before, after);
    if (before === undefined) world.scheduler.begin(watchClock(world, after.id), { last: true });
  }
  world.case = { ...world.case, clocks: [...clocks.values()] };
  const touched = new Set(changes.map(({ after }) => after.organizationId));
  for (const task of world.asked.values()) {
    if (task.status !== 'open' || !touched.has(task.organizationId)) continue;
    const step = world.steps.get(task.stepId);
    if (step === undefined) continue;
    const place = placeOf(organizationIn(world, task.organizationId));
    const moved = retimedTask(task, step, { clocks: world.case.clocks, place });
    if (moved !== undefined) world.asked.set(moved.id, moved);
  }
}

/** What is told of a clock by the last line of its ledger. */
const KINDS = {
  started: 'starts',
  corrected: 'corrected',
  met: 'met',
  lifted: 'lifted',
} as const satisfies Partial<Record<Clock['ledger'][number]['type'], EntryKind>>;

function noteClock(world: World, before: Clock | undefined, after: Clock): void {
  const last = after.ledger.at(-1);
  if (last === undefined || !(last.type in KINDS) || before?.ledger.length === after.ledger.length) return;
  // `in` does not narrow to the keys of the table.
  const kind = KINDS[last.type as keyof typeof KINDS];
  const { id: clockId, organizationId, label: title } = after;
  const said = noteOf(after, world.scheduler.now());
  const what = { organizationId, stepId: '', clockId, title, who: [] };
  note(world, { kind, ...what, ...(said === undefined ? {} : { note: said }) });
}

function noteOf({ ledger, due }: Clock, now: string): string | undefined {
  const last = ledger.at(-1);
  if (last?.type === 'met') {
    const metAt = instantOf(last.metAt) ?? last.metAt;
    return metAt === now ? undefined : `As of ${metAt}.`;
  }
  if (last?.type === 'lifted') return last.reason;
  return due.evaluable ? undefined : due.missing;
}
