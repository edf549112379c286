import { bad, one, type Reading } from './report.ts';
import { at, instantAt, keyOf, listAt, report, textAt } from './read-json.ts';
import { severityOf } from './severity-words.ts';

const MOST_SAID = 10;

/**
 * Alertmanager's webhook, version 4 (prometheus.io, alerting configuration), and Grafana's, which is the same with a
 * `title` and a `message`. A group of alerts is one incident: both repeat the whole group while it lasts.
 */
export function readAlertGroup(sender: 'alertmanager' | 'grafana'): (body: unknown) => Reading {
  return (body) => {
    const status = textAt(body, 'status');
    const group = textAt(body, 'groupKey');
    if (group === undefined) return bad('groupKey', 'Must name the group of alerts.');
    if (status !== 'firing' && status !== 'resolved') return bad('status', 'Must be "firing" or "resolved".');
    const alerts = listAt(body, 'alerts');
    return one(
      report({
        key: keyOf(sender, group),
        phase: status === 'firing' ? 'opens' : 'resolves',
        title: titleOf(body, alerts) ?? `Alerts of ${sender}`,
        summary: textAt(body, 'message') ?? sayAlerts(alerts),
        detectedAt: earliest(alerts),
        severity: severityOf(
          textAt(body, 'commonLabels', 'severity') ?? textAt(alerts[0], 'labels', 'severity'),
        ),
        url: textAt(body, 'externalURL'),
      }),
    );
  };
}

function titleOf(body: unknown, alerts: unknown[]): string | undefined {
  return (
    textAt(body, 'commonAnnotations', 'summary') ??
    textAt(body, 'title') ??
    textAt(body, 'commonLabels', 'alertname') ??
    textAt(alerts[0], 'annotations', 'summary') ??
    textAt(alerts[0], 'labels', 'alertname')
  );
}

function sayAlerts(alerts: unknown[]): string | undefined {
  const said = alerts.slice(0, MOST_SAID).flatMap((alert) => {
    const name = textAt(alert, 'labels', 'alertname');
    const text =
      textAt(alert, 'annotations', 'description') ??
      textAt(alert, 'annotations', 'message') ??
      textAt(alert, 'annotations', 'summary');
    const parts = [name, text].filter((part) => part !== undefined);
    return parts.length === 0 ? [] : [parts.join(': ')];
  });
  const more = alerts.length - MOST_SAID;
  if (said.length === 0) return undefined;
  return [...said, ...(more > 0 ? [`and ${more} more alerts`] : [])].join('\n');
}

/** When the first of them began to fire. */
function earliest(alerts: unknown[]): string | undefined {
  return alerts
    .flatMap((alert) => instantAt(at(alert, 'startsAt')) ?? [])
    .sort()
    .at(0);
}
