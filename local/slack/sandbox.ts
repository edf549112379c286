import { randomBytes } from 'node:crypto';
import type { City } from '../city/city.ts';
import type { Clock } from '../clock.ts';
import type { CloudState } from '../data-folder.ts';
import { SandboxState, type OpenView, type SandboxMessage } from './shapes.ts';

/** What Slack would have given to the app. */
export interface SandboxApp {
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  /** Plays `https://slack.com`. */
  url: string;
}

export interface SandboxUser {
  id: string;
  teamId: string;
  name: string;
  email: string;
}

export interface Workspace {
  id: string;
  name: string;
  /** Where everybody of it talks. */
  channelId: string;
  users: SandboxUser[];
}

/** A Slack of our own: a workspace for each organization of the city, with its people in it. */
export interface Sandbox {
  app: SandboxApp;
  clock: Clock;
  /** Where what people do in it is sent: the HTTP API of this cloud. */
  ingressUrl: string;
  workspaces: Workspace[];
  userOf: (teamId: string, userId: string) => SandboxUser | undefined;
  messages: (filter: { teamId: string; channelId?: string }) => SandboxMessage[];
  dialogOf: (userId: string) => OpenView | undefined;
  state: SandboxState;
  /** Writes the state to the disk. */
  save: () => Promise<void>;
  newId: (prefix: string) => string;
  /** Hands out what a dialog can be opened with, and takes it back. */
  newTrigger: (userId: string, teamId: string) => string;
  useTrigger: (id: string) => { userId: string; teamId: string } | undefined;
  newCode: (teamId: string) => string;
  useCode: (code: string) => string | undefined;
}

const KEY = 'slack-sandbox';
/** Slack takes three seconds; a slow machine that runs both sides gets a little more. */
const TRIGGER_MS = 10_000;

export async function openSandbox(setup: {
  state: CloudState;
  clock: Clock;
  city: City;
  url: string;
}): Promise<Sandbox> {
  const { state: disk, clock, city, url } = setup;
  const state = SandboxState.parse((await disk.get(KEY)) ?? {});
  const workspaces = workspacesOf(city);
  const triggers = new Map<string, { userId: string; teamId: string; until: number }>();
  const codes = new Map<string, string>();
  const newId = (prefix: string): string => {
    state.count += 1;
    return `${prefix}${String(state.count).padStart(6, '0')}`;
  };
  return {
    app: {
      clientId: 'sandbox.clause8',
      clientSecret: randomBytes(16).toString('hex'),
      signingSecret: randomBytes(16).toString('hex'),
      url: `${url}/local/slack`,
    },
    clock,
    ingressUrl: `${url}/slack`,
    workspaces,
    userOf: (teamId, userId) =>
      workspaces.find(({ id }) => id === teamId)?.users.find(({ id }) => id === userId),
    messages: ({ teamId, channelId }) =>
      state.messages.filter(
        (message) =>
          message.teamId === teamId && (channelId === undefined || message.channelId === channelId),
      ),
    dialogOf: (userId) => state.dialogs[userId],
    state,
    save: () => disk.put(KEY, state),
    newId,
    newTrigger(userId, teamId) {
      const id = newId('trigger.');
      triggers.set(id, { userId, teamId, until: performance.now() + TRIGGER_MS });
      return id;
    },
    useTrigger(id) {
      const found = triggers.get(id);
      triggers.delete(id);
      return found === undefined || found.until < performance.now() ? undefined : found;
    },
    newCode(teamId) {
      const code = randomBytes(12).toString('hex');
      codes.set(code, teamId);
      return code;
    },
    useCode(code) {
      const teamId = codes.get(code);
      codes.delete(code);
      return teamId;
    },
  };
}

/** Somebody of two organizations has an account in each workspace. */
function workspacesOf({ organizations, people }: City): Workspace[] {
  return organizations.map(({ id, name }) => ({
    id: `T${slackId(id)}`,
    name,
    channelId: `C${slackId(id)}`,
    users: people
      .filter(({ memberships }) => memberships.some(({ organizationId }) => organizationId === id))
      .map((person) => ({
        id: `U${slackId(person.id)}0${slackId(id)}`,
        teamId: `T${slackId(id)}`,
        name: person.name,
        email: person.email,
      })),
  }));
}

/** Slack's ids are capitals and digits. */
function slackId(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
