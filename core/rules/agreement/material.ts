import type { AnswerLine, Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import { AGREEMENT_TYPES, PARTY_ROLES } from '../registers/agreement.ts';
import { lastDone } from '../answered.ts';
import { lastRound } from '../rounds.ts';
import type { TaskContext } from '../task-context.ts';
import { PartyReview } from './answers.ts';
import { agreementDataOf, type AgreementData } from './agreement-data.ts';
import { contentRules, missingContent } from './minimum-content.ts';
import { partiesOf } from './parties.ts';
import { answersOf, PARTY_REVIEW, sayAt, sayOpinions } from './say-agreement.ts';

/** What the parties see beside the question: the text, its hash, what the others said. */
export function agreementMaterial(
  _definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const { task, case: aCase } = context;
  const data = agreementDataOf(aCase);
  switch (task.stepId) {
    case 'draft':
      return [...sentBack(context, saying), ...inForceSection(data, saying)];
    case 'party-review':
      return [...textSections(data), ...inForceSection(data, saying)];
    case 'opinion':
      return [...textSections(data), contentSection(data), reviewsSection(context, saying)];
    case 'sign':
      return [...textSections(data), contentSection(data), ...opinionSection(context, saying)];
    case 'unsigned':
      return [silentSection(context, saying), ...textSections(data)];
    case 'review':
      return [...inForceSection(data, saying), ...textSections(data)];
    case 'return-data':
    case 'return-on-leaving':
      return inForceSection(data, saying);
    default:
      return [];
  }
}

/** The whole text with its hash: a voice is bound to what is shown here. */
function textSections(data: AgreementData): MaterialSection[] {
  const text = data.text ?? data.inForce?.text;
  if (text === undefined) return [];
  const clauses = text.clauses.flatMap(({ title, paragraphs }, index): AnswerLine[] => [
    { label: `${index + 1}. ${title}`, value: paragraphs.join('\n\n') },
  ]);
  return [
    {
      title: text.heading,
      lines: [...clauses, { label: 'SHA-256 of this text', value: text.hash }],
    },
  ];
}

/** Whether it says what it must, point by point. */
function contentSection({ terms }: AgreementData): MaterialSection {
  if (terms === undefined) return { title: 'Minimum content', lines: [] };
  const missing = missingContent(terms).map(({ field }) => field);
  return {
    title: `Minimum content: ${AGREEMENT_TYPES[terms.type]}`,
    lines: contentRules(terms.type).map(({ field, label, citation }) => ({
      label: `${label} (${citation})`,
      value: missing.includes(field) ? 'Missing' : 'Said',
    })),
  };
}

function inForceSection({ inForce }: AgreementData, saying: Saying): MaterialSection[] {
  if (inForce === undefined) return [];
  const { type, parties = [], startsOn, endsOn, signedOn, textHash } = inForce.data;
  const lines = [
    { label: 'Agreement', value: inForce.title },
    { label: 'Type', value: AGREEMENT_TYPES[type] },
    {
      label: 'Parties',
      value: parties
        .map(({ organizationId, name, role }) => {
          const who =
            organizationId === undefined ? (name ?? 'outside') : saying.organizationName(organizationId);
          return `${who} (${PARTY_ROLES[role].toLowerCase()})`;
        })
        .join(', '),
    },
    { label: 'In force from', value: startsOn },
    { label: 'Ends on', value: endsOn },
    { label: 'Signed on', value: signedOn },
    { label: 'To be looked at again by', value: inForce.reviewOn },
    { label: 'SHA-256 of the signed text', value: textHash },
  ];
  return [
    {
      title: 'What is in force',
      lines: lines.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
    },
  ];
}

/** Why the text came back to be drafted again: changes a party or a signatory asked for. */
function sentBack({ case: aCase, task }: TaskContext, saying: Saying): MaterialSection[] {
  if (task.iteration === 1) return [];
  const since = lastDone(aCase, 'draft')?.endedAt ?? '';
  const reviews = lastRound(aCase, 'party-review')
    .filter(({ outcome, endedAt = '' }) => outcome === 'changes' && endedAt >= since)
    .map(({ organizationId, answers }) => {
      const said = PartyReview.safeParse(answers);
      return {
        label: saying.organizationName(organizationId),
        value: said.success ? (said.data.changes ?? '') : '',
      };
    });
  const voices = lastRound(aCase, 'sign')
    .filter(({ endedAt = '' }) => endedAt >= since)
    .flatMap(({ voices, voters }) =>
      voices.flatMap(({ slot, outcome, reason }) =>
        outcome === 'signed'
          ? []
          : [
              {
                label: `${saying.organizationName(voters[slot]?.organizationId ?? '')}, ${outcome}`,
                value: reason ?? '',
              },
            ],
      ),
    );
  const lines = [...reviews, ...voices];
  return lines.length === 0 ? [] : [{ title: 'Changes asked for', lines }];
}

function reviewsSection({ case: aCase }: TaskContext, saying: Saying): MaterialSection {
  return {
    title: 'Review by the parties',
    lines: answersOf(aCase, 'party-review').map(({ organizationId, outcome }) => ({
      label: saying.organizationName(organizationId),
      value: PARTY_REVIEW[outcome] ?? outcome,
    })),
  };
}

function opinionSection({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const lines = sayOpinions(aCase).map(({ organizationId, opinion, reasons }) => ({
    label: saying.organizationName(organizationId),
    value: reasons === '' ? opinion : `${opinion}. ${reasons}`,
  }));
  return lines.length === 0 ? [] : [{ title: 'Opinions of the data protection officers', lines }];
}

/** Who has signed, and who never answered. */
function silentSection({ case: aCase }: TaskContext, saying: Saying): MaterialSection {
  const signing = lastRound(aCase, 'sign').at(0);
  const names = new Map(
    partiesOf(agreementDataOf(aCase)).map(({ organizationId, role }) => [organizationId, role]),
  );
  const lines = (signing?.voters ?? []).map(({ organizationId }, slot) => {
    const voice = signing?.voices.find((found) => found.slot === slot);
    const role = names.get(organizationId);
    return {
      label: `${saying.organizationName(organizationId)}${role === undefined ? '' : ` (${PARTY_ROLES[role].toLowerCase()})`}`,
      value: voice === undefined ? 'No answer' : `Signed ${sayAt(voice.at, saying.timeZone)}`,
    };
  });
  return { title: 'Signatures', lines };
}
