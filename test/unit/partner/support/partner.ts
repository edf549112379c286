import { expect } from '@jest/globals';
import { createEndpoint } from '../../../../core/actions/partner/create-endpoint.ts';
import { sendAnnouncement } from '../../../../core/actions/partner/send-announcement.ts';
import { sweepDue } from '../../../../core/actions/sweep-due.ts';
import { later } from '../../../../core/rules/later.ts';
import { newAnnouncement } from '../../../../core/rules/partner/announcement.ts';
import type { Announcement, Endpoint } from '../../../../core/rules/partner/endpoint.ts';
import type { Posted } from '../../../../core/rules/partner/retry-plan.ts';
import { process, taskStep } from '../../actions/support/processes.ts';
import { defined, START, World } from '../../actions/support/world.ts';

export const URL_ = 'https://partner.example/hook';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const BROKEN: Posted = { milliseconds: 3, status: 500, answer: '' };
export const TAKEN: Posted = { milliseconds: 3, status: 204, answer: '' };
export const HANGING: Posted = { milliseconds: 15_000, error: 'timeout' };

/** A world with one endpoint of the mobility agency. */
export async function partner(name = 'Case system', url = URL_) {
  const world = await World.create(process([taskStep('write')]));
  return added(world, name, url);
}

/** An endpoint, with words for what a stream and a sweep do to it. */
export async function added(world: World, name: string, url: string) {
  const { store, courier, clock } = world.ports;
  const person = await world.person('mobility-dpo');
  const created = await createEndpoint(world.ports, {
    ...{ person, organizationId: 'mobility', name, url, scheme: 'v1a', types: [] },
  });
  if (created.result !== 'created') throw new Error(created.result);
  const { id } = created.endpoint;
  const all = async () => (await store.announcements(id, { limit: 2000 })).items.toReversed();
  return {
    world,
    who: { person, endpointId: id },
    all,
    endpoint: async (): Promise<Endpoint> => defined(await store.endpoint(id), 'endpoint'),
    answers: (posted: Posted) => {
      courier.answer = () => posted;
    },
    at: (milliseconds: number) => {
      clock.set(later(START, milliseconds));
    },
    /** So many new messages, as `announce` makes them; numbered on. */
    tell: async (count: number, from = 0) => {
      for (let number = from; number < from + count; number += 1) {
        const message = newAnnouncement(
          created.endpoint,
          {
            ...{ id: `evt_${id}_${String(number).padStart(4, '0')}`, type: 'task.opened' },
            ...{ at: later(START, number), data: { link: 'https://clause8.example/tasks/t' } },
          },
          world.ports.now(),
        );
        await store.commit({ writes: [{ entity: 'announcement', after: message }], events: [] });
      }
    },
    /** What is ready is tried, one after the other; answers how many tries that were. */
    stream: async () => {
      const before = courier.sent.length;
      for (const one of await all()) if (one.ready === true) await sendAnnouncement(world.ports, one.id);
      return courier.sent.length - before;
    },
    sweep: () => sweepDue(world.ports, { limit: 200 }),
  };
}

export type Partner = Awaited<ReturnType<typeof partner>>;

/** Twenty messages fail over an hour; from then on it rests. */
export async function resting(): Promise<Partner> {
  const it = await partner();
  it.answers(BROKEN);
  await it.tell(19);
  await it.stream();
  it.at(HOUR);
  await it.tell(1, 19);
  await sendAnnouncement(it.world.ports, defined((await it.all())[19], 'twentieth').id);
  expect((await it.endpoint()).resting).toEqual({ nextTryAt: later(START, HOUR + 15 * MINUTE) });
  return it;
}

export const isHeld = ({ held }: Announcement) => held === true;
