// @vitest-environment jsdom
import { DOMParser as Reader, DOMSerializer, Slice } from 'prosemirror-model';
import { expect, test, vi } from 'vitest';
import { collabOf, withState } from 'Frontend/collab/plugin';
import { withUnplaced } from 'Frontend/collab/own';
import { blockIdsIn, provisionAt } from 'Frontend/editor/blocks';
import { labelKeys, say } from 'Frontend/editor/labels';
import { linkAddress, linkAt, linked } from 'Frontend/editor/link';
import { withLocked } from 'Frontend/editor/locked';
import { cleanHtml } from 'Frontend/editor/clean-html';
import { fresh } from 'Frontend/editor/paste';
import { after } from 'Frontend/editor/people';
import { Situation } from 'Frontend/editor/situation';
import { statusText } from 'Frontend/editor/status';
import { putBack, throwAway } from 'Frontend/editor/tray';
import { markOf } from 'Frontend/editor/types';
import { at, shape, stateOf } from '../support/desk';
import { paragraphs, sampleDocument, schema } from '../support/documents';
import { allLabels, englishLabels } from '../support/labels';

function pasted(html: string): string {
  const page = document.createElement('div');
  page.innerHTML = cleanHtml(html);
  return shape(Reader.fromSchema(schema).parse(page));
}

test('a text written to a page and read again is the same but for ids', () => {
  const page = document.createElement('div');
  page.append(DOMSerializer.fromSchema(schema).serializeFragment(sampleDocument().content));
  const again = Reader.fromSchema(schema).parse(page);
  expect(shape(again)).toBe(shape(sampleDocument()));
});

test('pasted text keeps bold and italics and drops foreign styles, scripts and pictures from elsewhere', () => {
  const html = '<style>p{}</style><p style="font-size:40pt;font-weight:700">a <b>b</b> <span style="font-style:italic">c</span></p>';
  expect(pasted(`${html}<script>x()</script><img src="https://elsewhere.example/x.png" alt="x">`)).toBe(
    'doc(title("a " "b" " " "c") "")',
  );
});

test('a link that could run a script is pasted as its words', () => {
  const page = document.createElement('div');
  page.innerHTML = '<p><a href="javascript:x()">words</a></p>';
  const doc = Reader.fromSchema(schema).parse(page);
  expect(doc.rangeHasMark(0, doc.content.size, markOf('link'))).toBe(false);
});

