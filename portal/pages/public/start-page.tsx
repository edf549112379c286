import { leadOf } from '../../read/read-public.ts';
import { htmlResponse } from '../page-response.ts';
import type { PageRoute, PublicRequest } from '../page-route.ts';
import { PublicPage } from './public-parts.tsx';

export const PUBLIC_START_PAGES: PageRoute[] = [
  { method: 'get', path: '/public', open: true, answer: start },
];

const WAYS = [
  {
    href: '/public/consultations',
    title: 'Have your say',
    text: 'What is planned, what you think of it, and what came of what people said.',
  },
  {
    href: '/public/request',
    title: 'Ask about your data',
    text: 'See, correct, delete or take along what organizations here know about you.',
  },
  {
    href: '/public/complaint',
    title: 'Complain',
    text: 'When you think that somebody handles personal data wrongly.',
  },
  {
    href: '/public/products',
    title: 'Published',
    text: 'The privacy plan, summaries of impact assessments, records of consultations.',
  },
  {
    href: '/public/sensors',
    title: 'Sensors in public space',
    text: 'Where they are, whose they are, what they are for, and whether they see people.',
  },
  {
    href: '/public/algorithms',
    title: 'Algorithms',
    text: 'Where computers help to decide about people, and how.',
  },
];

async function start({ deps }: PublicRequest): Promise<Response> {
  const [lead, organizations] = await Promise.all([leadOf(deps.ports), deps.ports.store.organizations()]);
  const others = organizations.filter((organization) => !organization.lead);
  return htmlResponse(
    <PublicPage
      title="Privacy, for everybody"
      owner={lead?.name}
      lede="You need no account for anything here."
      wide
    >
      <ul class="cards">
        {WAYS.map(({ href, title, text }) => (
          <li class="task-card">
            <div>
              <h2>
                <a class="cover" href={href}>
                  {title}
                </a>
              </h2>
              <p class="soft">{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <section class="card">
        <h2>Who takes part</h2>
        <p>
          {lead?.name ?? ''} coordinates. With it:{' '}
          {others
            .map(({ name }) => name)
            .sort()
            .join(', ')}
          .
        </p>
      </section>
    </PublicPage>,
  );
}
