/** The signs of `domain/search/blank.ts`: as a whole value in a script's data, in an address, or in a text. */
const SIGNS = /\\"([\uE013-\uE015])\\"|%EE%80%([89A][0-9A-F])|[\uE010-\uE02F]/g;
const NONCE = 'nonce';

/** Cuts a page where its nonce and its signs stand. @returns what is left, and by name what belongs between */
export function cut(body, placeholder) {
  const [parts, gaps] = [[], []];
  let from = 0;
  for (const found of body.matchAll(new RegExp(`${placeholder}|${SIGNS.source}`, 'g'))) {
    parts.push(Buffer.from(body.slice(from, found.index)));
    gaps.push(found[0] === placeholder ? NONCE : nameOf(found, body));
    from = found.index + found[0].length;
  }
  return { parts: [...parts, Buffer.from(body.slice(from))], gaps };
}

/** The name of a value of `Filling` (`server/http/shared-page.ts`): where a sign stands, and which it is. */
function nameOf({ 0: sign, 1: whole, 2: code, index }, body) {
  if (whole) return `json${whole}`;
  if (code) return nameInAddress(code);
  const isInScript = body.lastIndexOf('<script', index) > body.lastIndexOf('</script', index);
  return (isInScript ? 'data' : 'html') + sign;
}

/** `code`: the last byte of the sign in UTF-8, as an address has it. */
const nameInAddress = (code) => `url${String.fromCharCode(0xe000 + Number.parseInt(code, 16) - 0x80)}`;

/** Whether there is a value for each gap, and no more than there are gaps for. */
export function fits({ gaps }, values) {
  const counts = {};
  for (const name of gaps) counts[name] = (counts[name] ?? 0) + 1;
  return Object.entries(counts).every(([name, count]) => {
    const value = values[name];
    return name === NONCE || (Array.isArray(value) ? value.length === count : typeof value === 'string');
  });
}

/** The page with its values; of a list each gap takes the next one. Without `gaps` only a nonce is missing. */
export function fill({ parts, gaps }, values) {
  const turns = {};
  const next = (name) => {
    const value = values[name];
    if (!Array.isArray(value)) return value;
    turns[name] = (turns[name] ?? -1) + 1;
    return value[turns[name]];
  };
  return Buffer.concat(
    parts.flatMap((part, i) => (i === 0 ? [part] : [Buffer.from(next(gaps?.[i - 1] ?? NONCE)), part])),
  );
}

/** A header in which a page's address may stand. */
export const fillAddresses = (text, values) =>
  values ? text.replace(/%EE%80%([89A][0-9A-F])/g, (_, code) => values[nameInAddress(code)] ?? '') : text;
