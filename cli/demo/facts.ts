import { answers, hoursFrom, type Act, type Scene } from './script.ts';

/** What each organization knows of the open bucket: the controllers answer for the card, the processor kept the records. */
export function giveFacts(scene: Scene): Act {
  const { cast, organizationId } = scene;
  if (organizationId === cast.controller)
    return answers({ ...common(scene), ...CONTROLLER_FACTS, measures: plannedBy(scene) });
  if (organizationId === cast.processor)
    return answers({ ...common(scene), ...PROCESSOR_FACTS, measures: [] });
  if (organizationId === cast.jointController)
    return answers({ ...common(scene), ...JOINT_FACTS, measures: [] });
  return answers({
    affected: 'no',
    notAffectedReason: 'We neither hold nor receive any data of the mobility card.',
  });
}

function common(scene: Scene): Record<string, unknown> {
  return {
    affected: 'yes',
    incidentType: 'misconfiguration',
    cause: 'internal-not-malicious',
    maliciousIntent: 'unknown',
    timing: 'from-to',
    startedAt: hoursFrom(scene.now, -60),
    endedAt: hoursFrom(scene.now, -2),
    countCertainty: 'approximate',
    confidentiality: 'unknown-recipients',
    integrity: 'not-concerned',
    availability: 'not-concerned',
    unintelligible: 'no',
    impacts: ['loss-of-control', 're-identification', 'fraud'],
    measuresBefore: ['backup', 'access-levels', 'policies'],
  };
}

const TRIPS = {
  description: 'Trips with stops and times, by card number',
  category: 'behavioural',
  adjustment: 'base',
  identification: 'significant',
};
const HOLDERS = {
  description: 'Name and address of card holders',
  category: 'simple',
  adjustment: 'plus-1',
  adjustmentReason: 'Name, address and card number stand in one record.',
  identification: 'maximum',
};

const CONTROLLER_FACTS = {
  description:
    'The nightly export of the mobility card lay in a storage bucket that anyone could list for about two days.',
  dataTypes: [HOLDERS, TRIPS],
  dataKinds: ['basic', 'contact', 'location', 'identification-numbers'],
  peopleKinds: ['customers'],
  people: 18_400,
  records: 212_000,
};
const JOINT_FACTS = {
  description: 'Trips on our lines with the mobility card are part of the same export.',
  dataTypes: [TRIPS],
  dataKinds: ['location'],
  peopleKinds: ['subscribers'],
  people: 3_100,
  records: 9_800,
};
const PROCESSOR_FACTS = {
  description:
    'A change of the export job made the bucket public. The logs show 41 downloads from two networks.',
  dataTypes: [TRIPS],
  dataKinds: ['location'],
  peopleKinds: ['customers'],
  people: 18_400,
  records: 212_000,
};

function plannedBy(scene: Scene): Record<string, unknown>[] {
  return [
    {
      description: 'Check every storage bucket daily for public access',
      state: 'planned',
      ownerOrganization: scene.cast.processor,
      dueOn: hoursFrom(scene.now, 14 * 24).slice(0, 10),
    },
    { description: 'Replace the access keys of the export job', state: 'done' },
  ];
}
