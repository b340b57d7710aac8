/** JSON as RFC 8785 writes it: keys in order of their UTF-16 units, no spaces. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** SHA-256 in hexadecimal; null where the page may not compute it because it is not served securely. */
export async function sha256(text: string): Promise<string | null> {
  const subtle = (globalThis.crypto as { readonly subtle?: SubtleCrypto }).subtle;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a document is another than the one of this hash; false where that cannot be known. */
export async function differs(document: unknown, hash: string): Promise<boolean> {
  const ours = await sha256(canonicalJson(document));
  return ours !== null && ours !== hash;
}
