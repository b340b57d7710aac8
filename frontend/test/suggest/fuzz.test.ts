import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { suggestionsIn } from 'Frontend/suggest/list';
import { isSuggestion } from 'Frontend/suggest/marks';
import { proposed } from 'Frontend/suggest/propose';
import { withdrawn } from 'Frontend/suggest/withdrawn';
import { type Deed, deeds } from '../support/deeds';
import { shape, stateOf } from '../support/desk';
import { sampleDocument, schema } from '../support/documents';
import { Random } from '../support/random';
import { elena, NOON, settle, tomasz } from '../support/suggestions';

const SEEDS = Number(process.env.SUGGEST_SEEDS ?? 300);

interface Tally {
  made: number;
  refused: number;
}

test('whatever two people suggest, taking it back gives the text as it was, and accepting leaves no trace', () => {
  const tally: Tally = { made: 0, refused: 0 };
  const start = stateOf(sampleDocument());
  for (let seed = 1; seed <= SEEDS; seed++) {
    const state = written(start, new Random(seed), tally);
    const ground = schema.node('doc', null, [...withdrawn(state.doc.children, isSuggestion)]);
    expect.soft(shape(ground), `seed ${seed}, withdrawn`).toBe(shape(start.doc));
    expect.soft(shape(settle(state, 'reject').doc), `seed ${seed}, rejected`).toBe(shape(start.doc));
    const accepted = settle(state, 'accept').doc;
    accepted.check();
    expect.soft(suggestionsIn(accepted), `seed ${seed}, accepted`).toEqual([]);
  }
  console.info(`${tally.made} suggested, ${tally.refused} could not be`);
  expect(tally.refused).toBeLessThan(tally.made / 10);
});

function written(start: EditorState, random: Random, tally: Tally): EditorState {
  let state = start;
  for (let n = 0; n < 12; n++) {
    const author = random.of([elena, tomasz]);
    const tr = done(random.of(deeds), state, random);
    if (tr?.docChanged !== true || tr.getMeta('history$') !== undefined) continue;
    const drawn = proposed(state, tr, author, NOON);
    if (drawn) state = state.applyTransaction(drawn).state;
    state.doc.check();
    tally[drawn ? 'made' : 'refused']++;
  }
  return state;
}

/** A deed that does not fit, or breaks the text, is none. */
function done(deed: Deed, state: EditorState, random: Random): Transaction | null {
  try {
    const tr = deed(state, random, () => random.of(['x', 'yy', 'zzz']));
    const whole: Node | undefined = tr?.doc;
    whole?.check();
    return tr;
  } catch {
    return null;
  }
}
