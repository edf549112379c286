import { peopleByOrganization } from './city/city.ts';
import type { Cloud } from './cloud.ts';
import { demoPassword } from './smtp/demo-password.ts';
import type { StartArguments } from './start-arguments.ts';

const usualUrl = 'http://localhost:8027';

/** Everything a newcomer needs, on one screen. */
export function startScreen(
  { url, city, smtpPort }: Pick<Cloud, 'url' | 'city' | 'smtpPort'>,
  { dataDir }: StartArguments,
  milliseconds: number,
): string {
  const elsewhere = url === usualUrl ? '' : ` --url ${url}`;
  return `
clause8 is ready at ${url}   (${(milliseconds / 1000).toFixed(1)} s)

Who can sign in: the people of ${city.name}, who do not exist. Pick one, there are no passwords.

${people(city)}
Report a breach, in another terminal: a signed incident webhook
  npx clause8 incident send local/city/sample-incident.json${elsewhere}

Mails that clause8 writes   ${url}/local/mailbox
Slack, rehearsed            ${url}/local/slack
Mails to clause8            ${receiving(smtpPort)}
Data                        ${dataDir}   (a restart continues every run)
To stop                     Ctrl-C

`;
}

function receiving(port: number | undefined): string {
  return port === undefined
    ? 'are not received: the port is taken, --smtp PORT takes another'
    : `smtp://127.0.0.1:${port}   (sign in with a person's address and the password ${demoPassword}; local/smtp/README.md)`;
}

function people(city: Cloud['city']): string {
  const groups = peopleByOrganization(city);
  const all = groups.flatMap((group) => group.people);
  const names = widest(all.map(({ name }) => name));
  const roles = widest(all.map((person) => person.roles));
  return groups
    .map((group) => {
      const lines = group.people.map(
        (person) => `    ${person.name.padEnd(names)}  ${person.roles.padEnd(roles)}  ${person.email}\n`,
      );
      return `  ${group.organization}\n${lines.join('')}`;
    })
    .join('');
}

function widest(texts: string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
