import { Temporal } from 'temporal-polyfill';

import { dayOff, quietAt, type Quiet } from './quiet-time.ts';
import type { Asked, EntryKind, Simulation, SimulatedOrganization, TimelineEntry } from './simulation.ts';

/** One line of a timeline: the same thing at the same moment, for one organization or for several. */
export interface TimelineLine {
  at: string;
  /** `16:30`, in the zone of the simulation. */
  time: string;
  quiet?: Quiet;
  kind: EntryKind;
  title: string;
  organizationIds: string[];
  who: Asked[];
  note?: string;
  /** A step that is due is taken as done there. */
  takenAsDone?: true;
  joins?: true;
  ifStillOpen?: true;
}

export interface TimelineDay {
  /** `YYYY-MM-DD`, in the zone of the simulation. */
  day: string;
  weekend: boolean;
  /** Public holidays, with the places that keep them. */
  holidays: { name: string; places: string[] }[];
  lines: TimelineLine[];
}

/** A simulation by local days, for people to read. */
export function timelineDays(simulation: Simulation): TimelineDay[] {
  const days = new Map<string, TimelineLine[]>();
  for (const line of linesOf(simulation)) {
    const day = localOf(line.at, simulation).toPlainDate().toString();
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, lines]) => {
    const date = Temporal.PlainDate.from(day);
    return { day, weekend: date.dayOfWeek > 5, holidays: holidaysOn(date, simulation.organizations), lines };
  });
}

function linesOf(simulation: Simulation): TimelineLine[] {
  const { entries } = simulation;
  const done = new Set(entries.filter(({ kind }) => kind === 'done').map(keyOf));
  const due = new Set(entries.filter(({ kind }) => kind === 'due').map(keyOf));
  const lines = new Map<string, TimelineLine>();
  for (const entry of entries) {
    // Due and taken as done are one thing to read.
    if (entry.kind === 'done' && due.has(keyOf(entry))) continue;
    const line = lineOf(simulation, entry, entry.kind === 'due' && done.has(keyOf(entry)));
    const key = sameness(line);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, line);
    else lines.set(key, joined(known, line));
  }
  return [...lines.values()];
}

function lineOf(simulation: Simulation, entry: TimelineEntry, takenAsDone: boolean): TimelineLine {
  const { at, kind, title, organizationId, who, note, joins, ifStillOpen } = entry;
  const place = simulation.organizations.find(({ id }) => id === organizationId)?.place;
  const quiet = place === undefined ? undefined : quietAt(at, place);
  return {
    at,
    time: localOf(at, simulation).toPlainTime().toString({ smallestUnit: 'minute' }),
    kind,
    title,
    organizationIds: [organizationId],
    who,
    ...(quiet === undefined ? {} : { quiet }),
    ...(note === undefined ? {} : { note }),
    ...(takenAsDone ? { takenAsDone } : {}),
    ...(joins === undefined ? {} : { joins }),
    ...(ifStillOpen === undefined ? {} : { ifStillOpen }),
  };
}

function joined(known: TimelineLine, line: TimelineLine): TimelineLine {
  const who = new Map([...known.who, ...line.who].map((one) => [`${one.role} ${one.organizationId}`, one]));
  return {
    ...known,
    organizationIds: [...new Set([...known.organizationIds, ...line.organizationIds])],
    who: [...who.values()],
  };
}

function sameness({
  at,
  kind,
  title,
  who,
  note,
  takenAsDone,
  joins,
  ifStillOpen,
  quiet,
}: TimelineLine): string {
  const roles = [...new Set(who.map(({ role }) => role))];
  return JSON.stringify([at, kind, title, roles, note, takenAsDone, joins, ifStillOpen, quiet]);
}

function keyOf({ at, taskId }: TimelineEntry): string {
  return `${at} ${taskId ?? ''}`;
}

function holidaysOn(
  day: Temporal.PlainDate,
  organizations: SimulatedOrganization[],
): TimelineDay['holidays'] {
  const named = new Map<string, string[]>();
  for (const id of new Set(organizations.map(({ place }) => place.id))) {
    const off = dayOff(day, id);
    if (typeof off === 'object') named.set(off.holiday, [...(named.get(off.holiday) ?? []), id]);
  }
  return [...named].map(([name, places]) => ({ name, places }));
}

function localOf(at: string, { timeZone }: Simulation): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
}
