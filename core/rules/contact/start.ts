import type { StartRule } from '../run-start.ts';
import { ContactStart } from './answers.ts';

/** Every member of the organization sees the title, and nobody else: mails and Slack say what the process is called. */
export const contactStart: StartRule = ({ answers }) => {
  const start = ContactStart.parse(answers);
  return { ok: true, title: `Mails to ${start.address} do not arrive`, data: { start } };
};
