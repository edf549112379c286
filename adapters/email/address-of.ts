import { CodedError } from '../../core/rules/coded-error.ts';

/** An address as a mail header holds it: the name quoted, or as an encoded word when it is not plain ASCII (RFC 2047). */
export function addressOf({ name, email }: { name: string; email: string }): string {
  if (!/^[^\s<>,;:"]+@[^\s<>,;:"]+$/.test(email))
    throw new CodedError('mail.refused', 'this is no mail address');
  if (name === '') return email;
  const plain = /^[\x20-\x7e]*$/.test(name);
  const shown = plain
    ? `"${name.replaceAll(/["\\]/g, '\\$&')}"`
    : `=?UTF-8?B?${Buffer.from(name, 'utf8').toString('base64')}?=`;
  return `${shown} <${email}>`;
}
