'use client';

import { BrokenPage } from '@/components/frame/broken-page';

/** The layout has brought its words along: see there. */
export default BrokenPage;
