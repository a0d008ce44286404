import { getTranslations } from 'next-intl/server';
import { Ending } from './ending';

/** Nobody knows which language a link had that we do not know: both are said. */
export async function UnknownLink() {
  const [en, es] = await Promise.all([
    getTranslations({ locale: 'en', namespace: 'hospital' }),
    getTranslations({ locale: 'es', namespace: 'hospital' }),
  ]);
  return (
    <Ending locale="en" title={en('unknown.title')} lead={en('unknown.lead')} all={en('all')}>
      <p>{en('unknown.more')}</p>
      <section lang="es">
        <h2>{es('unknown.title')}</h2>
        <p>{es('unknown.lead')}</p>
        <p>{es('unknown.more')}</p>
      </section>
    </Ending>
  );
}
