'use client';

import { useParams } from 'next/navigation';
import { PlainPage } from '@/components/ui/plain-page';
import { type Locale, localeOr, localPath } from '@/domain/locale';

/** These words must be here even when nothing else can be loaded. */
const WORDS: Record<Locale, Record<'title' | 'text' | 'again' | 'home', string>> = {
  en: {
    title: 'Something went wrong on our side',
    text: 'It was not your fault. Try again, or go back to the search.',
    again: 'Try again',
    home: 'Find a center',
  },
  es: {
    title: 'Algo falló de nuestro lado',
    text: 'No fue culpa suya. Intente de nuevo o vuelva a la búsqueda.',
    again: 'Intentar de nuevo',
    home: 'Buscar un centro',
  },
};

export default function BrokenPage({ reset }: { reset: () => void }) {
  const locale = localeOr(useParams().locale);
  const words = WORDS[locale];
  return (
    <PlainPage>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <button type="button" className="btn main" onClick={reset}>
          {words.again}
        </button>
      </p>
      <p>
        <a href={localPath(locale, '/')}>{words.home}</a>
      </p>
    </PlainPage>
  );
}
