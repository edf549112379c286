import { FormToken } from '../../parts/form-token.tsx';
import { pathOf, type EndpointShown } from './endpoint-shown.ts';

/** A button that does one thing to the endpoint. */
export function Act(props: {
  shown: EndpointShown;
  does: string;
  label: string;
  /** Said to those who hear the page, where several buttons are named alike. */
  about?: string;
  announcementId?: string;
}) {
  const { shown, does, label, about, announcementId } = props;
  return (
    <form method="post" action={pathOf(shown.endpoint)}>
      <FormToken visitor={shown.visitor} />
      <input type="hidden" name="do" value={does} />
      {announcementId !== undefined && <input type="hidden" name="announcement" value={announcementId} />}
      <button class="button secondary small">
        {label}
        {about !== undefined && <span class="visually-hidden"> {about}</span>}
      </button>
    </form>
  );
}
