import { maskSecrets, maskText } from './mask-secrets.ts';
import type { Report } from './report.ts';

/** The report with secrets in its texts masked: a run and its dossier keep what they are given. */
export function maskedReport(report: Report): Report {
  return {
    ...report,
    title: maskText(report.title),
    ...(report.summary === undefined ? {} : { summary: maskText(report.summary) }),
    ...(report.url === undefined ? {} : { url: maskText(report.url) }),
  };
}

/** The body as JSON, its secrets masked. */
export function maskedBody(body: unknown): string {
  return body === undefined ? 'null' : JSON.stringify(maskSecrets(body));
}
