import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Case } from '../../../../core/rules/case.ts';
import { VERIS_ACTIONS, VERIS_DATA, VERIS_VICTIMS } from '../../../../core/rules/exports/veris-words.ts';
import { verisIncident } from '../../../../core/rules/exports/veris.ts';
import { CAUSES, INCIDENT_TYPES } from '../../../../core/rules/breach/vocabulary.ts';
import { caseWithFacts, RUN_ID } from '../breach/breach-case.ts';
import { CITY } from '../city.ts';

const Words = z.array(z.string());
const Schema = z.object({
  security_incident: Words,
  discovery_method: z.record(z.string(), z.object({ variety: Words })),
  action: z.record(z.string(), z.record(z.string(), Words)),
  actor: z.record(z.string(), z.record(z.string(), Words)),
  asset: Words,
  cloud: Words,
  attribute: z.object({
    confidentiality: z.object({
      data_disclosure: Words,
      data: z.object({ variety: Words }),
      data_victim: Words,
    }),
    integrity: z.object({ variety: Words }),
    availability: z.object({ variety: Words }),
  }),
  unit: Words,
  victim: z.object({ government: Words, employee_count: Words }),
});
const path = new URL('../../../vectors/veris-1.4.1.json', import.meta.url);
const schema = Schema.parse(JSON.parse(readFileSync(path, 'utf8')));

const List = z.array(z.string());
const Exported = z.object({
  schema_version: z.literal('1.4.1'),
  incident_id: z.string(),
  security_incident: z.enum(schema.security_incident),
  summary: z.string(),
  timeline: z.object({ incident: z.object({ year: z.int() }) }),
  actor: z.record(z.string(), z.object({ variety: List, motive: List }).partial()),
  action: z.record(z.string(), z.record(z.string(), List)),
  asset: z.object({ assets: z.array(z.object({ variety: z.enum(schema.asset) })).min(1), cloud: List }),
  attribute: z
    .object({
      confidentiality: z.object({
        data_disclosure: z.enum(schema.attribute.confidentiality.data_disclosure),
        data: z.array(z.object({ variety: z.enum(schema.attribute.confidentiality.data.variety) })).min(1),
        data_victim: z.array(z.enum(schema.attribute.confidentiality.data_victim)).min(1),
      }),
      integrity: z.object({ variety: z.array(z.enum(schema.attribute.integrity.variety)) }),
      availability: z.object({ variety: z.array(z.enum(schema.attribute.availability.variety)) }),
    })
    .partial()
    .optional(),
  discovery_method: z.record(z.string(), z.union([z.boolean(), z.object({ variety: List })])),
});

function withFacts(change: Record<string, unknown>): Case {
  const aCase = caseWithFacts();
  const tasks = aCase.tasks.map((task) =>
    task.stepId === 'facts' ? { ...task, answers: { ...task.answers, ...change } } : task,
  );
  return { ...aCase, tasks };
}

function exported(aCase: Case) {
  const [organization] = CITY.filter(({ id }) => id === 'mobility');
  if (organization === undefined) throw new Error('no organization');
  return Exported.parse(verisIncident(aCase, organization, CITY));
}

describe('an incident in VERIS 1.4.1', () => {
  const pairs = Object.keys(INCIDENT_TYPES).flatMap((type) =>
    Object.keys(CAUSES).map((cause) => [type, cause] as const),
  );

  test.each(pairs)('%s, %s: only values that the schema has', (incidentType, cause) => {
    const found = exported(withFacts({ incidentType, cause }));
    for (const [name, said] of Object.entries(found.action)) {
      const allowed = schema.action[name];
      for (const [key, values] of Object.entries(said))
        expect(allowed?.[key]).toEqual(expect.arrayContaining(values));
      if (name !== 'unknown')
        expect(Object.keys(said)).toEqual(expect.arrayContaining(['variety', 'vector']));
      if (name === 'social') expect(Object.keys(said)).toContain('target');
    }
    for (const [name, said] of Object.entries(found.actor)) {
      if (name === 'unknown') continue;
      expect(schema.actor[name]?.variety).toEqual(expect.arrayContaining(said.variety ?? []));
      expect(schema.actor[name]?.motive).toEqual(expect.arrayContaining(said.motive ?? []));
    }
    for (const [name, said] of Object.entries(found.discovery_method))
      if (typeof said !== 'boolean')
        expect(schema.discovery_method[name]?.variety).toEqual(expect.arrayContaining(said.variety));
  });

  test('says what is known, and not who or what in words of the facts', () => {
    const found = exported(caseWithFacts());
    expect(found).toMatchObject({ incident_id: RUN_ID, security_incident: 'Confirmed' });
    expect(found.attribute?.confidentiality).toBeDefined();
    const [organization] = CITY.filter(({ id }) => id === 'mobility');
    if (organization === undefined) throw new Error('no organization');
    const secret = 'Mrs Example of Mill Lane';
    const text = JSON.stringify(verisIncident(withFacts({ description: secret }), organization, CITY));
    expect(text).not.toContain(secret);
  });

  test('a lost device is a loss, a stolen one a theft', () => {
    const lost = withFacts({ incidentType: 'device-lost-or-stolen', cause: 'internal-not-malicious' });
    expect(exported(lost).action).toEqual({ error: { variety: ['Loss'], vector: ['Carelessness'] } });
    const stolen = withFacts({ incidentType: 'device-lost-or-stolen', cause: 'external-malicious' });
    expect(exported(stolen).action).toMatchObject({ physical: { variety: ['Theft'] } });
  });
});

test('every word of ours has one of VERIS', () => {
  expect(Object.keys(VERIS_ACTIONS)).toEqual(Object.keys(INCIDENT_TYPES));
  const { data, data_victim: victims } = schema.attribute.confidentiality;
  expect(data.variety).toEqual(expect.arrayContaining(Object.values(VERIS_DATA)));
  expect(victims).toEqual(expect.arrayContaining(Object.values(VERIS_VICTIMS)));
});
