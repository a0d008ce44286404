/** Colors of one scheme; names as in the map's custom properties (`--m-land` …). */
export type PictureColors = {
  land: string;
  neighbor: string;
  sea: string;
  stateLine: string;
  countryLine: string;
  city: string;
  area: string;
  halo: string;
  ink: string;
  paper: string;
};

export type PictureSchemes = { light: PictureColors; dark: PictureColors };

/** The same values as in the design tokens; a picture that stands alone cannot read them. */
export const PICTURE_SCHEMES: PictureSchemes = {
  light: {
    land: '#f5f0e6',
    neighbor: '#ece6da',
    sea: '#c8dce7',
    stateLine: '#b5aa96',
    countryLine: '#8f8676',
    city: '#2f3c58',
    area: '#6a6252',
    halo: '#fffdf9',
    ink: '#15264a',
    paper: '#f8f4ec',
  },
  dark: {
    land: '#1d2a44',
    neighbor: '#18233a',
    sea: '#0b1424',
    stateLine: '#4d5d7e',
    countryLine: '#7f8fb0',
    city: '#dbe3f1',
    area: '#8f9dba',
    halo: '#131e33',
    ink: '#eef2f9',
    paper: '#0f1828',
  },
};

const FONT = "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',system-ui,sans-serif";

/** One weight for all: a second one would double the picture. */
export const fontFace = (address: string): string =>
  `@font-face{font-family:'Atkinson Hyperlegible Next';src:url(${address}) format('woff2');font-weight:100 900}`;

/** The picture's own style sheet. On paper the light scheme is used whatever the screen shows. */
export function pictureStyle({ light, dark }: PictureSchemes): string {
  return [
    rules(light),
    `@media screen and (prefers-color-scheme:dark){${rules(dark)}}`,
    `text{font:500 14px ${FONT};paint-order:stroke;stroke-width:4px;stroke-linejoin:round}`,
    'path,line,circle,polyline{stroke-linejoin:round;stroke-linecap:round}',
    '.line,.ring,.bar{fill:none}.area{font-weight:600;letter-spacing:2px}.you-name{font-size:16px;font-weight:650}',
    '.pin text{font-size:18px;font-weight:720;stroke:none}.credit{font-size:13px}.end{text-anchor:end}.mid{text-anchor:middle}',
  ].join('');
}

function rules(c: PictureColors): string {
  return [
    `.neighbor{fill:${c.neighbor}}.land{fill:${c.land}}.water{fill:${c.sea}}`,
    `.state{stroke:${c.stateLine};stroke-width:1}.country{stroke:${c.countryLine};stroke-width:1.4}`,
    `.city,.credit{fill:${c.city};stroke:${c.halo}}circle.city{stroke:none}.area{fill:${c.area};stroke:${c.halo}}`,
    `.plate,.you{fill:${c.ink};stroke:${c.halo};stroke-width:2}.pin text{fill:${c.paper}}`,
    `.open .plate{fill:${c.halo};stroke:${c.ink};stroke-width:2.5}.open text{fill:${c.ink}}`,
    `.frame{fill:${c.halo};stroke:${c.ink};stroke-width:1.5}.you-dot{fill:${c.halo}}.you-name{fill:${c.ink};stroke:${c.halo}}`,
    `.ring{stroke:${c.ink};stroke-width:2;stroke-dasharray:0 6}.bar{stroke:${c.ink};stroke-width:1.5}`,
  ].join('');
}