test("a pasted slice has neither ids nor others' suggestions", () => {
  const mark = schema.mark('insertion', { id: 'i', member: 'm', group: 'workers', at: '' });
  const block = schema.node('paragraph', { id: 'p' }, schema.text('x', [mark]));
  const clean = fresh(new Slice(paragraphs('y').content.addToEnd(block), 0, 0));
  expect(JSON.stringify(clean.toJSON())).not.toMatch(/"id":"|insertion/u);
});

test('words from the tray go back where they were written', () => {
  const start = stateOf(paragraphs('Fees', 'Agencies'));
  const words = { text: 'All', slice: { content: [{ type: 'text', text: 'All' }] }, blockId: 'p1', offset: 0 };
  const state = start.apply(withState(start, withUnplaced(collabOf(start), [words], 'removed', null)));
  const [entry] = collabOf(state).unplaced;
  if (!entry) throw new Error('the tray holds the words');
  const back = state.apply(putBack(state, entry));
  expect(shape(back.doc)).toContain('"All Agencies"');
  expect(collabOf(back)).toMatchObject({ unplaced: [], pending: [{}] });
  expect(collabOf(state.apply(throwAway(state, entry)))).toMatchObject({ unplaced: [], pending: [] });
});

test('after loading, words whose block is gone come back under their number or at the end, and never into the title', () => {
  const start = stateOf(sampleDocument());
  const slice = { content: [{ type: 'text', text: 'of any kind' }] };
  const back = (number: string): string => {
    const words = { text: 'of any kind', slice, blockId: 'gone', offset: 0, where: { number, before: 'Fees', behind: '' } };
    const state = start.apply(withState(start, withUnplaced(collabOf(start), [words], 'removed', null)));
    const [entry] = collabOf(state).unplaced;
    if (!entry) throw new Error('the tray holds the words');
    const { doc } = state.apply(putBack(state, entry));
    doc.check();
    return doc.children.map(({ type, textContent }) => (textContent === 'of any kind' ? 'HERE' : type.name)).join(' ');
  };
  const whole = start.doc.children.map(({ type }) => type.name).join(' ');
  expect(back('2.')).toBe(whole.replace(/(.*?provision) provision/u, '$1 HERE provision'));
  expect(back('')).toBe(`${whole} HERE`);
});

test('a locked block takes no edits, its neighbours do', () => {
  const refused = vi.fn();
  const start = stateOf(paragraphs('Fees', 'Agencies'), refused);
  const state = start.apply(withLocked(start, ['p0']));
  const [inside, beside] = [at(state, 'Fees'), at(state, 'Agencies')];
  expect(inside.applyTransaction(inside.tr.insertText('x')).transactions).toHaveLength(0);
  expect(beside.applyTransaction(beside.tr.insertText('x')).transactions).not.toHaveLength(0);
  expect(beside.applyTransaction(beside.tr.join(beside.selection.$from.before())).transactions).toHaveLength(0);
  expect(refused).toHaveBeenCalledTimes(2);
});

test('an address without a scheme is completed, one that runs code is refused', () => {
  expect(linkAddress('example.org/a')).toBe('https://example.org/a');
  expect(linkAddress('who@example.org')).toBe('mailto:who@example.org');
  expect(linkAddress('/practices/7')).toBe('/practices/7');
  expect(linkAddress('javascript:alert(1)')).toBeNull();
  expect(linkAddress('//elsewhere.example')).toBeNull();
});

test('a cursor within a link stands for the whole link', () => {
  const start = stateOf(paragraphs('Fees are borne'));
  const state = start.apply(start.tr.addMark(16, 19, schema.mark('link', { href: '/a' })));
  expect(linkAt(at(state, 'are', 1))).toEqual({ href: '/a', from: 16, to: 19 });
  const unlinked = state.apply(linked(at(state, 'are', 1), null));
  expect(unlinked.doc.rangeHasMark(0, unlinked.doc.content.size, markOf('link'))).toBe(false);
});

test('the selection names the blocks it touches', () => {
  expect(blockIdsIn(at(stateOf(sampleDocument()), 'licensed'))).toEqual(['v1', 's', 'sa', 'sap']);
});

test('the selection names the provision it begins in, and none elsewhere', () => {
  const state = stateOf(sampleDocument());
  expect(provisionAt(at(state, 'licensed'))).toBe('v1');
  expect(provisionAt(state)).toBeNull();
});

test('a text without a translation shows its key; places are filled in', () => {
  expect(say({}, 'tool.strong')).toBe('tool.strong');
  expect(say({ 'people.joined': '{0} ({1}) is here' }, 'people.joined', 'Ama', 'workers')).toBe('Ama (workers) is here');
});

test('every key has a text in every language, and every text of the editor has its key', () => {
  const spoken = (key: string): boolean => !['socket.silent', 'socket.too-much', 'socket.broken'].includes(key);
  for (const labels of Object.values(allLabels)) {
    expect(Object.keys(labels).filter(spoken).sort()).toEqual([...labelKeys].sort());
  }
});

test('a number is said in the form that its language has for it, and no place is left open', () => {
  const status = { connection: 'offline', keptAt: null, kept: true, silent: false } as const;
  const said = ['en', 'fr', 'es'].map((language) => {
    document.documentElement.lang = language;
    const labels = allLabels[language] ?? {};
    const situation = new Situation(() => labels);
    situation.connected('connected', { pending: 0, kept: true });
    situation.connected('offline', { pending: 1, kept: true });
    const aloud = situation.spoken;
    situation.announceUnplaced(1);
    return [aloud, situation.spoken, ...[0, 2].map((pending) => statusText(labels, { ...status, pending }))];
  });
  document.documentElement.lang = '';
  expect(said[0]).toEqual([
    'offline, 1 change kept here', '1 passage of yours has no place; see below the text', 'offline', 'offline, 2 changes kept here',
  ]);
  expect(said[1]?.[0]).toBe('hors ligne, 1 modification conservée ici');
  expect(said[2]?.[1]).toBe('1 pasaje suyo no tiene lugar; véalo debajo del texto');
  expect(said.flat().join()).not.toContain('{');
});

test('the status says what is not sent yet, and whether the browser keeps it', () => {
  const status = { connection: 'connected', pending: 2, keptAt: null, kept: true, silent: false } as const;
  expect(statusText(englishLabels, status)).toBe('keeping…');
  expect(statusText(englishLabels, { ...status, silent: true })).toBe('no answer yet, 2 changes kept here');
  const offline = { ...status, connection: 'offline' } as const;
  expect(statusText(englishLabels, offline)).toBe('offline, 2 changes kept here');
  expect(statusText(englishLabels, { ...offline, kept: false })).toBe('2 changes neither sent nor kept');
});

test('who comes and goes is told once', () => {
  const person = { clientId: 'c', memberId: 'm', name: 'Ama', initials: 'A', affiliation: 'workers' } as const;
  const news = { type: 'presence', ...person, version: 1, anchor: null, head: null } as const;
  const came = after([], news, 'me');
  expect(came.joined?.name).toBe('Ama');
  expect(after(came.people, news, 'me').joined).toBeUndefined();
  expect(after([], news, 'c').people).toEqual([]);
  expect(after(came.people, { type: 'left', clientId: 'c' }, 'me')).toMatchObject({ people: [], left: { name: 'Ama' } });
});
