import { sayMoment } from '../../core/rules/calendar/say-moment.ts';
import type { RegimeFacts } from '../../core/rules/regimes/facts.ts';
import type { CliIo } from '../cli-io.ts';
import { paintFor, plainText, type Paint } from '../output/paint.ts';
import { renderTable, type Cell } from '../output/table.ts';
import type { Filing } from './filing.ts';

/** A table for each organization, and beneath it what waits, what cannot be told and what is not owed, with the reasons. */
export function regimesText(io: CliIo, facts: RegimeFacts, filings: readonly Filing[]): string {
  const paint = paintFor(io);
  return facts.organizations
    .map(({ id, name, place, role, timeZone }) => {
      const own = filings.filter(({ organizationId }) => organizationId === id);
      const title = paint('bold', plainText(name ?? id));
      return `${title}  ${role} in ${place}, times in ${timeZone}\n\n${owed(own, timeZone, io, paint)}${reasons(own, paint)}`;
    })
    .join('\n');
}

function owed(filings: readonly Filing[], timeZone: string, io: CliIo, paint: Paint): string {
  const applying = filings.filter(({ verdict }) => verdict === 'applies');
  if (applying.length === 0) return 'Nothing is owed, as far as can be told.\n';
  const rows = applying.map((filing): Cell[] => [
    filing.ruleId,
    ...sayDue(filing, timeZone),
    sayWhat(filing),
  ]);
  return renderTable(['DUTY', 'WORKING TARGET', 'LATEST BY LAW', 'WHAT'], rows, paint, io.columns);
}

function sayDue({ limit }: Filing, timeZone: string): [Cell, Cell] {
  const short = (value: string) => withoutZone(value, timeZone);
  switch (limit?.kind) {
    case 'dated':
      return [short(limit.strict), short(limit.due)];
    case 'open-ended':
      return [limit.target === undefined ? '-' : `${short(limit.target)}, ours`, limit.words];
    case 'waiting':
      return ['-', { text: 'waits, see below', colour: 'yellow' }];
    case undefined:
      return ['-', '-'];
  }
}

/** Without the zone that stands above; another one is said. */
function withoutZone(value: string, timeZone: string): string {
  const said = sayMoment(value);
  return value.endsWith(`[${timeZone}]`) ? said.replace(/ \([^)]*\)$/, '') : said;
}

function sayWhat({ label, proposal, onRequest }: Filing): string {
  return `${label}${proposal === true ? ' (proposed law)' : ''}${onRequest === true ? ' (on request)' : ''}`;
}

function reasons(filings: readonly Filing[], paint: Paint): string {
  return [
    group('Waits, or taken for granted', filings.flatMap(openPoints), paint),
    group(
      'Cannot be told until somebody states',
      filings.flatMap((filing) =>
        filing.verdict === 'not-evaluable'
          ? filing.missing.map((missing): Reason => [missing, filing.ruleId])
          : [],
      ),
      paint,
    ),
    group(
      'Not owed',
      filings.flatMap((filing) =>
        filing.verdict === 'does-not-apply' ? [[filing.why, filing.ruleId] satisfies Reason] : [],
      ),
      paint,
    ),
  ].join('');
}

/** A reason, and the duty it is given for. */
type Reason = [reason: string, ruleId: string];

function openPoints({ ruleId, ...filing }: Filing): Reason[] {
  if (filing.verdict !== 'applies') return [];
  const { limit, notes } = filing;
  const waits = limit?.kind === 'waiting' ? [limit.missing] : [];
  const granted = limit?.kind === 'dated' ? limit.notes : [];
  return [...waits, ...notes, ...granted].map((reason): Reason => [reason, ruleId]);
}

/** Each reason once, with all the duties that it is given for. */
function group(title: string, given: Reason[], paint: Paint): string {
  if (given.length === 0) return '';
  const duties = new Map<string, string[]>();
  for (const [reason, ruleId] of given) duties.set(reason, [...(duties.get(reason) ?? []), ruleId]);
  const lines = [...duties].map(([reason, ids]) => `  ${reason} ${paint('dim', `(${ids.join(', ')})`)}\n`);
  return `\n${title}\n${lines.join('')}`;
}
