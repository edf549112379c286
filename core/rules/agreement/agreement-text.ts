import { createHash } from 'node:crypto';

import { AGREEMENT_CONTENT, PARTY_ROLES } from '../registers/agreement.ts';
import { sayDay } from '../calendar/say-moment.ts';
import type { AgreementText, Clause } from './agreement-data.ts';
import type { AgreementTerms } from './answers.ts';
import { contentRules } from './minimum-content.ts';
import { AGREEMENT_NAMES } from './vocabulary.ts';

// node:crypto is allowed here: hashing is a pure function of its input.

type NameOf = (organizationId: string) => string;

/** The text that people review and sign, made from the fields of the draft. The same draft gives the same text. */
export function agreementText(terms: AgreementTerms, nameOf: NameOf): AgreementText {
  const heading = `${AGREEMENT_NAMES[terms.type]}: ${terms.title}`;
  const clauses = [
    partiesClause(terms, nameOf),
    { title: 'What it is about', paragraphs: paragraphs(terms.about) },
    ...contentClauses(terms),
    ...further(terms),
    durationClause(terms),
    {
      title: 'At the end',
      paragraphs: [
        'When this agreement ends, every party that holds data because of it returns or destroys them within 20 working days and gives proof. What a law orders to be kept is named, with the law.',
      ],
    },
    {
      title: 'Signature',
      paragraphs: [
        'It is in force when the head of every party has signed this text. Each signature is bound to the SHA-256 hash of the text: a changed text has to be signed again.',
      ],
    },
  ];
  return { heading, clauses, hash: textHash({ heading, clauses }) };
}

/** The plain text: what the hash is of. */
export function plainText({ heading, clauses }: Pick<AgreementText, 'heading' | 'clauses'>): string {
  const body = clauses.map(
    (clause, index) => `${index + 1}. ${clause.title}\n\n${clause.paragraphs.join('\n\n')}`,
  );
  return `${[heading, ...body].join('\n\n')}\n`;
}

/** SHA-256, hex, of the plain text in UTF-8: anybody can compute it again with a tool of their own. */
export function textHash(text: Pick<AgreementText, 'heading' | 'clauses'>): string {
  return createHash('sha256').update(plainText(text), 'utf8').digest('hex');
}

function partiesClause({ parties }: AgreementTerms, nameOf: NameOf): Clause {
  return {
    title: 'Parties',
    paragraphs: parties.map(
      ({ organizationId, role }) => `${nameOf(organizationId)}: ${PARTY_ROLES[role].toLowerCase()}`,
    ),
  };
}

/** One clause per field that the type asks for, in the order of the form. */
function contentClauses(terms: AgreementTerms): Clause[] {
  const { block } = AGREEMENT_CONTENT[terms.type];
  const said: Readonly<Record<string, unknown>> = { ...terms[block], essence: terms.essence };
  return contentRules(terms.type).flatMap(({ field, label }): Clause[] => {
    const words = wordsOf(said[field.slice(field.indexOf('.') + 1)]);
    return words.length === 0 ? [] : [{ title: label.replace(/[?:]$/, ''), paragraphs: words }];
  });
}

function further({ furtherTerms }: AgreementTerms): Clause[] {
  return furtherTerms === undefined ? [] : [{ title: 'Further terms', paragraphs: paragraphs(furtherTerms) }];
}

function durationClause({ startsOn, endsOn, notice, reviewOn }: AgreementTerms): Clause {
  const end = endsOn === undefined ? 'It runs until a party ends it.' : `It ends on ${sayDay(endsOn)}.`;
  const review =
    reviewOn === undefined ? 'twelve months after it was signed' : `on ${sayDay(reviewOn)} at the latest`;
  return {
    title: 'Duration and review',
    paragraphs: [
      `In force from ${sayDay(startsOn)}. ${end}`,
      ...(notice === undefined ? [] : [`Period of notice: ${notice}.`]),
      `The parties look at it together ${review}: then they renew, amend or end it. Silence renews nothing.`,
    ],
  };
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return paragraphs(value);
  const lines: unknown[] = Array.isArray(value) ? value : [];
  return lines.length === 0 ? [] : [lines.join('; ')];
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
