/** The map as a picture drawn by the server, whole: a high one where the screen is narrow. */
export function MapPicture({ href, alt }: { href: string; alt: string }) {
  return (
    <picture>
      <source media="(max-width: 59.99rem)" srcSet={`${href}&shape=high`} />
      <img src={href} alt={alt} />
    </picture>
  );
}
