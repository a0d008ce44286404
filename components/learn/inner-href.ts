import { type Locale, localPath } from '@/domain/locale';

/** Makes links within the site that stay in the reader's language and keep the place they searched from. */
export function innerHref(locale: Locale, carried: string): (path: string) => string {
  return (path) => {
    const [, address = '/', query = '', anchor = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(path) ?? [];
    const params = new URLSearchParams(carried);
    for (const [name, value] of new URLSearchParams(query)) params.set(name, value);
    return localPath(locale, params.size > 0 ? `${address}?${params}` : address) + anchor;
  };
}
