/** Next-intl's translator without a namespace. Written as a method so that one with typed keys fits too. */
export interface Speaks {
  t(key: string, values?: Record<string, string | number>): string;
}
