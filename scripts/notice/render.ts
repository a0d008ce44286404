import { z } from 'zod';
import { type Manifest, renderManifest } from './manifest';
import type { InstalledPackage } from './packages';

export const dataSources = z.array(
  z.object({
    name: z.string(),
    file: z.string(),
    via: z.string().optional(),
    license: z.string(),
    credit: z.string(),
    note: z.string().optional(),
  }),
);
export type DataSource = z.infer<typeof dataSources>[number];

const RULE = '='.repeat(72);

const REACT_LEAFLET = `react-leaflet and @react-leaflet/core are licensed under the Hippocratic
License 2.1. It is not an open-source license as the Open Source Initiative
defines one. Whoever deploys or changes this site accepts it, and with it:

- the software must not be used in ways that violate human rights laws, and
  is to be used in a manner consistent with the Universal Declaration of Human
  Rights and the United Nations Global Compact;
- disputes about that go to arbitration under the Hague Rules on Business and
  Human Rights Arbitration, unless the licensee gives up the license;
- the licensee indemnifies the authors against claims that arise from use in
  violation of those rights;
- everyone who receives a copy, the browsers of visitors included, must also
  receive the license and its copyright notice: its text is at the end of this
  file.

Organizations that accept only OSI-approved licenses should know this before
they deploy. Only components/map imports these two packages, so another
wrapper around Leaflet can take their place.`;

const packageLines = (packages: InstalledPackage[], use: InstalledPackage['use']) =>
  packages
    .filter((each) => each.use === use)
    .map(({ name, version, license, copyright }) =>
      [`${name} ${version}: ${license}`, copyright && `  ${copyright}`].filter(Boolean).join('\n'),
    )
    .join('\n');

const sourceLines = ({ name, file, via, license, credit, note }: DataSource) =>
  [
    name,
    `  Where: ${file}`,
    via && `  Through: ${via}`,
    `  License: ${license}`,
    `  ${credit}`,
    note && `  ${note}`,
  ]
    .filter(Boolean)
    .join('\n');

export type NoticeParts = {
  packages: InstalledPackage[];
  sources: DataSource[];
  basemap: Manifest;
  gazetteer: Manifest;
  hippocraticLicense: string;
};

/** The text of NOTICE. */
export function renderNotice({
  packages,
  sources,
  basemap,
  gazetteer,
  hippocraticLicense,
}: NoticeParts): string {
  const sections: [string, string][] = [
    ['A license to read before you deploy', REACT_LEAFLET],
    ['Data and fonts', sources.map(sourceLines).join('\n\n')],
    ['The basemap (public/basemap)', renderManifest(basemap)],
    ['The gazetteer (data/gazetteer)', renderManifest(gazetteer)],
    ['Production packages', packageLines(packages, 'production')],
    ['Development packages', packageLines(packages, 'development')],
    ['License of react-leaflet and @react-leaflet/core', hippocraticLicense.trim()],
  ];
  const opening = `HAI Pump Centers
Copyright (c) 2026 HAI Pump Centers contributors. MIT license, see LICENSE.

This file is written by "npm run notice". It names the license of everything
the product is made with. The full license texts lie in each package's folder
under node_modules after an install.`;
  return `${[opening, ...sections.map(([title, body]) => `${RULE}\n${title}\n${RULE}\n\n${body}`)].join('\n\n')}\n`;
}
