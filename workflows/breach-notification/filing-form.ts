import * as z from 'zod';

import { FilingTemplate } from '../../core/rules/breach/filing-template.ts';
import { form } from '../language/form.ts';
import { LONG, when } from '../language/field-hints.ts';

const blocks = FilingTemplate.shape;
const { notification, controller, parties, time, nature, people, data } = {
  notification: blocks.notification.shape,
  controller: blocks.controller.shape,
  parties: blocks.parties.shape,
  time: blocks.time.shape,
  nature: blocks.nature.shape,
  people: blocks.people.shape,
  data: blocks.data.shape,
};
const { consequences, measures, subjects, other } = {
  consequences: blocks.consequences.shape,
  measures: blocks.measures.shape,
  subjects: blocks.subjects.shape,
  other: blocks.other.shape,
};

/** The notification to the authority, in the blocks of the EDPB common template. */
export const FILING_FORM = form(
  z.strictObject({
    notification: z
      .strictObject({
        type: notification.type.meta({ title: 'First or follow-up' }),
        earlierReceipt: notification.earlierReceipt.meta({
          title: 'Receipt of the first notification',
          ...when('type', 'follow-up'),
        }),
        reference: notification.reference.meta({ title: 'Your reference' }),
      })
      .meta({ title: 'This notification' }),
    controller: z
      .strictObject({
        name: controller.name.meta({ title: 'Organization' }),
        authority: controller.authority.meta({ title: 'Supervisory authority' }),
        sector: controller.sector.meta({ title: 'Sector' }),
        reporterName: controller.reporterName.meta({ title: 'Who notifies' }),
        reporterContact: controller.reporterContact.meta({
          title: 'Reachable at',
          description: 'Email or telephone.',
        }),
        dpoContact: controller.dpoContact.meta({ title: 'Data protection officer or contact point' }),
      })
      .meta({ title: 'Controller' }),
    parties: z
      .strictObject({
        involved: parties.involved.meta({ title: 'Are other organizations involved?' }),
        names: parties.names.meta({ title: 'Which, and as what', ...LONG, ...when('involved', 'yes') }),
      })
      .meta({ title: 'Other parties' }),
    time: z
      .strictObject({
        timing: time.timing.meta({ title: 'When did it happen?' }),
        startedAt: time.startedAt.meta({
          title: 'Start',
          ...when('timing', 'one-day', 'from-to', 'ongoing'),
        }),
        endedAt: time.endedAt.meta({ title: 'End', ...when('timing', 'from-to') }),
        awareAt: time.awareAt.meta({ title: 'Aware since' }),
        foundBy: time.foundBy.meta({ title: 'How was it found?' }),
        delayReasons: time.delayReasons.meta({
          title: 'Reasons for the delay',
          description: 'Required when the time limit is over.',
          ...LONG,
        }),
      })
      .meta({ title: 'Time' }),
    nature: z
      .strictObject({
        aspects: nature.aspects.meta({ title: 'What was harmed?', description: 'Tick all that apply.' }),
        incidentType: nature.incidentType.meta({ title: 'Kind of incident' }),
        cause: nature.cause.meta({ title: 'Cause' }),
        unintelligible: nature.unintelligible.meta({ title: 'Are the data unreadable to others?' }),
        description: nature.description.meta({
          title: 'What happened',
          description: 'With systems and places.',
          ...LONG,
        }),
      })
      .meta({ title: 'Nature of the breach' }),
    people: z
      .strictObject({
        kinds: people.kinds.meta({ title: 'Whose data?', description: 'Tick all that apply.' }),
        certainty: people.certainty.meta({ title: 'Is the number known?' }),
        count: people.count.meta({ title: 'Number of people', ...when('certainty', 'exact', 'approximate') }),
      })
      .meta({ title: 'People concerned' }),
    data: z
      .strictObject({
        kinds: data.kinds.meta({ title: 'Which data?', description: 'Tick all that apply.' }),
        certainty: data.certainty.meta({ title: 'Is the number known?' }),
        records: data.records.meta({
          title: 'Number of records',
          ...when('certainty', 'exact', 'approximate'),
        }),
      })
      .meta({ title: 'Data concerned' }),
    consequences: z
      .strictObject({
        impacts: consequences.impacts.meta({
          title: 'Likely consequences',
          description: 'Tick all that apply.',
        }),
        severity: consequences.severity.meta({ title: 'How severe for the people?' }),
        risk: consequences.risk.meta({ title: 'Risk' }),
        method: consequences.method.meta({ title: 'How was the risk assessed?', ...LONG }),
      })
      .meta({ title: 'Consequences and risk' }),
    measures: z
      .strictObject({
        before: measures.before.meta({ title: 'In place before the breach' }),
        taken: measures.taken.meta({ title: 'Taken since', ...LONG }),
        planned: measures.planned.meta({ title: 'Planned', ...LONG }),
      })
      .meta({ title: 'Measures' }),
    subjects: z
      .strictObject({
        informed: subjects.informed.meta({ title: 'Have the people concerned been told?' }),
        informedOn: subjects.informedOn.meta({
          title: 'On',
          ...when('informed', 'informed', 'will-on-date'),
        }),
        exception: subjects.exception.meta({
          title: 'Which exception?',
          ...when('informed', 'no-exception'),
        }),
      })
      .meta({ title: 'Telling the people concerned' }),
    other: z
      .strictObject({
        crossBorder: other.crossBorder.meta({ title: 'Are people in other countries concerned?' }),
        countries: other.countries.meta({ title: 'Which countries', ...when('crossBorder', 'yes') }),
        police: other.police.meta({ title: 'Has the police been told?' }),
        otherAuthorities: other.otherAuthorities.meta({
          title: 'Other authorities told',
          description: 'For instance under NIS2. Leave empty if none.',
        }),
      })
      .meta({ title: 'Also' }),
  }),
);
