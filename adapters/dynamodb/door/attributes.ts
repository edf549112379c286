import { CodedError } from '../../../core/rules/coded-error.ts';

/** An attribute in DynamoDB's own notation, as JSON: bytes are base64. Our items hold nothing but these three. */
export type Attribute = { S: string } | { N: string } | { B: string };

export function toAttributes(values: Record<string, unknown>): Record<string, Attribute> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, toAttribute(name, value)]],
    ),
  );
}

/** Throws `store.bad-item` for an attribute of another kind. */
function toAttribute(name: string, value: unknown): Attribute {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') };
  throw new CodedError('store.bad-item', `attribute ${name} is no text, number or bytes`);
}

/** The values of an item; attributes of other kinds are none of ours and left out. */
export function fromAttributes(item: unknown): Record<string, unknown> {
  const values = Object.entries(record(item)).map(([name, attribute]): [string, unknown] => [
    name,
    fromAttribute(attribute),
  ]);
  return Object.fromEntries(values);
}

function fromAttribute(attribute: unknown): unknown {
  const { S, N, B } = record(attribute);
  if (typeof S === 'string') return S;
  if (typeof N === 'string') return Number(N);
  return typeof B === 'string' ? Buffer.from(B, 'base64') : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
