import { LEVEL_WORDS } from '../../core/rules/breach/say-case.ts';
import type { CliIo } from '../cli-io.ts';
import { paintFor, type Colour } from '../output/paint.ts';
import { renderPairs } from '../output/table.ts';
import type { SeverityAnswer } from './severity-answer.ts';

const COLOURS = {
  low: 'green',
  medium: 'yellow',
  high: 'red',
  'very-high': 'red',
} as const satisfies Record<string, Colour>;

/** The figure and its band first, then what it was made of. */
export function severityText(io: CliIo, answer: SeverityAnswer): string {
  const paint = paintFor(io);
  const head = paint('bold', paint(COLOURS[answer.level], `${answer.se}  ${LEVEL_WORDS[answer.level]}`));
  const pairs = renderPairs(
    [
      ['formula', `SE = DPC × EI + CB: ${answer.formula.slice('SE = '.length)}`],
      ['context (DPC)', String(answer.dpc)],
      ['identification (EI)', String(answer.ei)],
      ['circumstances (CB)', sayCircumstances(answer)],
      ...factPairs(answer),
      ['bands', sayBands(answer)],
      ['table', answer.tableVersion],
    ],
    paint,
  );
  return `${head}  ${answer.means}\n\n${pairs}\nThe figure supports a decision; people decide.\n`;
}

function sayCircumstances({ cb, circumstances }: SeverityAnswer): string {
  const parts = Object.entries(circumstances).map(([element, added]) => `${element} ${added}`);
  return `${cb} (${parts.join(', ')})`;
}

function sayBands({ bands }: SeverityAnswer): string {
  return bands
    .map(
      ({ level, from }) =>
        `${LEVEL_WORDS[level].toLowerCase()} ${from === 0 ? `below ${bands[1].from}` : `from ${from}`}`,
    )
    .join(' · ');
}

function factPairs({ facts, se }: SeverityAnswer): [string, string][] {
  if (facts === undefined) return [];
  const { types, perType, flags, input } = facts;
  return [
    ...types.map(({ description, dpc, ei, product }, index): [string, string] => [
      index === 0 ? 'types of data' : '',
      `${description}: ${dpc} × ${ei} = ${product}${sayReason(input.types[index]?.reason)}`,
    ]),
    ['highest of each', `${se} (the reading used)`],
    ['each type by itself', `${perType.se} (${LEVEL_WORDS[perType.level].toLowerCase()}; the other reading)`],
    ['noted beside', flags.length === 0 ? 'nothing' : flags.map((flag) => FLAG_WORDS[flag]).join('; ')],
  ];
}

function sayReason(reason: string | undefined): string {
  return reason === undefined ? '' : ` (moved: ${reason})`;
}

const FLAG_WORDS = {
  'more-than-100-people': 'more than 100 people (the figure stays)',
  unintelligible: 'data unintelligible to others (the figure stays)',
} as const;
