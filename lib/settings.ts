import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import * as z from 'zod';

/** What can differ between deployments; each may stand in the context of `cdk.json` or come with `-c name=value`. */
export const Settings = z.strictObject({
  /** Where everything but the firewall at the edge stands. */
  region: z.string().default('eu-central-1'),
  /** Host name of portal and API. Absent: CloudFront's own. */
  domain: z.string().optional(),
  /** ARN of a certificate for `domain`, in us-east-1 as CloudFront wants it. */
  certificateArn: z.string().optional(),
  /** Address that mails come from; its domain becomes an SES identity. */
  mailFrom: z.email().default('clause8@example.org'),
  /** Whether mails to the domain of `mailFrom` are received. SES does so in some regions only: off elsewhere. */
  receiveMail: z.union([z.boolean(), z.stringbool()]).default(true),
  /** Who is told about alarms. */
  alarmEmail: z.email().optional(),
  /** Prefix of the sign-in pages' host name. Absent: made from the account, since it must be unique in the world. */
  signInPrefix: z.string().optional(),
  /** `governance`: named administrators may still delete evidence. `compliance`: nobody can, not even the account. */
  evidenceLock: z.enum(['governance', 'compliance']).default('governance'),
  /** How long evidence stays locked. */
  evidenceYears: z.coerce.number().int().min(1).max(100).default(6),
  /** How long logs are kept, in days; one of the spans that CloudWatch knows. */
  logDays: z.coerce.number().pipe(z.enum(RetentionDays)).default(RetentionDays.ONE_YEAR),
});
export type Settings = z.output<typeof Settings>;

/** Settings given in code win over the context; what neither says has its default. */
export function readSettings(node: Node, given: z.input<typeof Settings>): Settings {
  const names = Object.keys(Settings.shape);
  const context = names.flatMap((name) => {
    const value: unknown = node.tryGetContext(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Settings.parse({ ...Object.fromEntries(context), ...given });
}

/** What functions that name our addresses are told about them. */
export function mailAddresses(settings: Pick<Settings, 'mailFrom' | 'receiveMail'>): {
  MAIL_DOMAIN: string;
  RECEIVES_MAIL?: 'no';
} {
  return { MAIL_DOMAIN: mailDomainOf(settings), ...(settings.receiveMail ? {} : { RECEIVES_MAIL: 'no' }) };
}

/** The domain that mails come from and that takes answers. */
export function mailDomainOf({ mailFrom }: Pick<Settings, 'mailFrom'>): string {
  return mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
}
