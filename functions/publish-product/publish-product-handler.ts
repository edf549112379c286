import * as z from 'zod';
import type { AutoStepPorts } from '../../core/actions/auto-step.ts';
import { publishProduct } from '../../core/actions/publish-product.ts';
import type { Ports } from '../../core/ports.ts';
import { AutoPayload } from '../runtime/auto-payload.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';

const Product = z.object({ product: z.string().min(1) });

export function createPublishProductHandler(ports: AutoStepPorts & Pick<Ports, 'objects'> & { log: Log }) {
  return (event: unknown) =>
    logged(ports.log, async () => {
      const input = { ...parseEvent(AutoPayload, event), ...parseEvent(Product, event) };
      const published = await publishProduct(ports, input);
      const message = published.outcome === 'published' ? LOG.productPublished : LOG.productRefused;
      ports.log.info(message, { runId: input.runId, product: input.product, iteration: input.iteration });
      return published;
    });
}
