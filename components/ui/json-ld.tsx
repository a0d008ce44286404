/** Structured data for search engines; `<` is escaped so that no text can close the script. */
export function JsonLd({ data, nonce }: { data: object; nonce: string | undefined }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped
    <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />
  );
}
