/** Twelve digits. */
export const AWS_ACCOUNT = /^\d{12}$/;

/** The source of an AWS account's findings: an account belongs to one organization. */
export function awsSourceId(account: string): string {
  return `aws-${account}`;
}
