import type { TestCloud } from '../../journeys/support/test-cloud.ts';

/** The link in the last mail to somebody about a task. */
export function lastLink(cloud: TestCloud, email: string): Promise<string> {
  return lastIn(cloud, email, /(https?:\/\/\S+\/t\/#[a-z2-7]{42})/);
}

/** The code that was last mailed to somebody. */
export function lastCode(cloud: TestCloud, email: string): Promise<string> {
  return lastIn(cloud, email, /^(?:.*\D)?(\d{3} \d{3})(?!\d)/m);
}

async function lastIn({ mailbox }: TestCloud, email: string, pattern: RegExp): Promise<string> {
  const mails = await mailbox.list({ limit: 100, to: email });
  const [found] = mails.flatMap(({ text }) => pattern.exec(text)?.slice(1, 2) ?? []);
  if (found === undefined) throw new Error(`No mail to ${email} holds it.`);
  return found;
}
