import { readArguments, usage } from '../local/states/standalone/engine-arguments.ts';
import { runEngine } from '../local/states/standalone/run-engine.ts';

/** The state machine engine alone: the Step Functions API on loopback, functions behind a Lambda endpoint. */
const given = readArguments(process.argv.slice(2), process.env);
if ('problem' in given) fail(2, `${given.problem}\nUsage: ${usage}`);

const engine = await runEngine(given, (where, error) => {
  console.error(`${where}: ${String(error)}`);
});
if ('problem' in engine) fail(1, engine.problem);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void engine.close().then(() => process.exit(0));
  });
}

console.log(`State machine engine ready at ${engine.url} (data in ${given.dataDir})`);

function fail(code: number, message: string): never {
  console.error(message);
  process.exit(code);
}
