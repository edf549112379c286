import type { Ports } from '../ports.ts';
import { isTimeOfDay, isTimeZone, nextDigestAt } from '../rules/digest.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import { type Language, type Preferences, type Route } from '../rules/preferences.ts';
import { newDigestKey, withNewDigestKey } from './digest/digest-token.ts';
import { releaseHeld } from './digest/release-held.ts';
import { withRetry } from './with-retry.ts';

/** All that a person can choose, as it is to be from now on. */
export interface PreferencesRequest {
  person: Pick<Person, 'id'>;
  /** Absent: as the organization is written to. */
  language?: Language;
  /** Absent: mail, and Slack once it is linked. */
  channels?: Route[];
  /** Absent: a mail for each thing. */
  digest?: { at: string; timeZone: string };
}

export type SetPreferencesResult =
  | { result: 'set'; person: Person }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-found' };

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

/** Replaces what a person had chosen. What had waited for a digest that is switched off is told one by one. */
export async function setPreferences(
  ports: Needs,
  request: PreferencesRequest,
): Promise<SetPreferencesResult> {
  return withRetry<SetPreferencesResult>(ports, async () => {
    const before = await ports.store.person(request.person.id);
    if (before === undefined) return { result: 'not-found' };
    const problems = problemsOf(request, before);
    if (problems.length > 0) return { result: 'invalid', problems };
    return change(ports, before, chosenIn(request));
  });
}

/** Switches the digest off and leaves everything else. */
export async function stopDigest(
  ports: Needs,
  personId: string,
): Promise<{ result: 'stopped' | 'not-found' }> {
  return withRetry<{ result: 'stopped' | 'not-found' }>(ports, async () => {
    const before = await ports.store.person(personId);
    if (before === undefined) return { result: 'not-found' };
    const { digest, ...kept } = before.preferences ?? {};
    if (digest === undefined) return { result: 'stopped' };
    const changed = await change(ports, before, kept);
    return changed === 'conflict' ? changed : { result: 'stopped' };
  });
}

/**
 * Gives a person another key of their digest: whoever holds an address from an earlier one switches nothing off with it.
 * `none`: they never had a digest.
 */
export async function renewDigestKey(
  ports: Needs,
  personId: string,
): Promise<{ result: 'renewed' | 'none' }> {
  return withRetry<{ result: 'renewed' | 'none' }>(ports, async () => {
    const before = await ports.store.person(personId);
    if (before?.digestKey === undefined) return { result: 'none' };
    const after = { ...withNewDigestKey(ports, before), version: before.version + 1 };
    const committed = await ports.store.commit({
      writes: [{ entity: 'person', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'renewed' };
  });
}

async function change(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  before: Person,
  preferences: Preferences,
): Promise<{ result: 'set'; person: Person } | 'conflict'> {
  const { nextAt: _nextAt, held, ...kept } = before;
  const version = before.version + 1;
  const { digest } = preferences;
  const after: Person =
    digest === undefined
      ? { ...kept, preferences, version }
      : {
          ...kept,
          preferences,
          digestKey: before.digestKey ?? newDigestKey(ports),
          nextAt: nextDigestAt(digest, ports.now()),
          ...(held === undefined ? {} : { held }),
          version,
        };
  const released = digest === undefined ? releaseHeld(ports, before) : [];
  const committed = await ports.store.commit({
    writes: [{ entity: 'person', before, after }, ...released],
    events: [],
  });
  return committed === 'conflict' ? committed : { result: 'set', person: after };
}

function chosenIn({ language, channels, digest }: PreferencesRequest): Preferences {
  return {
    ...(language === undefined ? {} : { language }),
    ...(channels === undefined ? {} : { channels: [...new Set(channels)] }),
    ...(digest === undefined ? {} : { digest }),
  };
}

function problemsOf({ channels, digest }: PreferencesRequest, person: Person): FormProblem[] {
  const problems: FormProblem[] = [];
  if (channels?.length === 0) problems.push({ field: 'channels', message: 'Choose at least one way.' });
  if (channels?.includes('slack') === true && person.slack === undefined)
    problems.push({ field: 'channels', message: 'Link your Slack account first.' });
  if (digest === undefined) return problems;
  if (!isTimeOfDay(digest.at)) problems.push({ field: 'digestAt', message: 'Enter a time like 08:30.' });
  if (!isTimeZone(digest.timeZone))
    problems.push({ field: 'timeZone', message: 'Enter a time zone like Europe/Berlin.' });
  if (channels !== undefined && !channels.includes('email'))
    problems.push({ field: 'channels', message: 'The daily mail needs mail as a way to reach you.' });
  return problems;
}
