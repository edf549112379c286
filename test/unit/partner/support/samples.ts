import { newAnnouncement } from '../../../../core/rules/partner/announcement.ts';
import type { Announcement, Endpoint } from '../../../../core/rules/partner/endpoint.ts';

const SINCE = '2026-05-22T08:00:00.000Z';

export function sampleEndpoint(more: Partial<Endpoint> = {}): Endpoint {
  return {
    ...{ id: 'end-1', organizationId: 'mobility', name: 'Case system', url: 'https://partner.example/hook' },
    ...{ scheme: 'v1a', types: [], enabled: true, createdAt: SINCE, version: 1 },
    current: { kid: 'key_1', sealed: 'sealed', publicKey: 'whpk_x', since: SINCE },
    ...more,
  };
}

export function sampleAnnouncement(id = 'evt_1'): Announcement {
  const data = { run: 'run-1', sequence: 3, link: 'https://clause8.example/runs/run-1' };
  return newAnnouncement(sampleEndpoint(), { id, type: 'run.completed', at: SINCE, data }, SINCE);
}
