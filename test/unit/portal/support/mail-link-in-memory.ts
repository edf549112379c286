import { issueMailAccess } from '../../../../core/actions/mail/issue-mail-access.ts';
import { cityInMemory, openStep, startBreach, type City } from './city-in-memory.ts';
import { deliverAll } from './guest-in-memory.ts';
import { Browser, portalInMemory, type TestPortal } from './portal-in-memory.ts';

export const TASK = '/t/task';
/** A scanner sees this much of a form that takes a code. */
export const ANY_CODE = '123456';

export interface MailPortal extends TestPortal {
  runId: string;
  /** Asks the responder of the mobility agency. */
  triage: string;
  /** What stands behind `#` in a new mail to a person about a task. */
  tokenFor: (personId: string, taskId?: string) => Promise<string>;
  /** A fresh browser that has opened the link with this token. */
  opened: (token: string, browser?: Browser) => Promise<Browser>;
  /** Has a code mailed to whoever the link is for, and answers it. */
  codeFor: (browser: Browser, personId: string) => Promise<string>;
  /** Opens a new link of a person and enters with the code. */
  entered: (personId: string, taskId?: string) => Promise<Browser>;
  /** The last code that was mailed to a person; '' when none was. */
  lastCode: (personId: string) => string;
  /** Everything that is stored, as text. */
  dump: () => string;
}

/** A portal with a breach in it, and people who open links of mails. */
export async function mailPortal(given?: City): Promise<MailPortal> {
  const city = given ?? (await cityInMemory());
  const portal = await portalInMemory(city);
  const runId = await startBreach(city);
  const triage = await openStep(city, runId, { stepId: 'triage' });
  const { ports } = city;
  await deliverAll(city);
  ports.mailer.sent.length = 0;

  const tokenFor = async (personId: string, taskId = triage) => {
    // What is told by itself is on its way before: the last mail holds the link that counts.
    await deliverAll(city);
    const task = await ports.store.task(taskId);
    if (task === undefined) throw new Error(`no task ${taskId}`);
    const { link } = await issueMailAccess(ports, task, personId);
    return link.slice(link.indexOf('#') + 1);
  };
  const opened = async (token: string, browser = new Browser(portal.app)) => {
    const answer = await browser.post('/t/open', { link: token });
    if (answer.status !== 303) throw new Error(`opening answered ${answer.status}`);
    return browser;
  };
  const lastCode = (personId: string) => {
    const [role, organization] = personId.split('-').toReversed();
    const address = `${role ?? ''}@${organization ?? ''}.example`;
    return (
      ports.mailer.sent
        .filter(({ to }) => to.email === address)
        .flatMap(({ text }) => /\b(\d{3} \d{3})\b/.exec(text)?.slice(1) ?? [])
        .at(-1) ?? ''
    );
  };
  const codeFor = async (browser: Browser, personId: string) => {
    const asked = await browser.post(TASK, { do: 'ask' }, await browser.page(TASK));
    if (asked.status !== 303) throw new Error(`asking for a code answered ${asked.status}`);
    await deliverAll(city);
    return lastCode(personId);
  };
  return {
    ...portal,
    runId,
    triage,
    tokenFor,
    opened,
    codeFor,
    lastCode,
    async entered(personId, taskId) {
      const browser = await opened(await tokenFor(personId, taskId));
      const code = await codeFor(browser, personId);
      const answer = await browser.post(TASK, { do: 'enter', code }, await browser.page(TASK));
      if (answer.status !== 303) throw new Error(`not in: ${answer.status}`);
      return browser;
    },
    dump: () => ports.store.dump(),
  };
}
