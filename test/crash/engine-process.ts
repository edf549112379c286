import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The engine as `npm run engine` starts it, in a process that can be killed at any moment. */
export type EngineProcess = { url: string; kill(): Promise<void> };

const root = fileURLToPath(new URL('../../', import.meta.url));

export async function startEngineProcess(dataDir: string, lambdaEndpoint: string): Promise<EngineProcess> {
  const args = ['bin/engine.ts', '--port', '0', '--data', dataDir, '--lambda-endpoint', lambdaEndpoint];
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  return {
    url: await readyUrl(child),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The engine ended with ${String(code)} before it was ready`));
    });
    if (!child.stdout) throw new Error('The engine has no output');
    createInterface(child.stdout).on('line', (line) => {
      const url = /http:\/\/\S+/.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
  });
}
