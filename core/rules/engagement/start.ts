import type { StartRule } from '../run-start.ts';
import { EngagementStart } from './answers.ts';

/** A consultation begins with its subject: that is its title, and the organizations concerned take part. */
export const engagementStart: StartRule = ({ answers, organizations }) => {
  const start = EngagementStart.parse(answers);
  const unknown = (start.organizations ?? []).filter((id) => !organizations.some((one) => one.id === id));
  if (unknown.length > 0) {
    return {
      ok: false,
      problems: unknown.map((id) => ({
        field: 'organizations',
        message: `There is no organization "${id}".`,
      })),
    };
  }
  return {
    ok: true,
    title: `Consultation: ${start.subject}`,
    data: { start },
    parties: (start.organizations ?? []).map((organizationId) => ({
      organizationId,
      legalRole: 'other' as const,
    })),
  };
};
