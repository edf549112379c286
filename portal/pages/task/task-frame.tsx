import type { Child } from 'hono/jsx';
import { LINK_PAGE_TEXTS } from '../../../core/rules/texts/link-page-texts.ts';
import { NAME_TEXTS } from '../../../core/rules/texts/name-texts.ts';
import { PAGE_TEXTS } from '../../../core/rules/texts/page-texts.ts';
import { TASK_PAGE_TEXTS } from '../../../core/rules/texts/task-page-texts.ts';
import { ROLE_TEXTS } from '../../../core/rules/texts/role-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { ClockCard } from '../../parts/clock-card.tsx';
import { ClockFacts } from '../../parts/clock-facts.tsx';
import { DueInline } from '../../parts/due.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Flash } from '../../parts/flash.tsx';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { InEnglish } from '../../parts/in-english.tsx';
import { IncidentCard } from '../../parts/incident-card.tsx';
import { Layout } from '../../parts/layout.tsx';
import { StepText } from '../../parts/step-text.tsx';
import { ClaimChip, KindChip } from '../../parts/task-card.tsx';
import { Chip } from '../../parts/chip.tsx';
import { clocksInOrder } from '../../words/clock-order.ts';
import { listOr } from '../../words/names.ts';
import { CommentsCard } from './comments-card.tsx';
import { GuestCard } from './guest-card.tsx';
import { GoOnForm } from './go-on-form.tsx';
import { TaskEnded } from './task-ended.tsx';
import type { TaskShown } from './task-shown.ts';

/** What all task pages share: what is asked, why me, by when; the case at the side. */
export function TaskFrame({ shown, children }: { shown: TaskShown; children?: Child }) {
  const { task, run, names, now, timeZone, visitor, problems, language } = shown;
  const words = TASK_PAGE_TEXTS[language];
  const inPortal = shown.door === 'portal';
  const title = problems.length > 0 ? say(PAGE_TEXTS, language, 'error-title', task) : task.title;
  return (
    <Layout
      title={title}
      visitor={inPortal ? visitor : undefined}
      section="inbox"
      timeZone={timeZone}
      language={language}
    >
      {inPortal ? (
        <p class="crumb">
          <a href="/">Inbox</a> / <a href={`/runs/${run.id}`}>{run.title}</a>
        </p>
      ) : (
        <p class="crumb">{say(TASK_PAGE_TEXTS, language, 'by-mail', visitor.person)}</p>
      )}
      <div class="page-head">
        <h1>{task.title}</h1>
        <p class="chips">
          <KindChip task={task} language={language} />
          {task.status === 'open' && (
            <ClaimChip task={task} names={names} personId={visitor.person.id} language={language} />
          )}
          {task.iteration > 1 && (
            <Chip
              tone="outline"
              text={say(TASK_PAGE_TEXTS, language, 'round', { number: String(task.iteration) })}
            />
          )}
          {run.private && <Chip tone="outline" text={words.private} />}
        </p>
        {task.status === 'open' && task.dueAt !== undefined && (
          <p class="lede">
            {say(LINK_PAGE_TEXTS, language, 'for', {
              organization: names.organization(task.organizationId),
            })}
            , <DueInline now={now} dueAt={task.dueAt} timeZone={timeZone} language={language} />.
          </p>
        )}
      </div>
      <Flash said={shown.said} language={language} />
      <ErrorSummary problems={problems} language={language} />
      <div class="columns">
        <div class="stack-l">
          {task.status !== 'open' && <TaskEnded shown={shown} />}
          {shown.text !== undefined && task.status === 'open' ? (
            <StepText said={shown.text} language={language} />
          ) : (
            <InEnglish language={language} />
          )}
          {children}
          <CommentsCard shown={shown} />
          <GoOnForm shown={shown} />
          {!inPortal && <LeaveForm shown={shown} />}
        </div>
        <aside class="stack" aria-label={words.about}>
          <WhyMe shown={shown} />
          <GuestCard shown={shown} />
          {shown.material.length === 0 && (
            <IncidentCard data={run.data} timeZone={timeZone} language={language} />
          )}
          {shown.clocks.length > 0 && (
            <section class="card">
              <h2>{words.limits}</h2>
              {clocksInOrder(shown.clocks).map((clock) =>
                language === 'en' ? (
                  <ClockCard
                    clock={clock}
                    names={names}
                    now={now}
                    {...(inPortal ? { href: `/runs/${run.id}/clocks/${encodeURIComponent(clock.id)}` } : {})}
                  />
                ) : (
                  <ClockFacts clock={clock} names={names} now={now} language={language} />
                ),
              )}
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
        {TASK_PAGE_TEXTS[shown.language].leave}
      </button>
    </form>
  );
}

function WhyMe({ shown }: { shown: TaskShown }) {
  const { task, run, names, language } = shown;
  const words = TASK_PAGE_TEXTS[language];
  return (
    <section class="card">
      <h2>{words['why-you-see']}</h2>
      <dl class="facts">
        <div>
          <dt>{words['asked-of']}</dt>
          <dd>{askedInWords(shown)}</dd>
        </div>
        <div>
          <dt>{words['you-are']}</dt>
          <dd>{membershipInWords(shown)}</dd>
        </div>
        <div>
          <dt>{words['part-of']}</dt>
          <dd>{shown.door === 'portal' ? <a href={`/runs/${run.id}`}>{run.title}</a> : run.title}</dd>
        </div>
        {task.status === 'open' && task.claimedBy !== undefined && (
          <div>
            <dt>{words['taken-by']}</dt>
            <dd>{names.person(task.claimedBy)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function askedInWords({ task, names, language }: TaskShown): string {
  const asked = (role: string, organizationId: string) =>
    say(NAME_TEXTS, language, 'the-role-of', { role, organization: names.organization(organizationId) });
  if (task.voters.length === 0)
    return asked(
      listOr(
        task.roles.map((role) => ROLE_TEXTS[language][role]),
        language,
      ),
      task.organizationId,
    );
  const voters = task.voters.map((voter) => asked(ROLE_TEXTS[language][voter.role], voter.organizationId));
  return voters.join(language === 'en' ? ', and ' : ', ');
}

function membershipInWords({ visitor, names, language }: TaskShown): string {
  return visitor.person.memberships
    .map(({ roles, organizationId }) =>
      say(NAME_TEXTS, language, 'role-of', {
        role: roles.map((role) => ROLE_TEXTS[language][role]).join(', '),
        organization: names.organization(organizationId),
      }),
    )
    .join('; ');
}
