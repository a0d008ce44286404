import 'server-only';
import { dayAtOffice } from '@/domain/queue/business-days';

/** The calendar day it is now at the office, as YYYY-MM-DD. */
export const today = () => dayAtOffice(new Date());
