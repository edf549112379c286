import type { Language } from '../../../core/rules/preferences.ts';
import { DIGEST_PAGE_TEXTS } from '../../../core/rules/texts/digest-page-texts.ts';
import { PublicLayout } from '../../parts/public-layout.tsx';
import { TextAround } from '../../parts/text-around.tsx';

interface DigestOffProps {
  state: 'on' | 'off' | 'unknown';
  path: string;
  language: Language;
}

/** It names nobody: whoever has the address is not thereby known to us. */
export function DigestOffPage(props: DigestOffProps) {
  const words = DIGEST_PAGE_TEXTS[props.language];
  return (
    <PublicLayout title={words.title} language={props.language}>
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>{words.title}</h1>
        </div>
        <Words {...props} />
        <p>
          <TextAround text={words.settings}>
            <a href="/me">{words['own-page']}</a>
          </TextAround>
        </p>
      </div>
    </PublicLayout>
  );
}

function Words({ state, path, language }: DigestOffProps) {
  const words = DIGEST_PAGE_TEXTS[language];
  switch (state) {
    case 'on':
      return (
        <form method="post" action={path} class="card stack">
          <p>{words.instead}</p>
          <p>{words.stays}</p>
          <button class="button">{words.button}</button>
        </form>
      );
    case 'off':
      return (
        <p class="note good" role="status">
          {words.off}
        </p>
      );
    case 'unknown':
      return <p class="note">{words.unknown}</p>;
  }
}
