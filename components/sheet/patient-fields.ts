/** What an office may type about its patient, in the order of the paper. */
export const PATIENT_FIELDS = [
  'patient',
  'born',
  'phone',
  'language',
  'diagnosis',
  'markers',
  'urgency',
  'doctor',
  'line',
  'fax',
] as const;
export const PATIENT_NOTE = 'note';

export type PatientField = (typeof PATIENT_FIELDS)[number] | typeof PATIENT_NOTE;
export type PatientWords = {
  heading: string;
  stays: string;
  clear: string;
  cleared: string;
  legend: string;
  fields: Record<PatientField, string>;
};
