import type { AttributeSpec, Mark, Node } from 'prosemirror-model';

/** An attribute that came to the schema after texts were kept: their lasting form leaves it out while it holds its default. */
export interface LaterAttribute extends AttributeSpec {
  readonly omitted?: boolean;
}

interface Written {
  attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Written[];
  readonly marks?: readonly Written[];
}

/** A text's JSON in the form by which the server compares it. */
export function lastingJson(node: Node): unknown {
  const json = node.toJSON() as Written;
  lessen(node, json);
  return json;
}

function lessen(node: Node, json: Written): void {
  lessenAttrs(node, json);
  node.marks.forEach((mark, index) => {
    const written = json.marks?.[index];
    if (written) lessenAttrs(mark, written);
  });
  node.forEach((child, _offset, index) => {
    const written = json.content?.[index];
    if (written) lessen(child, written);
  });
}

/** The attributes in the JSON are those of the node itself, so what is left out is left out of a copy. */
function lessenAttrs({ type, attrs }: Node | Mark, json: Written): void {
  const rules = Object.entries((type.spec.attrs ?? {}) as Readonly<Record<string, LaterAttribute>>);
  const out = new Set(rules.filter(([name, rule]) => rule.omitted === true && attrs[name] === rule.default).map(([name]) => name));
  if (out.size === 0) return;
  const kept = Object.entries(attrs).filter(([name]) => !out.has(name));
  if (kept.length === 0) delete json.attrs;
  else json.attrs = Object.fromEntries(kept);
}

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
export async function differs(document: Node, hash: string): Promise<boolean> {
  const ours = await sha256(canonicalJson(lastingJson(document)));
  return ours !== null && ours !== hash;
}
