import * as z from 'zod';

import { DataType, Facts } from '../../core/rules/breach/answers.ts';
import { form } from '../language/form.ts';
import { LONG, when } from '../language/field-hints.ts';
import { MEASURE } from './measure-fields.ts';

const type = DataType.shape;
const MOVED = when('adjustment', 'minus-3', 'minus-2', 'minus-1', 'plus-1', 'plus-2', 'plus-3');
const DATA_TYPE = z.strictObject({
  description: type.description.meta({
    title: 'Which data',
    description: 'For instance: plate number and parking times.',
  }),
  category: type.category.meta({ title: 'Kind', description: 'Passwords count as what they open.' }),
  adjustment: type.adjustment.meta({
    title: 'Weigh it up or down?',
    description:
      'Up when much data of one person, or people in danger; down when it tells little or was public.',
  }),
  adjustmentFactors: type.adjustmentFactors.meta({ title: 'Because of', ...MOVED }),
  adjustmentReason: type.adjustmentReason.meta({ title: 'Why?', ...LONG, ...MOVED }),
  identifiers: type.identifiers.meta({
    title: 'What leads to a person?',
    description: 'Tick all. Any means that somebody is likely to use counts, public sources among them.',
  }),
  identification: type.identification.meta({
    title: 'Can somebody tell who it is?',
    description: 'From all of it together: at least what the strongest reaches.',
  }),
});

const facts = Facts.shape;
const affected = when('affected', 'yes');
/** What an organization knows about its data in a breach. */
export const FACTS_FORM = form(
  z.strictObject({
    affected: facts.affected.meta({ title: 'Are data affected that your organization handles?' }),
    notAffectedReason: facts.notAffectedReason.meta({
      title: 'How do you know?',
      ...LONG,
      ...when('affected', 'no'),
    }),
    description: facts.description.meta({
      title: 'What happened to the data?',
      description: 'Systems, places and the way it happened. No names of people.',
      ...LONG,
      ...affected,
    }),
    incidentType: facts.incidentType.meta({ title: 'Kind of incident', ...affected }),
    cause: facts.cause.meta({ title: 'Where did it come from?', ...affected }),
    maliciousIntent: facts.maliciousIntent.meta({ title: 'Was it meant to do harm?', ...affected }),
    timing: facts.timing.meta({ title: 'When did it happen?', ...affected }),
    startedAt: facts.startedAt.meta({ title: 'Start', ...when('timing', 'one-day', 'from-to', 'ongoing') }),
    endedAt: facts.endedAt.meta({ title: 'End', ...when('timing', 'from-to') }),
    dataTypes: z
      .array(DATA_TYPE)
      .min(1)
      .max(12)
      .optional()
      .meta({
        title: 'Types of data',
        description: 'One entry per type; the severity is computed from them.',
        ...affected,
      }),
    dataKinds: facts.dataKinds.meta({
      title: 'In the words of the authority',
      description: 'Tick all that apply.',
      ...affected,
    }),
    peopleKinds: facts.peopleKinds.meta({
      title: 'Whose data?',
      description: 'Tick all that apply.',
      ...affected,
    }),
    countCertainty: facts.countCertainty.meta({ title: 'Is the number of people known?', ...affected }),
    people: facts.people.meta({
      title: 'Number of people',
      ...when('countCertainty', 'exact', 'approximate'),
    }),
    records: facts.records.meta({
      title: 'Number of records',
      ...when('countCertainty', 'exact', 'approximate'),
    }),
    confidentiality: facts.confidentiality.meta({ title: 'Could somebody see them?', ...affected }),
    integrity: facts.integrity.meta({ title: 'Were they altered?', ...affected }),
    availability: facts.availability.meta({ title: 'Are they missing?', ...affected }),
    unintelligible: facts.unintelligible.meta({
      title: 'Are they unreadable to others?',
      description: 'For instance by strong encryption.',
      ...affected,
    }),
    impacts: facts.impacts.meta({
      title: 'What can it mean for the people?',
      description: 'Tick all that are likely.',
      ...affected,
    }),
    measuresBefore: facts.measuresBefore.meta({ title: 'What protected the data before?', ...affected }),
    measures: z
      .array(MEASURE)
      .max(20)
      .optional()
      .meta({ title: 'What is being done about it?', description: 'One line each.', ...affected }),
  }),
);
