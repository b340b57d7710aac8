import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { madeBy } from 'Frontend/suggest/marks';
import { proposed } from 'Frontend/suggest/propose';
import { settled } from 'Frontend/suggest/settle';
import { sameWithout } from 'Frontend/suggest/withdrawn';
import { deeds } from '../support/deeds';
import { stateOf } from '../support/desk';
import { schema } from '../support/documents';
import { Random } from '../support/random';

/** Changes of a text by one member, and whether each is nothing but suggestions. The server's tests read the same file. */
const FILE = join(import.meta.dirname, 'cases.json');
const ELENA = { member: '0b1f7c62-7d0a-4a53-9f53-0a6d2f6b9c01', group: 'employers' };
const TOMASZ = { member: '0b1f7c62-7d0a-4a53-9f53-0a6d2f6b9c02', group: 'workers' };
const AT = '2026-11-24T12:00:00Z';

interface Case {
  readonly before: unknown;
  readonly after: unknown;
  readonly holds: boolean;
}

const start = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'title', attrs: { id: 't' }, content: [{ type: 'text', text: 'Fees' }] },
    ...['Fees are paid', 'by employers'].map((text, i) => ({
      type: 'provision', attrs: { id: `v${i}` },
      content: [{ type: 'paragraph', attrs: { id: `p${i}` }, content: [{ type: 'text', text }] }],
    })),
    { type: 'paragraph', attrs: { id: 'e' }, content: [{ type: 'text', text: 'End' }] },
  ],
});

/** Both suggest for a while; then Elena suggests, edits, or settles what is not hers. */
function made(seed: number): Case | null {
  const random = new Random(seed);
  let state = stateOf(start);
  for (let n = 0; n < 3; n++) {
    const drawn = tried(() => {
      const tr = random.of(deeds)(state, random, () => 'x');
      return tr && proposed(state, tr, random.of([ELENA, TOMASZ]), AT);
    });
    if (drawn?.docChanged) state = state.applyTransaction(drawn).state;
  }
  const last = tried(() => {
    const way = seed % 3;
    const tr = way === 2 ? settled(state, madeBy(random.of([ELENA, TOMASZ]).member), random.of(['accept', 'reject'])) : random.of(deeds)(state, random, () => 'y');
    return tr && way === 0 ? proposed(state, tr, ELENA, AT) : tr;
  });
  const after = last?.docChanged ? state.applyTransaction(last).state.doc : null;
  return after && { before: state.doc.toJSON(), after: after.toJSON(), holds: sameWithout(state.doc, after, madeBy(ELENA.member)) };
}

function tried(make: () => Transaction | null): Transaction | null {
  try {
    const tr = make();
    tr?.doc.check();
    return tr;
  } catch {
    return null;
  }
}

/** `SUGGEST_CASES=write` draws them anew. */
if (process.env.SUGGEST_CASES === 'write') {
  const all = Array.from({ length: 120 }, (_none, i) => made(i + 1)).filter((one) => one !== null);
  writeFileSync(FILE, `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
}

test('what is only suggested is told from what is edited as the server tells it', () => {
  const cases = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Case[];
  cases.forEach(({ before, after, holds }, i) => {
    const same = sameWithout(schema.nodeFromJSON(before), schema.nodeFromJSON(after), madeBy(ELENA.member));
    expect.soft(same, `case ${i}`).toBe(holds);
  });
  expect(cases.filter(({ holds }) => holds).length).toBeGreaterThan(20);
  expect(cases.filter(({ holds }) => !holds).length).toBeGreaterThan(20);
});
