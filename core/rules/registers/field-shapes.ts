import * as z from 'zod';

import { choice, choices } from '../choice.ts';

type Words = Readonly<Record<string, string>>;

/** Asked, but may be left empty although it depends on another answer. */
export const MAY_BE_EMPTY = { 'x-optional': true } as const;

/** Asked only when a field before has one of these values; may be left empty, what is missing is a finding. */
export function askedWhen(field: string, ...values: string[]) {
  return { 'x-when': { field, in: values }, ...MAY_BE_EMPTY };
}

/* Each call of a zod chain makes the schema anew, which adds up at the start of a function: what the fields of a sort share
 * is made once. */
const LINE = z.string().min(1).max(200);
const TEXT = z.string().min(1).max(4000);
const DAY = z.iso.date();
const INSTANT = z.iso.datetime({ offset: true });
const COUNT = z.int().min(0).max(8_000_000_000);
const LEVEL = z.int().min(1).max(4);
const ORGANIZATION = z.string().min(1).max(64);
const ORGANIZATIONS = z.array(ORGANIZATION).max(400);

/** One line of text. */
export function line(title: string, description?: string) {
  return LINE.meta(named(title, description));
}

/** Several lines of text. */
export function text(title: string, description?: string) {
  return TEXT.meta({ ...named(title, description), 'x-widget': 'long' });
}

/** Lines, one answer each. */
export function lines(title: string, description?: string) {
  return z.array(line(title)).max(100).meta(named(title, description));
}

export function day(title: string, description?: string) {
  return DAY.meta(named(title, description));
}

export function instant(title: string, description?: string) {
  return INSTANT.meta(named(title, description));
}

export function count(title: string, description?: string) {
  return COUNT.meta(named(title, description));
}

/** 1 negligible, 2 limited, 3 significant, 4 maximum (CNIL scales). */
export function level(title: string, description?: string) {
  return LEVEL.meta(named(title, description));
}

export function oneOf<W extends Words>(words: W, title: string, description?: string) {
  return choice(words, named(title, description));
}

export function someOf<W extends Words>(words: W, title: string, description?: string) {
  return choices(words).max(100).meta(named(title, description));
}

export function organization(title: string, description?: string) {
  return ORGANIZATION.meta({ ...named(title, description), 'x-widget': 'organizations' });
}

export function organizations(title: string, description?: string) {
  return ORGANIZATIONS.meta({ ...named(title, description), 'x-widget': 'organizations' });
}

export function rows<S extends z.ZodObject>(shape: S, title: string, description?: string) {
  return z.array(shape).max(100).meta(named(title, description));
}

export function group<S extends z.ZodRawShape>(shape: S, title: string, description?: string) {
  return z.strictObject(shape).meta(named(title, description));
}

export const YES_NO = { yes: 'Yes', no: 'No' } as const;

function named(title: string, description?: string): { title: string; description?: string } {
  return { title, ...(description === undefined ? {} : { description }) };
}
