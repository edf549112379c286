import type { Letter } from '../../rules/letter.ts';
import type { Message } from './message.ts';

/** A letter as a mail. Its words are those of the process. */
export function letterMessage(letter: Letter, portalUrl: string): Message {
  const { to, subject, paragraphs, link } = letter;
  return {
    subject,
    greeting: mayGreet(to.name) ? `Hello ${to.name},` : 'Hello,',
    paragraphs,
    facts: [],
    ...(link === undefined ? {} : { link: { label: link.label, url: `${portalUrl}${link.path}` } }),
    closing: ['Please do not send anything confidential in answer to this mail.'],
  };
}

/**
 * Names come from forms that anybody can fill in with anybody's address: what a mail program could make a link of is
 * nobody's name, and would make our mail the carrier of somebody else's words.
 */
function mayGreet(name: string): boolean {
  return name.length <= 80 && !/[/@:<>\r\n]|\.\p{L}{2,}/u.test(name);
}
