/** The pages of one listing, by the end of their address. */
export const TABS = {
  '': 'Facts',
  confirm: 'Confirm',
  reports: 'Reports',
  history: 'History',
  status: 'Status',
};
export type ListingTab = keyof typeof TABS;
export const TAB_NAMES = Object.keys(TABS) as ListingTab[];

export const tabHref = (slug: string, tab: ListingTab) => `/admin/centers/${slug}${tab && `/${tab}`}`;
