'use client';

import { useParams } from 'next/navigation';
import { PlainPage } from '@/components/ui/plain-page';

/** These words must be here even when nothing else can be loaded. */
const WORDS = {
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
  const spanish = useParams().locale === 'es';
  const words = WORDS[spanish ? 'es' : 'en'];
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
        <a href={spanish ? '/es' : '/'}>{words.home}</a>
      </p>
    </PlainPage>
  );
}
