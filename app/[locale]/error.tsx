'use client';

/** The layout has brought its words along: see there. */
export { BrokenPage as default } from '@/components/frame/broken-page';
