import { wordsFor } from '../choice.ts';
import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import type { SubjectText } from './answers.ts';
import { gatherFacts } from './gathered-facts.ts';
import { allMeasures } from './measures.ts';
import { DATA_KINDS, IMPACTS } from './vocabulary.ts';

/**
 * A first text for the people concerned, with the content of GDPR art. 34(2): nature of the breach, whom to ask,
 * likely consequences, measures. What cannot be known here stands in square brackets.
 */
export function subjectTextDraft(
  aCase: Case,
  organizationId: string,
  organizations: Organization[],
): SubjectText {
  const name = organizations.find((found) => found.id === organizationId)?.name ?? organizationId;
  const facts = gatherFacts(aCase, organizationId, organizations);
  const data = facts.dataKinds.map((kind) => wordsFor(DATA_KINDS, kind).toLowerCase());
  const impacts = facts.impacts.map((impact) => wordsFor(IMPACTS, impact).toLowerCase());
  const taken = allMeasures(aCase)
    .filter(({ measure }) => measure.state === 'done')
    .map(({ measure }) => `- ${measure.description}`);
  const text = [
    `We are writing because data about you have been affected by an incident at ${name}.`,
    `What happened\n[In two or three sentences.]`,
    `Which data\n${data.length === 0 ? '[Which data.]' : sentence(data)}`,
    `What it may mean for you\n${impacts.length === 0 ? '[Likely consequences.]' : sentence(impacts)}`,
    `What we have done\n${taken.length === 0 ? '[Measures taken.]' : taken.join('\n')}`,
    `What you can do\n[For instance: change your password, watch your account, be careful with calls.]`,
    `Whom you can ask\n[Name and contact of the data protection officer or citizen desk.]`,
  ].join('\n\n');
  return { subject: `Your data: an incident at ${name}`.slice(0, 200), text: text.slice(0, 6000) };
}

function sentence(words: string[]): string {
  const text = words.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
