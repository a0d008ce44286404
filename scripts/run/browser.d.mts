export function findBrowser(): string | null;
export function findJourneyBrowser(): string | null;
