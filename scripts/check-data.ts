import { LISTINGS } from '@/domain/listing/center';
import { checkCenterFile } from '@/domain/listing/check-file';
import { readCenterFile } from './center-file';
import { checkNumbering, readPostalCodes } from './check-data/reference-data';

const findPostalCode = readPostalCodes();
const { file, findings } = checkCenterFile(readCenterFile(), findPostalCode);
if (file) findings.push(...checkNumbering(file.centers));

for (const { level, slug, field, code, message } of findings) {
  console.log(`${level}: ${slug ?? 'file'} ${field}: ${message} [${code}]`);
}
if (!findPostalCode)
  console.log('NOT CHECKED: distance to postal codes, because data/gazetteer/places.tsv.gz is missing.');

const errors = findings.filter(({ level }) => level === 'error').length;
if (file && errors === 0) {
  const counts = LISTINGS.map(
    (listing) => `${file.centers.filter((c) => c.listing === listing).length} ${listing}`,
  );
  console.log(`${file.centers.length} centers are in order: ${counts.join(', ')}.`);
}
process.exitCode = errors === 0 ? 0 : 1;
