// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import '../../src/platform/leave-guard';

interface Field extends HTMLElement {
  label: string;
  value: string;
  readonly: boolean;
}

interface Guard extends HTMLElement {
  typed: boolean;
}

function field(label: string, value = ''): Field {
  return Object.assign(document.createElement('vaadin-text-area'), { label, value, readonly: false });
}

/** A form as the page shows it, once what is kept has had its time to come back. */
async function shown(about: string, ...fields: readonly Field[]): Promise<Guard> {
  const guard = document.createElement('trialogue-leave-guard') as Guard;
  guard.setAttribute('member', 'ada');
  if (about !== '') guard.setAttribute('about', about);
  document.body.replaceChildren(...fields, guard);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return guard;
}

function type(into: Field, words: string): void {
  into.dispatchEvent(new Event('focusin', { bubbles: true }));
  into.value = words;
  into.dispatchEvent(new Event('input', { bubbles: true }));
}

function anotherSignsIn(): void {
  dispatchEvent(new Event('trialogue-changeover'));
}

function settle(about: string): void {
  dispatchEvent(new CustomEvent('trialogue-words-settled', { detail: { member: 'ada', about } }));
}

beforeEach(() => localStorage.clear());

describe('a guard beside fields', () => {
  it('gives words back to the fields about the same, until they are sent', async () => {
    const answer = field('Answer');
    await shown('answer/1', answer);
    type(answer, 'No fees.');
    anotherSignsIn();
    for (let visit = 0; visit < 2; visit += 1) {
      const again = field('Answer');
      const guard = await shown('answer/1', again);
      expect(again.value).toBe('No fees.');
      expect(guard.typed).toBe(true);
    }
    settle('answer/1');
    const after = field('Answer');
    await shown('answer/1', after);
    expect(after.value).toBe('');
  });

  it('gives nothing to what is about something else, or of which nobody said what it is about', async () => {
    for (const about of ['message/1', '']) {
      const first = field('Message', 'As it was');
      await shown(about, first);
      type(first, 'Otherwise');
      anotherSignsIn();
    }
    for (const about of ['message/2', '']) {
      const other = field('Message', 'As it was');
      await shown(about, other);
      expect(other.value).toBe('As it was');
    }
  });

  it('keeps what was typed alone, and not over what somebody else has saved since', async () => {
    const [title, summary] = [field('Title', 'Fees'), field('Summary', 'Old')];
    await shown('contribution/1', title, summary);
    type(title, 'Fees, by Ada');
    anotherSignsIn();
    const [same, newer] = [field('Title', 'Fees'), field('Summary', 'New')];
    await shown('contribution/1', same, newer);
    expect([same.value, newer.value]).toEqual(['Fees, by Ada', 'New']);
    const changed = field('Title', 'Fees, by Ben');
    await shown('contribution/1', changed);
    expect(changed.value).toBe('Fees, by Ben');
  });

  it('says that words are back at both signs by which the portal takes note of typing', async () => {
    const first = field('Answer');
    await shown('answer/2', first);
    type(first, 'With a transition.');
    anotherSignsIn();
    const signs: string[] = [];
    const again = field('Answer');
    for (const sign of ['input', 'change', 'restored']) document.body.addEventListener(sign, () => signs.push(sign));
    again.addEventListener('input', () => signs.push(again.value));
    await shown('answer/2', again);
    expect(signs).toEqual(['With a transition.', 'input', 'change']);
  });

  it('still has what to keep after a deed that failed, and nothing after one that did not', async () => {
    const answer = field('Answer');
    const guard = await shown('answer/3', answer);
    type(answer, 'Once');
    guard.typed = false;
    guard.typed = true;
    anotherSignsIn();
    const again = field('Answer');
    const anew = await shown('answer/3', again);
    expect(again.value).toBe('Once');
    anew.typed = false;
    settle('answer/3');
    anotherSignsIn();
    expect(localStorage.length).toBe(0);
  });

  it('keeps none of two fields of one name, as it could not tell them apart', async () => {
    const [one, two] = [field('Value'), field('Value')];
    await shown('plan/1', one, two);
    type(one, '1');
    type(two, '2');
    anotherSignsIn();
    expect(localStorage.length).toBe(0);
  });
});
