import localFont from 'next/font/local';

/** The site's one typeface, served from here. */
export const atkinson = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-atkinson',
  display: 'swap',
  // app/styles/fallback-fonts.css has fallbacks for more devices, and for bold.
  adjustFontFallback: false,
});
