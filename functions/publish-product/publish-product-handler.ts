import * as z from 'zod';
import { publishProduct, type PublishPorts } from '../../core/actions/publish-product.ts';
import { AutoPayload } from '../runtime/auto-payload.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';

const Product = z.object({ product: z.string().min(1) });

export function createPublishProductHandler(ports: PublishPorts & { log: Log }) {
  return (event: unknown) =>
    logged(ports.log, async () => {
      const input = { ...parseEvent(AutoPayload, event), ...parseEvent(Product, event) };
      const published = await publishProduct(ports, input);
      const message = published.outcome === 'published' ? LOG.productPublished : LOG.productRefused;
      ports.log.info(message, { runId: input.runId, product: input.product, iteration: input.iteration });
      return published;
    });
}
