import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LicensedPackage } from './packages';

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

const builtFrom = z
  .object({
    name: z.string().optional(),
    package: z.string().optional(),
    version: z.string().optional(),
    through: z.string().optional(),
    used: z.string().optional(),
    holds: z.string().optional(),
    licence: z.string(),
    changes: z.string().optional(),
  })
  .refine((each) => each.name ?? each.package, 'a source needs a name');

/** What a built data file says about where it comes from. */
export const manifest = z.object({ attribution: z.string(), sources: z.array(builtFrom).min(1) });
export type MapManifest = z.infer<typeof manifest>;

function renderManifest({ attribution, sources }: MapManifest): string {
  const lines = sources.map((each) =>
    [
      each.name ?? [each.package, each.version].filter(Boolean).join(' '),
      `  License: ${each.licence}`,
      each.through && `  Through: ${each.through}`,
      (each.used ?? each.holds) && `  For: ${each.used ?? each.holds}`,
      each.changes && `  Changes: ${each.changes}`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return [`Shown to readers as: ${attribution}`, ...lines].join('\n\n');
}

const RULE = '='.repeat(72);

const REACT_LEAFLET = readFileSync(new URL('react-leaflet.txt', import.meta.url), 'utf8').trim();

const packageLines = (packages: LicensedPackage[], use: LicensedPackage['use']) =>
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
  packages: LicensedPackage[];
  sources: DataSource[];
  basemap: MapManifest;
  gazetteer: MapManifest;
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
