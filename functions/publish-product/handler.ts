import { createPdfPrinter } from '../../adapters/pdf/pdf-printer.ts';
import { evidenceObjects } from '../runtime/objects.ts';
import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { Env } from './env.ts';
import { createPublishProductHandler } from './publish-product-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  const log = powertoolsLog('publish-product');
  return createPublishProductHandler({
    ...systemPorts,
    store: tableStore(env),
    objects: evidenceObjects(env),
    printer: createPdfPrinter(),
    log,
  });
});

/** Called by publish steps. */
export const handler = (event: unknown) => wired()(event);
