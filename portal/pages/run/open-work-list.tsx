import type { OpenWork } from '../../../core/rules/open-work.ts';
import { sayDay } from '../../../core/rules/calendar/say-moment.ts';
import type { NameBook } from '../../words/name-book.ts';

const MOST_LINES = 12;

/** What would be left undone: open tasks, time limits that go on, measures without an answer. */
export function OpenWorkList({ work, names }: { work: OpenWork; names: NameBook }) {
  const lines = [
    ...work.clocks.map(
      ({ label, organizationId }) =>
        `The time limit "${label}" of ${names.organization(organizationId)} goes on.`,
    ),
    ...work.measures.map(
      ({ organizationId, dueOn }) =>
        `A measure of ${names.organization(organizationId)}${dueOn === undefined ? '' : `, due ${sayDay(dueOn)},`} has not been answered for.`,
    ),
    ...work.tasks.map(
      ({ title, organizationId }) => `${title}: open at ${names.organization(organizationId)}.`,
    ),
  ];
  const more = lines.length - MOST_LINES;
  return (
    <ul>
      {lines.slice(0, MOST_LINES).map((line) => (
        <li>{line}</li>
      ))}
      {more > 0 && <li>And {more} more.</li>}
    </ul>
  );
}
