import type { Cycle } from '../../rules/cycle.ts';
import type { Message } from './message.ts';

/** The message that something which should have begun by itself could not, and what to do about it. */
export function cycleTroubleMessage({
  cycle,
  processTitle,
  organizationName,
  recipient,
  portalUrl,
}: {
  cycle: Cycle;
  processTitle: string;
  organizationName: string;
  recipient: { name: string };
  portalUrl: string;
}): Message {
  return {
    subject: `Start ${processTitle}: it could not begin by itself`,
    greeting: `Hello ${recipient.name},`,
    paragraphs: [
      `${processTitle} was to begin by itself for ${organizationName}, and could not: something it needs to know is missing.`,
      'Open it, complete the answers and start it; or move it to another day, or lift it. It is tried again every day until then.',
    ],
    facts: [
      ['Process', processTitle],
      ['Organization', organizationName],
      ['Planned for', cycle.dueOn],
      ...(cycle.trouble ?? []).slice(0, 5).map((line): [string, string] => ['Missing', line]),
    ],
    link: {
      label: 'Open what was planned',
      url: `${portalUrl}/calendar/cycles/${encodeURIComponent(cycle.id)}`,
    },
    closing: ['Opening the link changes nothing. Details are only shown after you have signed in.'],
  };
}
