import { formatPhone } from '@/components/listing/phone-number';
import type { CallLine, CallStep } from '@/domain/call/call';
import type { Condition, Service } from '@/domain/listing/center';

/** Facts as one says them to somebody who answers the phone there. */
const SPOKEN: Record<`services.${Service}` | `conditions.${Condition}` | 'lodging', string> = {
  'services.pump_placement': 'You place HAI pumps.',
  'services.pump_refill': 'You refill pumps.',
  'services.robotic_placement': 'You place pumps with robotic surgery.',
  'services.clinical_trials': 'You run clinical trials with the pump.',
  'services.second_opinion': 'You give second opinions.',
  'services.virtual_visit': 'You offer video visits.',
  'services.transplant_program': 'You have a liver transplant program.',
  'services.other_regional_therapy': 'You offer other treatments aimed at the liver.',
  'conditions.crlm_unresectable':
    'You treat colorectal cancer that spread to the liver and cannot be removed.',
  'conditions.crlm_adjuvant': 'You use the pump after colorectal liver surgery.',
  'conditions.icca': 'You treat bile duct cancer in the liver with the pump.',
  'conditions.hcc': 'You treat liver cell cancer with the pump.',
  'conditions.other_liver_mets': 'You treat other cancers that spread to the liver with the pump.',
  lodging: 'You have lodging for patients from far away.',
};
const spokenOf = new Map<string, string>(Object.entries(SPOKEN));

/** The sentence to read out. */
export function spoken({ name, kind, shows }: CallLine): string {
  if (kind === 'phone') return `People reach you at ${formatPhone(shows ?? '')}.`;
  if (kind === 'fax') return `Your fax number is ${formatPhone(shows ?? '')}.`;
  if (kind === 'address') return `Pump patients come to ${shows}.`;
  return spokenOf.get(name) ?? name;
}

export const STEP_WORDS: Record<CallStep, string> = {
  reached: 'Reached',
  voicemail: 'Voicemail',
  'call-back': 'Call back',
  'wrong-number': 'Wrong number',
  refused: 'Refused to answer',
  'to-call': 'Marked for a call',
};
