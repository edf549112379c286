import type { Ports } from '../../ports.ts';
import type { Case } from '../../rules/case.ts';
import type { EvidenceEvent } from '../../rules/evidence-event.ts';
import { announcedEvent, type AnnouncedEvent } from '../../rules/partner/announced-event.ts';
import {
  announcementId,
  newAnnouncement,
  wants,
  type AnnouncementData,
} from '../../rules/partner/announcement.ts';
import type { AnnouncementType } from '../../rules/partner/announcement-types.ts';
import type { Endpoint } from '../../rules/partner/endpoint.ts';
import type { Run } from '../../rules/run.ts';
import { withRetry } from '../with-retry.ts';

export type AnnouncePorts = Pick<Ports, 'store' | 'now' | 'portalUrl' | 'pause' | 'random'>;

type Details = Omit<AnnouncementData, 'organization' | 'run' | 'process' | 'sequence'>;

/** What one organization is told of an event. */
interface Told {
  organizationId: string;
  type: AnnouncementType;
  /** Read only once somebody wants it; undefined: nothing of it is theirs to see. */
  details: () => Promise<Details | undefined>;
}

/**
 * Makes the announcements of one event of a run: one for each enabled endpoint that wants its type, of the organizations
 * that it concerns and that may see it. An organization is told of its own tasks and time limits, of runs in which it
 * takes part, and of work products it may read; of a private run, whose members see only what they are asked, of its own
 * tasks only. Made twice it is the same announcement. Answers how many were new. Throws `store.contended`.
 */
export async function announceEvent(ports: AnnouncePorts, event: EvidenceEvent): Promise<number> {
  const announced = announcedEvent(event);
  if (announced === undefined) return 0;
  const { store } = ports;
  const run = once(() => store.run(event.runId));
  const found = once(() => store.case(event.runId));
  const endpoints = keyed((organizationId: string) => store.endpoints(organizationId));
  let made = 0;
  for (const told of await toldOf(ports, event, announced, { run, found })) {
    const wanting = (await endpoints(told.organizationId)).filter((one) => wants(one, told.type, event.at));
    const [first] = wanting;
    if (first === undefined) continue;
    const about = await run();
    if (about === undefined || !isShown(about, told.type)) continue;
    const details = await told.details();
    if (details === undefined) continue;
    for (const endpoint of wanting)
      if (await announce(ports, endpoint, { event, type: told.type, run: about, details })) made += 1;
  }
  return made;
}

/** Of a private run only the organization's own tasks. */
function isShown(run: Run, type: AnnouncementType): boolean {
  return !run.private || type.startsWith('task.');
}

async function announce(
  ports: AnnouncePorts,
  endpoint: Endpoint,
  about: { event: EvidenceEvent; type: AnnouncementType; run: Run; details: Details },
): Promise<boolean> {
  const { store, now } = ports;
  const { event, type, run, details } = about;
  const after = newAnnouncement(
    endpoint,
    {
      id: announcementId(endpoint.id, event.runId, event.seq),
      type,
      at: event.at,
      data: {
        run: run.id,
        ...(run.private ? {} : { process: run.processId }),
        sequence: event.seq,
        ...details,
      },
    },
    now(),
  );
  return withRetry<boolean>(ports, async () => {
    const committed = await store.commit({ writes: [{ entity: 'announcement', after }], events: [] });
    if (committed === 'committed') return true;
    // It was made before, or the table is too busy: then nobody would make it again.
    return (await store.announcement(after.id)) === undefined ? committed : false;
  });
}

interface Readings {
  run: () => Promise<Run | undefined>;
  found: () => Promise<Case | undefined>;
}

async function toldOf(
  ports: AnnouncePorts,
  event: EvidenceEvent,
  { type, about }: AnnouncedEvent,
  readings: Readings,
): Promise<Told[]> {
  switch (about.kind) {
    case 'run':
      return toldOfRun(ports, event, { type, ...about }, readings);
    case 'task':
      return toldOfTask(ports, type, about.taskId);
    case 'clock': {
      const { clockId, organizationId } = about;
      const details = async () => {
        const dueAt = about.dueAt ?? (await dueOfClock(readings, clockId));
        const link = linkTo(ports, 'runs', event.runId, 'clocks', clockId);
        return { clock: clockId, ...(dueAt === undefined ? {} : { dueAt }), link };
      };
      return [{ organizationId, type, details }];
    }
    case 'product': {
      const products = about.products;
      const told = await everyParty(readings);
      return told.map((organizationId) => ({
        organizationId,
        type,
        details: () => readableProducts(ports, organizationId, products),
      }));
    }
  }
}

async function toldOfRun(
  ports: AnnouncePorts,
  event: EvidenceEvent,
  { type, organizationId }: { type: AnnouncementType; organizationId?: string },
  readings: Readings,
): Promise<Told[]> {
  const details = () => Promise.resolve({ link: linkTo(ports, 'runs', event.runId) });
  if (organizationId === undefined)
    return (await everyParty(readings)).map((id) => ({ organizationId: id, type, details }));
  // Who takes part from the beginning is told that it begins.
  const begun = (await readings.run())?.startedAt === event.at;
  return [{ organizationId, type: begun ? 'run.started' : type, details }];
}

/** Those whose task it is, and in an approval those who have a voice in it. */
async function toldOfTask(ports: AnnouncePorts, type: AnnouncementType, taskId: string): Promise<Told[]> {
  const task = await ports.store.task(taskId);
  // Whoever repairs a stuck step is called by us, and it is no business of other systems.
  if (task === undefined || task.kind === 'stuck') return [];
  const link = linkTo(ports, 'tasks', taskId);
  const details = () =>
    Promise.resolve({ task: taskId, ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt }), link });
  const concerned = new Set([task.organizationId, ...task.voters.map((slot) => slot.organizationId)]);
  return [...concerned].map((organizationId) => ({ organizationId, type, details }));
}

/** Nobody, where the run is private: then its parties are not told. */
async function everyParty({ run, found }: Readings): Promise<string[]> {
  if ((await run())?.private !== false) return [];
  return (await found())?.parties.map(({ organizationId }) => organizationId) ?? [];
}

async function dueOfClock({ found }: Readings, clockId: string): Promise<string | undefined> {
  const due = (await found())?.clocks.find(({ id }) => id === clockId)?.due;
  return due?.evaluable === true ? due.strictAt : undefined;
}

async function readableProducts(
  ports: AnnouncePorts,
  organizationId: string,
  names: string[],
): Promise<Details | undefined> {
  const products = await Promise.all(
    names.map((name) => {
      const [owner, id] = splitOnce(name);
      return ports.store.product(owner, id);
    }),
  );
  const readable = products.filter(
    (one) => one !== undefined && (one.organizationId === organizationId || one.audience !== 'organization'),
  );
  const [first] = readable;
  if (first === undefined) return undefined;
  return {
    products: readable.map((one) => `${one?.organizationId ?? ''}/${one?.id ?? ''}`),
    link: linkTo(ports, 'products', first.organizationId, first.id),
  };
}

function splitOnce(name: string): [string, string] {
  const at = name.indexOf('/');
  return [name.slice(0, at), name.slice(at + 1)];
}

function linkTo({ portalUrl }: Pick<Ports, 'portalUrl'>, ...path: string[]): string {
  return [portalUrl, ...path.map(encodeURIComponent)].join('/');
}

/** Reads at most once, and only when asked. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => (reading ??= read());
}

function keyed<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const readings = new Map<string, Promise<T>>();
  return (key) => {
    const reading = readings.get(key) ?? read(key);
    readings.set(key, reading);
    return reading;
  };
}
