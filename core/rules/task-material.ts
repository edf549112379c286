import { breachMaterial, type MaterialSection } from './breach/material.ts';
import type { ProcessDefinition } from './process-definition.ts';
import type { TaskContext } from './task-context.ts';

/**
 * What a person must see to answer or to decide, as titled lists in the words of the forms, at the place of the task's
 * organization. It is the same at every look while the case is the same: decisions are bound to its hash.
 */
export function materialFor(definition: ProcessDefinition, context: TaskContext): MaterialSection[] {
  if (definition.id !== 'breach-notification') return [];
  const { organizations, task } = context;
  return breachMaterial(definition, context, {
    timeZone: organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC',
    organizationName: (id) => organizations.find((organization) => organization.id === id)?.name ?? id,
  });
}
