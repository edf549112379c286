import type { Child } from 'hono/jsx';
import { ClockCard } from '../../parts/clock-card.tsx';
import { DueInline } from '../../parts/due.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Flash } from '../../parts/flash.tsx';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { IncidentCard } from '../../parts/incident-card.tsx';
import { Layout } from '../../parts/layout.tsx';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import { ClaimChip, KindChip } from '../../parts/task-card.tsx';
import { Chip } from '../../parts/chip.tsx';
import { clocksInOrder } from '../../words/clock-order.ts';
import { listOr, roleInWords } from '../../words/names.ts';
import { CommentsCard } from './comments-card.tsx';
import { GuestCard } from './guest-card.tsx';
import { GoOnForm } from './go-on-form.tsx';
import { TaskEnded } from './task-ended.tsx';
import type { TaskShown } from './task-shown.ts';

/** What all task pages share: what is asked, why me, by when; the case at the side. */
export function TaskFrame({ shown, children }: { shown: TaskShown; children?: Child }) {
  const { task, run, step, names, now, timeZone, visitor, problems } = shown;
  const inPortal = shown.door === 'portal';
  const title = `${problems.length > 0 ? 'Error: ' : ''}${task.title}`;
  return (
    <Layout title={title} visitor={inPortal ? visitor : undefined} section="inbox" timeZone={timeZone}>
      {inPortal ? (
        <p class="crumb">
          <a href="/">Inbox</a> / <a href={`/runs/${run.id}`}>{run.title}</a>
        </p>
      ) : (
        <p class="crumb">From a mail to {visitor.person.name}: you act in that name, on this alone.</p>
      )}
      <div class="page-head">
        <h1>{task.title}</h1>
        <p class="chips">
          <KindChip task={task} />
          {task.status === 'open' && <ClaimChip task={task} names={names} personId={visitor.person.id} />}
          {task.iteration > 1 && <Chip tone="outline" text={`Round ${task.iteration}`} />}
          {run.private && <Chip tone="outline" text="Private" />}
        </p>
        {task.status === 'open' && task.dueAt !== undefined && (
          <p class="lede">
            For {names.organization(task.organizationId)},{' '}
            <DueInline now={now} dueAt={task.dueAt} timeZone={timeZone} />.
          </p>
        )}
      </div>
      <Flash said={shown.said} />
      <ErrorSummary problems={problems} />
      <div class="columns">
        <div class="stack-l">
          {task.status !== 'open' && <TaskEnded shown={shown} />}
          {step !== undefined && task.status === 'open' && <Paragraphs text={step.text} />}
          {children}
          <CommentsCard shown={shown} />
          <GoOnForm shown={shown} />
          {!inPortal && <LeaveForm shown={shown} />}
        </div>
        <aside class="stack" aria-label="About this task">
          <WhyMe shown={shown} />
          <GuestCard shown={shown} />
          {shown.material.length === 0 && <IncidentCard data={run.data} timeZone={timeZone} />}
          {shown.clocks.length > 0 && (
            <section class="card">
              <h2>Time limits</h2>
              {clocksInOrder(shown.clocks).map((clock) => (
                <ClockCard
                  clock={clock}
                  names={names}
                  now={now}
                  {...(inPortal ? { href: `/runs/${run.id}/clocks/${encodeURIComponent(clock.id)}` } : {})}
                />
              ))}
            </section>
          )}
        </aside>
      </div>
    </Layout>
  );
}

/** On a shared computer the visit need not wait for its end. */
function LeaveForm({ shown }: { shown: TaskShown }) {
  return (
    <form method="post" action={shown.path}>
      <FormToken visitor={shown.visitor} />
      <button class="button quiet" name="do" value="leave">
        Leave this page
      </button>
    </form>
  );
}

function WhyMe({ shown }: { shown: TaskShown }) {
  const { task, run, names } = shown;
  const roles = listOr(task.roles.map(roleInWords));
  return (
    <section class="card">
      <h2>Why you see this</h2>
      <dl class="facts">
        <div>
          <dt>Asked of</dt>
          <dd>
            {task.voters.length > 0
              ? task.voters
                  .map(
                    (voter) =>
                      `the ${roleInWords(voter.role)} of ${names.organization(voter.organizationId)}`,
                  )
                  .join(', and ')
              : `the ${roles} of ${names.organization(task.organizationId)}`}
          </dd>
        </div>
        <div>
          <dt>You are</dt>
          <dd>{membershipInWords(shown)}</dd>
        </div>
        <div>
          <dt>Part of</dt>
          <dd>{shown.door === 'portal' ? <a href={`/runs/${run.id}`}>{run.title}</a> : run.title}</dd>
        </div>
        {task.status === 'open' && task.claimedBy !== undefined && (
          <div>
            <dt>Taken by</dt>
            <dd>{names.person(task.claimedBy)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function membershipInWords({ visitor, names }: TaskShown): string {
  return visitor.person.memberships
    .map((held) => `${held.roles.map(roleInWords).join(', ')} of ${names.organization(held.organizationId)}`)
    .join('; ');
}
