import { beforeAll, describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { createEndpoint } from '../../../core/actions/partner/create-endpoint.ts';
import { testEndpoint } from '../../../core/actions/partner/send-again.ts';
import { createSource } from '../../../core/actions/create-source.ts';
import type { KeptMail } from '../../../core/rules/mail/kept-mail.ts';
import type { Contribution } from '../../../core/rules/engagement/contribution.ts';
import { API_ROUTES } from '../../../portal/api/route-table.ts';
import { PAGE_ROUTES } from '../../../portal/pages/route-table.ts';
import { sampleCycle, sampleProduct, sampleRegisterEntry } from '../../support/store-samples.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { openStep, START, startBreach } from './support/city-in-memory.ts';
import { ORIGIN, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

/**
 * Every route, walked by people to whom nothing of the case belongs. The case is a private breach of the mobility agency, of
 * which the transit authority and the grid company are parties; the source is the mobility agency's.
 */
let portal: TestPortal;
let place: Record<string, string>;
/** A step of the case that is stuck. */
let stuckId: string;

const STUCK = {
  stepId: 'severity-stuck',
  stuck: { error: 'store.throttled', cause: 'Parking data readable' },
};

/** Words that are only in this case; none may reach an outsider. */
const SECRETS = [
  'Parking data readable',
  'readable without sign-in',
  'Nobody else may read this',
  'Secret source',
  'Secret endpoint',
  'Secret cycle',
  'Secret dossier',
  'Secret complaint',
  'Secret words',
  'Secret mail',
];

beforeAll(async () => {
  portal = await portalInMemory();
  const { ports, person } = portal.city;
  const runId = await startBreach(portal.city);
  const taskId = await openStep(portal.city, runId, { stepId: 'triage' });
  await completeTask(ports, {
    taskId,
    person: await person('mobility-responder'),
    channel: 'portal',
    answers: {
      assessment: 'personal-data-breach',
      reason: 'Nobody else may read this',
      controllers: ['mobility'],
      jointControllers: ['transit'],
      processors: ['grid'],
    },
  });
  await openStep(portal.city, runId, { stepId: 'awareness-acts' });
  const created = await createSource(ports, {
    person: await person('mobility-dpo'),
    organizationId: 'mobility',
    name: 'Secret source',
  });
  if (created.result !== 'created') throw new Error(created.result);
  const endpoint = await createEndpoint(ports, {
    person: await person('mobility-dpo'),
    ...{ organizationId: 'mobility', name: 'Secret endpoint', url: 'https://partner.example/hook' },
    ...{ scheme: 'v1a', types: [] },
  });
  if (endpoint.result !== 'created') throw new Error(endpoint.result);
  const endpointId = endpoint.endpoint.id;
  await testEndpoint(ports, { person: await person('mobility-dpo'), endpointId });
  const [announcement] = (await ports.store.announcements(endpointId, { limit: 1 })).items;
  stuckId = await openStep(portal.city, runId, STUCK);
  const clock = { ...clockFrom('gdpr-12-3', START), runId };
  await ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
  const cycle = sampleCycle({ organizationId: 'grid', reason: 'Secret cycle', dueOn: '2026-11-02' });
  await ports.store.commit({ writes: [{ entity: 'cycle', after: cycle }], events: [] });
  const product = sampleProduct({ runId, id: 'breach-dossier.1', title: 'Secret dossier' });
  const sealed = await ports.objects.put(product.key, '{"format":"Secret dossier"}', 'application/json');
  await ports.store.commit({ writes: [{ entity: 'product', after: { ...product, ...sealed } }], events: [] });
  const complaint = sampleRegisterEntry({ kind: 'complaint', id: 'complaint-1', title: 'Secret complaint' });
  await ports.store.commit({ writes: [{ entity: 'register', after: complaint }], events: [] });
  const consultation = sampleRegisterEntry({
    ...{ organizationId: 'grid', kind: 'consultation', id: 'consultation-1', state: 'open' },
    ...{ title: 'Smart meters', data: { summary: 'May we read them?' } },
  });
  const contribution: Contribution = {
    ...{ id: 'con-1', consultationId: consultation.id, runId, organizationId: 'grid', at: START },
    ...{ kind: 'comment', answers: {}, text: 'Secret words', fingerprint: 'f', state: 'pending', version: 1 },
  };
  for (const write of [
    { entity: 'register', after: consultation },
    { entity: 'contribution', after: contribution },
  ] as const)
    await ports.store.commit({ writes: [write], events: [] });
  const mail: KeptMail = {
    ...{ id: 'mail-1', organizationId: 'mobility', recipient: 'requests+mobility@mail.clause8.example' },
    ...{
      door: 'requests',
      why: 'no-words',
      fromWritten: 'Secret mail',
      subjectCharacters: 1,
      attachments: 0,
    },
    ...{ receivedAt: START, keptAt: START, expiresAt: '2026-11-18T14:00:00.000Z', sha256: 'a'.repeat(64) },
    ...{ objectKey: 'raw/1', version: 1 },
  };
  await ports.store.commit({ writes: [{ entity: 'keptMail', after: mail }], events: [] });
  portal.rawMails.set('raw/1', Buffer.from('Subject: Secret mail\r\n\r\nSecret mail'));
  place = {
    runId,
    consultationId: consultation.id,
    contributionId: contribution.id,
    token: 'A'.repeat(43),
    addressToken: `mobility-dpo.${'A'.repeat(24)}`,
    digestToken: `mobility-dpo.${'A'.repeat(24)}`,
    reference: 'R-1',
    kind: complaint.kind,
    entryId: complaint.id,
    importId: 'imp-1',
    productId: product.id,
    cycleId: cycle.id,
    taskId: `${runId}~awareness~1~mobility`,
    organizationId: 'mobility',
    sourceId: created.source.id,
    endpointId,
    announcementId: announcement?.id ?? '',
    processId: 'breach-notification',
    clockId: clock.id,
    mailId: 'mail-1',
    regime: 'nis2',
  };
});

/** Who gets what on a route: `none` = as if it did not exist; `own` = an answer with nothing of the case in it. */
type Expected = 'none' | 'own';

/** One row per API route. A body that would do something, were it allowed. */
interface ApiRow {
  outsider: Expected;
  body?: unknown;
  query?: string;
  /** Asked of the outsider's own organization too. */
  ownToo?: true;
  /** At the stuck step instead of the task. */
  stuck?: true;
}
const API_ROWS: Record<string, ApiRow> = {
  me: { outsider: 'own' },
  listProcesses: { outsider: 'own' },
  listTasks: { outsider: 'own', query: '?scope=organization' },
  listRuns: { outsider: 'own' },
  listSources: { outsider: 'own', query: '?organizationId=mobility' },
  getTask: { outsider: 'none' },
  getRun: { outsider: 'none' },
  listDuties: { outsider: 'none' },
  exportEvidence: { outsider: 'none' },
  getDossier: { outsider: 'none', query: '?organizationId=mobility', ownToo: true },
  getVeris: { outsider: 'none', query: '?organizationId=mobility', ownToo: true },
  listFilings: { outsider: 'none', query: '?organizationId=mobility', ownToo: true },
  breachRegister: { outsider: 'none', query: '?organizationId=mobility' },
  startRun: {
    outsider: 'none',
    body: {
      processId: 'breach-notification',
      organizationId: 'mobility',
      answers: { title: 'x', summary: 'y' },
    },
  },
  correctAwareness: {
    outsider: 'none',
    body: { organizationId: 'mobility', awareAt: '2026-05-22T13:00:00Z', reason: 'x' },
  },
  correctAssessment: {
    outsider: 'none',
    body: { organizationId: 'mobility', regime: 'nis2', assessment: 'does-not-apply', reason: 'x' },
  },
  getClock: { outsider: 'none' },
  correctClock: { outsider: 'none', body: { startAt: '2026-05-20T13:00:00Z', reason: 'x' } },
  suspendClock: { outsider: 'none', body: { ground: 'identity' } },
  resumeClock: { outsider: 'none', body: {} },
  extendClock: { outsider: 'none', body: { reason: 'x' } },
  recordExtensionNotice: { outsider: 'none', body: { noticeAt: '2026-05-22T13:00:00Z' } },
  meetClock: { outsider: 'none', body: { metAt: '2026-05-22T13:00:00Z', proof: 'x' } },
  liftClock: { outsider: 'none', body: { reason: 'x' } },
  claimTask: { outsider: 'none' },
  releaseTask: { outsider: 'none' },
  saveDraft: { outsider: 'none', body: { answers: {} } },
  completeTask: {
    outsider: 'none',
    body: { answers: { awareAt: '2026-05-22T13:00:00Z', foundBy: 'controller', evidence: 'x' } },
  },
  decide: { outsider: 'none', body: { outcome: 'notify-authority', reason: 'x' } },
  cancelTask: { outsider: 'none', body: { reason: 'x' } },
  stopRun: { outsider: 'none', body: { reason: 'x', now: true } },
  undoStop: { outsider: 'none' },
  reopenRun: { outsider: 'none', body: { reason: 'x' } },
  listRunOrganizations: { outsider: 'none' },
  remindLate: { outsider: 'none' },
  readCalendar: { outsider: 'own' },
  listCycles: { outsider: 'own' },
  planCycle: {
    outsider: 'none',
    body: {
      processId: 'breach-notification',
      organizationId: 'grid',
      reason: 'x',
      dueOn: '2027-01-01',
      answers: { title: 'x', summary: 'y' },
    },
  },
  moveCycle: { outsider: 'none', body: { dueOn: '2027-01-02', why: 'x' } },
  liftCycle: { outsider: 'none', body: { why: 'x' } },
  beginCycle: { outsider: 'none', body: {} },
  listProducts: { outsider: 'own', query: '?organizationId=mobility' },
  readProduct: { outsider: 'none', ownToo: true },
  readProductFiles: { outsider: 'none', ownToo: true },
  changeProduct: { outsider: 'none', body: { state: 'withdrawn', reason: 'x' } },
  listEntries: { outsider: 'none', query: '?organizationId=mobility' },
  registerForm: { outsider: 'none', query: '?organizationId=mobility' },
  entry: { outsider: 'none', query: '?organizationId=mobility' },
  saveEntry: { outsider: 'none', body: { organizationId: 'mobility', answers: { title: 'x' } } },
  moveEntry: {
    outsider: 'none',
    body: { organizationId: 'mobility', version: 1, to: 'closed', reason: 'x' },
  },
  registerFindings: { outsider: 'none', query: '?organizationId=grid' },
  exportRegister: { outsider: 'none', query: '?organizationId=mobility&format=json' },
  checkImport: {
    outsider: 'none',
    body: { organizationId: 'mobility', fileName: 'x.csv', format: 'csv', content: 'aWQsdGl0bGUKeCx4' },
  },
  decideImport: { outsider: 'none', body: { organizationId: 'mobility', decision: 'apply' } },
  lastImport: { outsider: 'none', query: '?organizationId=mobility' },
  retryStep: { outsider: 'none', stuck: true },
  listEndpoints: { outsider: 'none', query: '?organizationId=mobility' },
  createEndpoint: {
    outsider: 'none',
    body: { organizationId: 'mobility', name: 'x', url: 'https://attacker.example/hook' },
  },
  changeEndpoint: { outsider: 'none', body: { name: 'x', url: 'https://attacker.example/hook' } },
  switchEndpoint: { outsider: 'none', body: { enabled: false } },
  rotateEndpointKey: { outsider: 'none' },
  testEndpoint: { outsider: 'none' },
  listAnnouncements: { outsider: 'none' },
  sendAgain: { outsider: 'none' },
  redriveEndpoint: { outsider: 'none' },
  createSource: { outsider: 'none', body: { organizationId: 'mobility', name: 'x' } },
  rotateSecret: { outsider: 'none' },
  enterSecret: { outsider: 'none', body: { secret: 'x'.repeat(40) } },
  changeSource: { outsider: 'none', body: { enabled: false } },
  testSource: { outsider: 'none' },
  listDeliveries: { outsider: 'none' },
  replayDelivery: { outsider: 'none', body: { deliveryId: 'msg_1' } },
  getPreferences: { outsider: 'own' },
  setPreferences: { outsider: 'own', body: { language: 'de' } },
  endDelegation: { outsider: 'own', body: { organizationId: 'mobility' } },
  delegate: {
    outsider: 'none',
    body: {
      toPersonId: 'grid-dpo',
      organizationId: 'grid',
      from: '2026-05-22T13:00:00Z',
      until: '2026-06-22T13:00:00Z',
      scope: 'all',
    },
  },
};

/** One row per page; fields that would do something, were they sent by somebody entitled. */
interface PageRow {
  outsider: Expected;
  fields?: Record<string, string>;
  query?: string;
  ownToo?: true;
}
const PAGE_ROWS: Record<string, PageRow> = {
  'get /mails/:organizationId': { outsider: 'none' },
  'get /mails/:organizationId/:mailId': { outsider: 'none', ownToo: true },
  'post /mails/:organizationId/:mailId': { outsider: 'none', fields: { do: 'nothing' } },
  'get /mails/:organizationId/:mailId/mail.eml': { outsider: 'none', ownToo: true },
  // Names no endpoint and no address: keys only.
  'get /public/keys/:organizationId': { outsider: 'own' },
  'get /endpoints/:organizationId': { outsider: 'none' },
  'post /endpoints/:organizationId': {
    outsider: 'none',
    fields: { 'a.name': 'x', 'a.url': 'https://attacker.example/hook', 'a.scheme': 'v1a' },
  },
  'get /endpoints/:organizationId/:endpointId': { outsider: 'none' },
  'post /endpoints/:organizationId/:endpointId': { outsider: 'none', fields: { do: 'rotate' } },
  'get /sign-in': { outsider: 'own' },
  'get /signed-in': { outsider: 'own' },
  'post /sign-out': { outsider: 'own' },
  'get /signed-out': { outsider: 'own' },
  // The outsiders look after no connections, and the token is none.
  'get /slack': { outsider: 'none' },
  'post /slack': { outsider: 'none', fields: { do: 'connect', organizationId: 'mobility' } },
  'get /slack/installed': { outsider: 'none', query: '?code=x' },
  'get /slack/link/:token': { outsider: 'own' },
  'post /me/slack': { outsider: 'own', fields: { do: 'link', token: 'x' } },
  'get /registers': { outsider: 'own' },
  'get /registers/:organizationId/:kind': { outsider: 'none' },
  'get /registers/:organizationId/:kind/~export': { outsider: 'none', query: '?format=csv' },
  'get /registers/:organizationId/:kind/~import': { outsider: 'none' },
  'post /registers/:organizationId/:kind/~import': { outsider: 'none', fields: {} },
  'post /registers/:organizationId/:kind/~import/decide': {
    outsider: 'none',
    fields: { importId: 'imp-1', do: 'apply' },
  },
  'get /registers/:organizationId/:kind/~new': { outsider: 'none' },
  'post /registers/:organizationId/:kind/~new': { outsider: 'none', fields: { id: 'x', 'a.title': 'x' } },
  'get /registers/:organizationId/:kind/:entryId': { outsider: 'none' },
  'get /registers/:organizationId/:kind/:entryId/~edit': { outsider: 'none' },
  'post /registers/:organizationId/:kind/:entryId/~edit': {
    outsider: 'none',
    fields: { version: '1', 'a.title': 'x' },
  },
  'post /registers/:organizationId/:kind/:entryId/~state': {
    outsider: 'none',
    fields: { version: '1', to: 'closed', reason: 'x' },
  },
  'get /t/': { outsider: 'own' },
  'post /t/open': { outsider: 'own', fields: { link: 'a'.repeat(42) } },
  'get /t/task': { outsider: 'none' },
  'post /t/task': { outsider: 'none', fields: { do: 'decide', outcome: 'notify-authority', reason: 'x' } },
  'get /guest': { outsider: 'own' },
  'post /guest': { outsider: 'own', fields: { do: 'complete' } },
  'post /guest/leave': { outsider: 'own', fields: {} },
  'get /guest/document.pdf': { outsider: 'own' },
  'get /guest/document.json': { outsider: 'own' },
  'get /guest/:token': { outsider: 'none' },
  'post /guest/:token': { outsider: 'none', fields: { do: 'enter', code: '123456' } },
  'get /public': { outsider: 'own' },
  // The processes behind these two are not in this catalogue.
  'get /public/request': { outsider: 'none' },
  'post /public/request': { outsider: 'none', fields: {} },
  'get /public/complaint': { outsider: 'none' },
  'post /public/complaint': { outsider: 'none', fields: {} },
  'get /public/received/:kind/:reference': { outsider: 'none' },
  'get /public/consultations': { outsider: 'own' },
  'get /public/consultations/:consultationId': { outsider: 'own' },
  'post /public/consultations/:consultationId': { outsider: 'own', fields: { 'a.comment': 'x' } },
  'get /public/sensors': { outsider: 'own' },
  'get /public/sensors/:organizationId/:entryId': { outsider: 'none' },
  'get /public/algorithms': { outsider: 'own' },
  'get /public/algorithms/:organizationId/:entryId': { outsider: 'none' },
  'get /public/products': { outsider: 'own' },
  'get /public/products/:organizationId/:productId': { outsider: 'none' },
  'get /public/products/:organizationId/:productId/document.pdf': { outsider: 'none' },
  'get /public/products/:organizationId/:productId/document.json': { outsider: 'none' },
  'get /moderation': { outsider: 'own' },
  'get /moderation/:consultationId': { outsider: 'none' },
  'post /moderation/:consultationId': {
    outsider: 'none',
    fields: { contribution: 'con-1', do: 'show' },
  },
  'get /': { outsider: 'own', query: '?scope=organization' },
  'get /runs': { outsider: 'own' },
  'get /tasks/:taskId': { outsider: 'none' },
  'post /tasks/:taskId': { outsider: 'none', fields: { do: 'claim' } },
  'get /runs/:runId': { outsider: 'none' },
  'post /runs/:runId/stop': { outsider: 'none', fields: { reason: 'x', now: 'yes' } },
  'post /runs/:runId/stop/undo': { outsider: 'none', fields: {} },
  'get /runs/:runId/reopen': { outsider: 'none' },
  'post /runs/:runId/reopen': { outsider: 'none', fields: { 'a.reopen-reason': 'x' } },
  'get /runs/:runId/organizations': { outsider: 'none' },
  'post /runs/:runId/remind-late': { outsider: 'none', fields: {} },
  'get /calendar': { outsider: 'own' },
  'get /calendar/plan': { outsider: 'none' },
  'get /calendar/plan/:processId': { outsider: 'none' },
  'post /calendar/plan/:processId': {
    outsider: 'none',
    fields: { organizationId: 'grid', 'a.cycle-reason': 'x', 'a.cycle-dueOn': '2027-01-01' },
  },
  'get /calendar/cycles/:cycleId': { outsider: 'none' },
  'post /calendar/cycles/:cycleId': { outsider: 'none', fields: { do: 'lift', 'a.why': 'x' } },
  'get /runs/:runId/awareness/:organizationId': { outsider: 'none' },
  'post /runs/:runId/awareness/:organizationId': {
    outsider: 'none',
    fields: { 'a.awareAt': '2026-05-22T15:00', 'a.reason': 'x' },
  },
  'get /runs/:runId/assessments/:organizationId/:regime': { outsider: 'none' },
  'post /runs/:runId/assessments/:organizationId/:regime': {
    outsider: 'none',
    fields: { 'a.assessment': 'does-not-apply', 'a.reason': 'x' },
  },
  'get /runs/:runId/clocks/:clockId': { outsider: 'none' },
  'post /runs/:runId/clocks/:clockId': {
    outsider: 'none',
    fields: { do: 'lift', 'a.lift.reason': 'x' },
  },
  'get /runs/:runId/dossier/:organizationId': { outsider: 'none', ownToo: true },
  'get /runs/:runId/dossier/:organizationId/dossier.json': { outsider: 'none', ownToo: true },
  'get /runs/:runId/dossier/:organizationId/veris.json': { outsider: 'none', ownToo: true },
  'get /runs/:runId/dossier/:organizationId/filings.json': { outsider: 'none', ownToo: true },
  'get /runs/:runId/evidence.json': { outsider: 'none' },
  'get /products': { outsider: 'own', query: '?organization=mobility' },
  'get /products/:organizationId/:productId': { outsider: 'none', ownToo: true },
  'get /products/:organizationId/:productId/document.pdf': { outsider: 'none', ownToo: true },
  'get /products/:organizationId/:productId/document.json': { outsider: 'none', ownToo: true },
  'post /products/:organizationId/:productId/state': {
    outsider: 'none',
    fields: { state: 'withdrawn', reason: 'x' },
  },
  'get /start': { outsider: 'own' },
  'get /simulate': { outsider: 'own' },
  'get /start/:processId': { outsider: 'none' },
  'post /start/:processId': { outsider: 'none', fields: { 'a.title': 'x', 'a.summary': 'y', key: 'k' } },
  // They say that they do nothing, whatever was asked for.
  'get /address/:addressToken': { outsider: 'own' },
  'post /address/:addressToken': { outsider: 'none', fields: { code: '123456' } },
  'get /digest/:digestToken': { outsider: 'own' },
  'post /digest/:digestToken': { outsider: 'none', fields: {} },
  'get /me': { outsider: 'own' },
  'post /me/preferences': { outsider: 'own', fields: { 'a.language': 'de', 'a.digest': 'off' } },
  'post /me/digest-key': { outsider: 'own', fields: {} },
  'post /me/delegation': { outsider: 'own', fields: {} },
  'post /me/delegation/end': { outsider: 'own', fields: { organizationId: 'mobility' } },
  'get /sources/:organizationId': { outsider: 'none' },
  'post /sources/:organizationId': { outsider: 'none', fields: { name: 'x' } },
  'get /sources/:organizationId/:sourceId': { outsider: 'none' },
  'post /sources/:organizationId/:sourceId/rotate': { outsider: 'none', fields: {} },
  'post /sources/:organizationId/:sourceId/pause': { outsider: 'none', fields: {} },
  'post /sources/:organizationId/:sourceId/resume': { outsider: 'none', fields: {} },
  'post /sources/:organizationId/:sourceId/severity': { outsider: 'none', fields: { startsFrom: 'low' } },
  'post /sources/:organizationId/:sourceId/test': { outsider: 'none', fields: {} },
  'post /sources/:organizationId/:sourceId/replay': { outsider: 'none', fields: { delivery: 'msg_1' } },
};

/** Nobody of these is asked for anything in the case, or may see that it exists. */
const OUTSIDERS = ['forum-member', 'mobility-contact', 'transit-accountable'];

describe.each(API_ROUTES.map((route) => [route.operationId, route] as const))('API route %s', (id, route) => {
  const row = () => {
    const found = API_ROWS[id];
    if (found === undefined) throw new Error(`The route ${id} has no row in the isolation matrix.`);
    return found;
  };
  const address = () => {
    const at = row().stuck === true ? { ...place, taskId: stuckId } : place;
    return `${filled(route.path, /\{(\w+)\}/g, at)}${row().query ?? ''}`;
  };
  const method = route.method.toUpperCase();

  test.each(OUTSIDERS)('shows %s nothing of it', async (personId) => {
    const response = await portal.api(personId).call(method, address(), row().body);
    if (row().outsider === 'none') expect([403, 404]).toContain(response.status);
    else expect(response.status).toBeLessThan(300);
    expectNoSecrets(await response.text());
    if (row().ownToo !== true) return;
    const own = address().replace('=mobility', `=${organizationOf(personId)}`);
    for (const path of [own, filled(route.path, /\{(\w+)\}/g)]) {
      const answer = await portal.api(personId).call(method, path);
      expect(answer.status).toBe(404);
      expectNoSecrets(await answer.text());
    }
  });

  test('answers nobody without a token', async () => {
    const response = await portal.app.request(`${ORIGIN}${address()}`, { method });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /);
    expectNoSecrets(await response.text());
  });

  test('answers nobody by their cookie', async () => {
    const browser = await portal.browser('mobility-dpo');
    const response = await browser.send(address(), {
      method,
      ...(row().body === undefined
        ? {}
        : { body: JSON.stringify(row().body), headers: { 'content-type': 'application/json' } }),
    });
    expect(response.status).toBe(401);
  });
});

describe.each(PAGE_ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'page %s',
  (id, route) => {
    const row = () => {
      const found = PAGE_ROWS[id];
      if (found === undefined) throw new Error(`The page ${id} has no row in the isolation matrix.`);
      return found;
    };
    const address = () => `${filled(route.path, /:(\w+)/g)}${row().query ?? ''}`;

    test.each(OUTSIDERS)('shows %s nothing of it', async (personId) => {
      const browser = await portal.browser(personId);
      const response =
        route.method === 'get'
          ? await browser.get(address())
          : await browser.post(address(), row().fields ?? {}, await browser.page('/me'));
      if (row().outsider === 'none') expect(response.status).toBe(404);
      expectNoSecrets(await response.text());
      if (row().ownToo !== true) return;
      const own = { ...place, organizationId: organizationOf(personId) };
      const answer = await browser.get(filled(route.path, /:(\w+)/g, own));
      expect(answer.status).toBe(404);
      expectNoSecrets(await answer.text());
    });

    if (!route.open) {
      test('shows nobody anything without a session', async () => {
        const init =
          route.method === 'get'
            ? {}
            : {
                method: 'POST',
                body: '_token=x',
                headers: {
                  'content-type': 'application/x-www-form-urlencoded',
                  'sec-fetch-site': 'same-origin',
                  origin: ORIGIN,
                },
              };
        const response = await portal.app.request(`${ORIGIN}${address()}`, init);
        expect([302, 401]).toContain(response.status);
        expectNoSecrets(await response.text());
      });
    }
  },
);

describe('the matrix itself', () => {
  test('has a row for each route and none for others', () => {
    expect(Object.keys(API_ROWS).sort()).toEqual(API_ROUTES.map((route) => route.operationId).sort());
    expect(Object.keys(PAGE_ROWS).sort()).toEqual(
      PAGE_ROUTES.map((route) => `${route.method} ${route.path}`).sort(),
    );
  });

  test('would notice: those concerned do get answers', async () => {
    const dpo = portal.api('mobility-dpo');
    for (const path of [
      '/api/v1/tasks/{taskId}',
      '/api/v1/runs/{runId}',
      '/api/v1/runs/{runId}/evidence',
      '/api/v1/runs/{runId}/clocks/{clockId}',
    ])
      expect((await dpo.call('GET', filled(path, /\{(\w+)\}/g))).status).toBe(200);
    const browser = await portal.browser('mobility-dpo');
    expect(await browser.page(filled('/runs/:runId', /:(\w+)/g))).toContain('Parking data readable');
    expect(await browser.page('/sources/mobility')).toContain('Secret source');
    const desk = await portal.browser('grid-dpo');
    expect(await desk.page(filled('/moderation/:consultationId', /:(\w+)/g))).toContain('Secret words');
    const own = await portal
      .api('transit-dpo')
      .call('GET', `${filled('/api/v1/runs/{runId}/dossier', /\{(\w+)\}/g)}?organizationId=transit`);
    expect(own.status).toBe(200);
  });

  test('would notice: what it sends to the coordinator’s addresses does something there', async () => {
    const own = await portalInMemory();
    const runId = await startBreach(own.city);
    const coordinator = own.api('lead-dpo');
    const contain = await openStep(own.city, runId, { stepId: 'contain' });
    const stuck = await openStep(own.city, runId, STUCK);
    for (const [path, body] of [
      [`tasks/${contain}/cancel`, API_ROWS.cancelTask?.body],
      [`tasks/${stuck}/retry`, undefined],
      [`runs/${runId}/remind-late`, undefined],
      [`runs/${runId}/stop`, API_ROWS.stopRun?.body],
    ] as const)
      expect((await coordinator.call('POST', `/api/v1/${path}`, body)).status).toBe(200);
  });

  test('nothing an outsider sent has changed the case', async () => {
    const task = await portal.city.ports.store.task(place.taskId ?? '');
    expect(task).toMatchObject({ status: 'open', version: 1 });
    const stuck = await portal.city.ports.store.task(stuckId);
    expect(stuck).toMatchObject({ status: 'open', version: 1 });
    const run = await portal.city.ports.store.run(place.runId ?? '');
    expect(run?.status).toBe('running');
    const found = await portal.city.ports.store.case(place.runId ?? '');
    const clock = found?.clocks.find(({ id }) => id === place.clockId);
    expect(clock).toMatchObject({ status: 'running', version: 1 });
    expect(await portal.city.ports.store.cycle(place.cycleId ?? '')).toMatchObject({
      status: 'waiting',
      version: 1,
    });
    expect(await portal.city.ports.store.sources('mobility')).toHaveLength(1);
    expect(await portal.city.ports.store.endpoints('mobility')).toMatchObject([
      { enabled: true, version: 1 },
    ]);
    const sent = await portal.city.ports.store.announcements(place.endpointId ?? '', { limit: 10 });
    expect(sent.items).toMatchObject([{ id: place.announcementId, version: 1 }]);
    expect(
      await portal.city.ports.store.contribution(place.consultationId ?? '', place.contributionId ?? ''),
    ).toMatchObject({ state: 'pending', version: 1 });
  });
});

describe('a former assignee', () => {
  test('loses the case with the role, while the session lives', async () => {
    const own = await portalInMemory();
    const { ports, person } = own.city;
    const runId = await startBreach(own.city);
    const path = `/tasks/${encodeURIComponent(await openStep(own.city, runId, { stepId: 'triage' }))}`;
    const browser = await own.browser('mobility-responder');
    const drawn = await browser.page(path);
    const before = await person('mobility-responder');
    await ports.store.commit({
      writes: [
        {
          entity: 'person',
          before,
          after: {
            ...before,
            memberships: [{ organizationId: 'mobility', roles: ['member'] }],
            version: before.version + 1,
          },
        },
      ],
      events: [],
    });
    const sent = await browser.post(
      path,
      { do: 'complete', 'a.assessment': 'false-alarm', 'a.reason': 'x' },
      drawn,
    );
    expect(sent.status).toBe(404);
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.get(`/runs/${runId}`)).status).toBe(404);
    expect(await browser.page('/runs')).toContain('No runs yet');
    expect((await own.api('mobility-responder').call('GET', `/api/v1/runs/${runId}`)).status).toBe(404);
  });

  test('of another organization that takes part sees its own tasks, not those of others', async () => {
    const browser = await portal.browser('transit-dpo');
    expect(
      (await browser.get(`/tasks/${encodeURIComponent(`${place.runId ?? ''}~awareness~1~transit`)}`)).status,
    ).toBe(200);
    expect((await browser.get(`/tasks/${encodeURIComponent(place.taskId ?? '')}`)).status).toBe(404);
    const run = await browser.page(`/runs/${place.runId ?? ''}`);
    expect(run).toContain('Mobility Agency');
    expect(run).not.toContain('Nobody else may read this');
    expect(run).not.toContain('responder of mobility');
  });
});

function filled(path: string, pattern: RegExp, at = place): string {
  return path.replaceAll(pattern, (_, name: string) => {
    const value = at[name];
    // An address with a hole in it is found by nobody: that would say nothing of who may see the page.
    if (value === undefined) throw new Error(`The isolation matrix names no ${name}.`);
    return encodeURIComponent(value);
  });
}

/** People of the city are named `<organization>-<role>`. */
function organizationOf(personId: string): string {
  return personId.split('-')[0] ?? '';
}

function expectNoSecrets(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}
