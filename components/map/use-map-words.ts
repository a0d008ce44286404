import { useTranslations } from 'next-intl';
import type { MapWords } from './map-words';

/** All that the map says, in the reader's language. */
export function useMapWords(): MapWords {
  const t = useTranslations('map');
  const row = useTranslations('row');
  const center = useTranslations('center');
  const shortlist = useTranslations('shortlist');
  return {
    help: t('help'),
    waiting: t('waiting'),
    failed: t('failed'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    searchHere: t('searchHere'),
    limit: t('limit'),
    pin: t('pin', { number: '{number}', name: '{name}', where: '{where}' }),
    group: t('group', { count: '{count}', names: '{names}' }),
    groupCount: t('groupCount', { count: '{count}' }),
    away: t('away', { count: '{count}' }),
    cluster: t('cluster', { count: '{count}' }),
    inView: t('inView', { count: '{count}' }),
    you: t('you', { place: '{place}' }),
    credit: t('credit'),
    call: row('call'),
    close: t('close'),
    directions: row('directions'),
    save: shortlist('save'),
    saved: shortlist('saved'),
    details: row('details'),
    fax: center('fax'),
    noNumber: row('noNumber'),
    patients: row('answers.patients'),
    referring: row('answers.referring'),
    hospital: row('answers.hospital'),
  };
}
