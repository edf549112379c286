import { readInbox } from '../../../core/actions/read-inbox.ts';
import { readRuns } from '../../read/read-runs.ts';
import { loadNames, ownTimeZone, peopleById } from '../load-names.ts';
import { htmlResponse } from '../page-response.ts';
import type { PageRoute, VisitorRequest } from '../page-route.ts';
import { RunsPage } from '../run/runs-page.tsx';
import { InboxPage } from './inbox-page.tsx';

const PER_PAGE = 25;

export const LIST_PAGES: PageRoute[] = [
  { method: 'get', path: '/', open: false, answer: showInbox },
  { method: 'get', path: '/runs', open: false, answer: showRuns },
];

async function showInbox({ deps, visitor, query }: VisitorRequest): Promise<Response> {
  const { ports } = deps;
  const scope = query.get('scope') === 'organization' ? 'organization' : 'mine';
  const inbox = await readInbox(ports, visitor.person, { scope, page: pageIn(query) });
  const people = await peopleById(
    ports.store,
    inbox.items.map(({ task }) => task.claimedBy),
  );
  return htmlResponse(
    <InboxPage
      visitor={visitor}
      scope={scope}
      items={inbox.items.map(({ task, run }) => ({ task, runTitle: run.title }))}
      next={inbox.next}
      now={ports.now()}
      names={await loadNames(ports.store, visitor.person, people)}
      said={query.get('said')}
      run={query.get('run')}
    />,
  );
}

async function showRuns({ deps, visitor, query }: VisitorRequest): Promise<Response> {
  const { ports } = deps;
  const runs = await readRuns(ports, visitor.person, pageIn(query));
  const names = await loadNames(ports.store, visitor.person, []);
  return htmlResponse(
    <RunsPage
      shown={{
        visitor,
        runs: runs.items,
        processTitle: (id) => ports.catalogue.process(id)?.title ?? id,
        next: runs.next,
        now: ports.now(),
        timeZone: ownTimeZone(visitor.person, names),
        names,
      }}
    />,
  );
}

function pageIn(query: URLSearchParams): { limit: number; after?: string } {
  const after = query.get('after');
  return { limit: PER_PAGE, ...(after === null ? {} : { after }) };
}
