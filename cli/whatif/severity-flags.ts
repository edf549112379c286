import { CB } from '../../core/rules/severity/circumstances.ts';
import { EI } from '../../core/rules/severity/identifiers.ts';
import { needed, unusable } from './unusable.ts';

export interface SeverityFlags {
  dpc?: string;
  ei?: string;
  cb?: string;
  facts?: string;
}

export type Element = keyof typeof CB;
const ELEMENTS = [
  'confidentiality',
  'integrity',
  'availability',
  'maliciousIntent',
] as const satisfies Element[];

/** The three parts of a figure from their flags; a value that the table does not have is refused by name. */
export function readScoreFlags(flags: SeverityFlags): {
  dpc: number;
  ei: number;
  cb: Record<Element, number>;
} {
  return {
    dpc: valueOf(
      '--dpc',
      needed('--dpc', flags.dpc, 'the context of the data, 1 to 4, e.g. --dpc 3.'),
      [1, 2, 3, 4],
    ),
    ei: valueOf(
      '--ei',
      needed('--ei', flags.ei, 'the ease of identification, e.g. --ei 0.75.'),
      Object.values(EI),
    ),
    cb: readCircumstances(needed('--cb', flags.cb, `the circumstances, e.g. --cb ${CB_SAMPLE}.`)),
  };
}
const CB_SAMPLE = 'confidentiality=0.5,integrity=0,availability=0,maliciousIntent=0';

function readCircumstances(text: string): Record<Element, number> {
  const given = new Map<string, string>();
  for (const part of text.split(',')) {
    const [name = '', value = '', ...more] = part.split('=').map((word) => word.trim());
    if (name === '' || value === '' || more.length > 0)
      throw unusable(`--cb has "${part.trim()}", but each part is ELEMENT=VALUE, e.g. --cb ${CB_SAMPLE}.`);
    if (!ELEMENTS.some((element) => element === name))
      throw unusable(`--cb has no element "${name}". The elements are ${ELEMENTS.join(', ')}.`);
    if (given.has(name)) throw unusable(`--cb names ${name} twice. Give it once.`);
    given.set(name, value);
  }
  return {
    confidentiality: elementValue(given, 'confidentiality'),
    integrity: elementValue(given, 'integrity'),
    availability: elementValue(given, 'availability'),
    maliciousIntent: elementValue(given, 'maliciousIntent'),
  };
}

function elementValue(given: ReadonlyMap<string, string>, element: Element): number {
  const allowed = [...new Set<number>(Object.values(CB[element]))];
  const value = given.get(element);
  if (value === undefined)
    throw unusable(`--cb says nothing of ${element}. Add ${element}=VALUE, where VALUE is ${or(allowed)}.`);
  return valueOf(`--cb ${element}`, value, allowed);
}

function valueOf(where: string, text: string, allowed: readonly number[]): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (value !== undefined && allowed.includes(value)) return value;
  throw unusable(`${where} is ${text}, but the table only has ${or(allowed)}.`);
}

function or(values: readonly number[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
