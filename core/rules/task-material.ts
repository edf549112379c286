import { engineeringMaterial } from './engineering/material.ts';
import { requestMaterial } from './request/material.ts';
import { riskMaterial } from './risk/material.ts';
import { engagementMaterial } from './engagement/material.ts';
import { agreementMaterial } from './agreement/material.ts';
import { dataMaterial } from './data-management/material.ts';
import { breachMaterial } from './breach/material.ts';
import type { Saying } from './form-lines.ts';
import { governanceMaterial } from './governance/material.ts';
import { planMaterial } from './plan/material.ts';
import type { MaterialSection } from './material-section.ts';
import type { ProcessDefinition } from './process-definition.ts';
import { supplierMaterial } from './supplier/material.ts';
import { contactMaterial } from './contact/material.ts';
import { complaintMaterial } from './complaint/material.ts';
import { whoStandsIn } from './who-stands-in.ts';
import type { TaskContext } from './task-context.ts';
import { namesOf } from './names-of.ts';

/**
 * What a process shows beside a question. Beside the question of a step that asks a guest it is shown to the guest: then
 * it holds only what is meant for somebody outside.
 */
export type MaterialRule = (
  definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
) => MaterialSection[];

/** By process id; a process without one shows nothing. */
const MATERIAL: Readonly<Record<string, MaterialRule>> = {
  'ecosystem-plan': planMaterial,
  engineering: engineeringMaterial,
  'data-subject-request': requestMaterial,
  'data-management': dataMaterial,
  complaint: complaintMaterial,
  'contact-repair': contactMaterial,
  'supplier-assessment': supplierMaterial,
  'risk-management': riskMaterial,
  governance: governanceMaterial,
  'exchange-agreement': agreementMaterial,
  'citizen-engagement': engagementMaterial,
  'breach-notification': breachMaterial,
};

/**
 * What a person must see to answer or to decide, as titled lists in the words of the forms, at the place of the task's
 * organization. It is the same at every look while the case is the same: decisions are bound to its hash.
 */
export function materialFor(definition: ProcessDefinition, context: TaskContext): MaterialSection[] {
  const { organizations, task } = context;
  const material = MATERIAL[definition.id];
  const saying = {
    timeZone: organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC',
    organizationName: namesOf(organizations),
  };
  return [...whoStandsIn(task, saying), ...(material?.(definition, context, saying) ?? [])];
}
