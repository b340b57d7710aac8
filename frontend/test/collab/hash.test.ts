import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Schema } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { canonicalJson, differs, lastingJson } from 'Frontend/collab/hash';
import { documentSchema, schemaHash } from 'Frontend/editor/schema';
import { Page } from '../support/page';

/** As it was kept before parts of a provision could begin at a chosen letter; the server's tests have the same one. */
const kept =
  '{"content":[{"attrs":{"id":"t"},"content":[{"text":"Guidance","type":"text"}],"type":"title"},{"attrs":{"id":"p","restart":null},"content":[{"attrs":{"id":"q"},"content":[{"text":"Fees are forbidden:","type":"text"}],"type":"paragraph"},{"attrs":{"id":"s"},"content":[{"attrs":{"id":"a"},"content":[{"attrs":{"id":"b"},"content":[{"text":"at sea","type":"text"}],"type":"paragraph"}],"type":"sub_provision"}],"type":"sub_provisions"}],"type":"provision"}],"type":"doc"}';
const hash = 'a56961122bf9be0c42fcfc24668c47a008f3036fdf9a34313734792f2e1e9b31';

test('a text from before an attribute keeps its form and its hash', async () => {
  const doc = documentSchema.nodeFromJSON(JSON.parse(kept));
  expect(canonicalJson(lastingJson(doc))).toBe(kept);
  expect(await differs(doc, hash)).toBe(false);
  expect(canonicalJson(doc.toJSON())).toContain('{"id":"a","restart":null}');
});

test('what the attribute says counts', async () => {
  const later = kept.replace('{"id":"a"}', '{"id":"a","restart":3}');
  const doc = documentSchema.nodeFromJSON(JSON.parse(later));
  expect(canonicalJson(lastingJson(doc))).toBe(later);
  expect(await differs(doc, hash)).toBe(true);
});

test('marks are lessened alike, and no empty attributes stay', () => {
  const schema = new Schema({
    nodes: { doc: { content: 'text*' }, text: {} },
    marks: { em: { attrs: { how: { default: 1, omitted: true } as { default: number } } } },
  });
  const plain = '{"content":[{"marks":[{"type":"em"}],"text":"x","type":"text"}],"type":"doc"}';
  const doc = schema.nodeFromJSON(JSON.parse(plain));
  expect(canonicalJson(lastingJson(doc))).toBe(plain);
  expect(canonicalJson(doc.toJSON())).toContain('"how":1');
});

test('a page names the schema of the file that the server reads, from its first frame on', async () => {
  const file: unknown = JSON.parse(readFileSync('src/document-schema.json', 'utf8'));
  const hash = await schemaHash();
  expect(hash).toBe(createHash('sha256').update(canonicalJson(file)).digest('hex'));
  expect(new Page().client.hello('t', hash)).toMatchObject({ ticket: 't', schema: hash });
  expect(new Page().client.hello('t')).not.toHaveProperty('schema');
});
