import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { LambdaHost } from '../lambda-host/lambda-host.ts';
import { serveMailbox } from '../mailbox/mailbox-pages.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { IdentityProvider } from '../oidc/identity-provider.ts';
import { send } from '../pages/page.ts';
import { style } from '../pages/style.ts';
import type { Sandbox } from '../slack/sandbox.ts';
import { serveSlack } from '../slack/serve-slack.ts';
import { StartProblem } from '../start-problem.ts';
import type { Place } from '../template/attributes.ts';
import type { RoutePlan } from '../template/route-plan.ts';
import { toApiEvent } from './api-event.ts';
import { writeAnswer, writeMessage } from './api-answer.ts';
import { readBody } from './read-body.ts';
import { createRouter } from './routes.ts';

interface Setup {
  port: number;
  host: string;
  place: Place;
  routes: RoutePlan[];
  lambda: LambdaHost;
  identity: IdentityProvider;
  mailbox: Mailbox;
  slack?: Sandbox;
  clock: Clock;
  onTrouble: (message: string) => void;
}

export interface FrontServer {
  close: () => Promise<void>;
}

/** HTTP APIs take no larger body. */
const mostBodyBytes = 10 * 1024 * 1024;

/** The one public server: the HTTP API's routes, the identity provider, and the pages of the mailbox and of the Slack sandbox. */
export async function startFrontServer(setup: Setup): Promise<FrontServer> {
  const router = createRouter(setup.routes);
  const ownHosts = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${setup.port}`));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    // A page elsewhere could point its own name at this machine; only our own names are answered.
    if (!ownHosts.has(request.headers.host ?? '')) writeMessage(response, 421, 'Misdirected Request');
    else if (isVisitorOnNumber(request, setup.port)) redirectToName(request, response, setup.port);
    else if (path.startsWith('/oidc/')) await setup.identity.serve(request, response);
    else if (path === '/local/style.css')
      send(response, 200, 'text/css; charset=utf-8', style, "default-src 'none'");
    else if (/^\/local\/mailbox(\/|$)/.test(path)) await serveMailbox(setup.mailbox, request, response);
    else if (setup.slack !== undefined && /^\/local\/slack(\/|$)/.test(path))
      await serveSlack(setup.slack, request, response);
    else await serveApi(path, request, response);
  }

  async function serveApi(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const match = router(request.method ?? 'GET', path);
    const body = await readBody(request, mostBodyBytes);
    if (body === 'too-large') {
      writeMessage(response, 413, 'Request Entity Too Large');
    } else if (!match) {
      writeMessage(response, 404, 'Not Found');
    } else {
      const event = toApiEvent(request, body, match, setup.place, setup.clock.now());
      writeAnswer(response, await setup.lambda.answer(match.functionName, event));
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (request.destroyed && !response.writableEnded) return;
      setup.onTrouble(`${request.method ?? ''} ${request.url ?? ''} failed: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else writeMessage(response, 500, 'Internal Server Error');
    });
  });
  await listen(server, setup.port, setup.host);
  return { close: () => closeServer(server) };
}

/** Somebody with a browser who typed the number: cookies and sign-in belong to the name. */
function isVisitorOnNumber(request: IncomingMessage, port: number): boolean {
  const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  return isPage && request.headers.host !== `localhost:${port}`;
}

function redirectToName(request: IncomingMessage, response: ServerResponse, port: number): void {
  response.writeHead(307, { location: `http://localhost:${port}${request.url ?? '/'}` });
  response.end();
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new StartProblem(
            'port.in-use',
            `Port ${port} is in use. Stop what listens there, or give another with --port.`,
          ),
        );
      else if (error.code === 'EACCES')
        reject(
          new StartProblem(
            'port.refused',
            `Port ${port} may not be used by this account. Give another with --port.`,
          ),
        );
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
