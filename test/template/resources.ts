import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const Resource = z.object({
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.output<typeof Resource>;

/** The resources of a type by their logical ids. */
export function resourcesOf(template: Template, type: string, like?: object): Record<string, Resource> {
  return z.record(z.string(), Resource).parse(template.findResources(type, like));
}
