import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import * as z from 'zod';

/** A cdk-nag finding that is meant to be so, with the reason, beside the construct it concerns. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/** One wildcard among the resources of a policy; cdk-nag wants each named as the template spells it. */
export function acknowledgeWildcard(construct: IConstruct, resource: string, reason: string): void {
  const spelled = spell(Stack.of(construct).resolve(resource));
  acknowledge(construct, `AwsSolutions-IAM5[Resource::${spelled}]`, reason);
}

const Join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const Reference = z.strictObject({ Ref: z.string() });
const Attribute = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const Imported = z.strictObject({ 'Fn::ImportValue': z.string() });

/** A template's value in cdk-nag's spelling: `<LogicalId.Attribute>` and so on. */
function spell(value: unknown): string {
  if (typeof value === 'string') return value;
  const join = Join.safeParse(value).data;
  if (join !== undefined) return join['Fn::Join'][1].map(spell).join(join['Fn::Join'][0]);
  const reference = Reference.safeParse(value).data;
  if (reference !== undefined) return `<${reference.Ref}>`;
  const attribute = Attribute.safeParse(value).data;
  if (attribute !== undefined) return `<${attribute['Fn::GetAtt'].join('.')}>`;
  return Imported.safeParse(value).data?.['Fn::ImportValue'] ?? JSON.stringify(value);
}
