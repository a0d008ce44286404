import { COMMON, COUNT_DEFAULT, COUNT_MAX, INCLUDES, PARAMS } from './params';
import { FHIR_TYPES } from './resources';

/** The day on which what is said below last changed. */
const WRITTEN_ON = '2026-11-26';

/** What this server can do, as `/fhir/metadata` tells it. `base`: of the site. */
export const capabilityStatement = (base: string) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: WRITTEN_ON,
  publisher: 'HAI Pump Centers',
  kind: 'instance',
  software: { name: 'HAI Pump Centers' },
  implementation: {
    description: 'Hospitals that offer hepatic artery infusion (HAI) pumps, read only, without a key.',
    url: `${base}/fhir`,
  },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json', 'json'],
  rest: [
    {
      mode: 'server',
      documentation: `No profile is claimed. Pages of ${COUNT_DEFAULT}, at most ${COUNT_MAX} by _count; _count=0 and _summary=count tell the total alone. A parameter that is not known is an error that names it, unless the request says Prefer: handling=lenient. Nothing about who asked, or for where, is kept.`,
      security: { cors: true, description: 'Open to everybody.' },
      resource: FHIR_TYPES.map((type) => ({
        type,
        interaction: [{ code: 'read' }, { code: 'search-type' }],
        versioning: 'no-version',
        ...some('searchInclude', Object.keys(INCLUDES[type].include)),
        ...some('searchRevInclude', Object.keys(INCLUDES[type].revinclude)),
        searchParam: Object.entries({ ...COMMON, ...PARAMS[type] }).map(([name, { kind, says }]) => ({
          name,
          type: kind,
          documentation: says,
        })),
      })),
    },
  ],
});

const some = (element: string, values: string[]) => (values.length > 0 ? { [element]: values } : {});
