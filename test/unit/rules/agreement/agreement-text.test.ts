import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';

import { agreementText, plainText } from '../../../../core/rules/agreement/agreement-text.ts';
import { ARRANGEMENT, CONTRACT, nameOf, SHARING } from './agreement-case.ts';

describe('the text of an agreement', () => {
  test('names the parties and says every clause with a number', () => {
    const text = agreementText(CONTRACT, nameOf);
    const plain = plainText(text);
    expect(text.heading).toBe('Contract between controller and processor: Statistics of trips');
    expect(plain).toContain('1. Parties\n\nThe mobility office: controller\n\nThe cloud office: processor');
    expect(plain).toContain('(h) Information and audits');
    expect(plain).toContain('In force from Wed 1 Jul 2026. It runs until a party ends it.');
    expect(plain).toContain('Silence renews nothing.');
    expect(text.clauses.map(({ title }) => title).at(-1)).toBe('Signature');
  });

  test('has the hash that a tool outside computes of the plain text', () => {
    const text = agreementText(SHARING, nameOf);
    expect(text.hash).toBe(createHash('sha256').update(plainText(text), 'utf8').digest('hex'));
  });

  test('is the same for the same draft, and another when a word changes', () => {
    const { hash } = agreementText(ARRANGEMENT, nameOf);
    expect(agreementText({ ...ARRANGEMENT }, nameOf).hash).toBe(hash);
    expect(agreementText({ ...ARRANGEMENT, about: 'Something else.' }, nameOf).hash).not.toBe(hash);
  });
});
