// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Combobox, type Offered } from 'Frontend/finding/combobox';
import { opensPalette } from 'Frontend/finding/palette';

const offered: Offered = {
  groups: [
    { heading: 'Pages', offers: [{ title: 'Plans', language: 'en', note: '', address: 'plans' }] },
    { heading: 'Instruments', offers: [{ title: 'C189 · Domestic Workers', language: 'en', note: '', address: 'standards/C189' }] },
  ],
  status: '2 offers',
  notice: '',
};
const key = (name: string, isComposing = false): Pick<KeyboardEvent, 'key' | 'isComposing'> => ({ key: name, isComposing });

let asked: [string, number][] = [];
let gone: string[] = [];
let box: Combobox;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, gone] = [[], []];
  box = new Combobox({ ask: (words, turn) => asked.push([words, turn]), go: (address) => gone.push(address), update: () => undefined });
});

afterEach(() => {
  vi.useRealTimers();
});

function answered(words: string): void {
  box.typed(words);
  vi.runAllTimers();
  box.answer(asked.at(-1)?.[1] ?? 0, offered);
}

test('the server is asked once somebody pauses, and an answer to earlier words is left aside', () => {
  box.typed('d');
  box.typed('do');
  vi.runAllTimers();
  box.typed('dom');
  vi.runAllTimers();
  expect(asked.map(([words]) => words)).toEqual(['do', 'dom']);
  box.answer(asked[0]?.[1] ?? 0, offered);
  expect(box.offers).toEqual([]);
  box.answer(asked[1]?.[1] ?? 0, offered);
  expect(box.offers.map(({ address }) => address)).toEqual(['plans', 'standards/C189']);
});

test('the arrows walk through all groups and come back to the box, and Enter takes what is meant', () => {
  answered('d');
  expect([box.meant, box.key(key('Enter'))]).toEqual([-1, false]);
  const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((name) => {
    box.key(key(name));
    return box.meant;
  });
  expect(walked).toEqual([0, 1, -1, 1]);
  expect([box.key(key('Enter', true)), gone]).toEqual([false, []]);
  expect([box.key(key('Enter')), gone, box.offers]).toEqual([true, ['standards/C189'], []]);
});

test('an offer to earlier words is not taken by Enter', () => {
  answered('d');
  box.key(key('ArrowDown'));
  box.typed('do');
  expect([box.meant, box.key(key('Enter')), gone]).toEqual([-1, false, []]);
});

test('what is closed is not opened again by an answer that was under way', () => {
  box.typed('d');
  vi.runAllTimers();
  box.close();
  box.answer(asked[0]?.[1] ?? 0, offered);
  expect([box.offers, box.key(key('ArrowDown'))]).toEqual([[], false]);
});

test('Ctrl-K opens the palette, and the keys of the editor beside it do not', () => {
  const pressed = (init: KeyboardEventInit): boolean => opensPalette(new KeyboardEvent('keydown', init));
  expect([pressed({ key: 'k', ctrlKey: true }), pressed({ key: 'K', ctrlKey: true })]).toEqual([true, true]);
  expect(pressed({ key: 'K', ctrlKey: true, shiftKey: true })).toBe(false);
  expect([pressed({ key: 'k' }), pressed({ key: 'k', metaKey: true }), pressed({ key: 'k', ctrlKey: true, altKey: true })]).toEqual([false, false, false]);
});
