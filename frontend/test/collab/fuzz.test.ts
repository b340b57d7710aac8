import { expect, test } from 'vitest';
import { suggestionsIn } from 'Frontend/suggest/list';
import { wordsIn } from '../support/author';
import { sampleDocument } from '../support/documents';
import { Random } from '../support/random';
import { Simulation } from '../support/simulation';

const asked = Number(process.env.FUZZ_SEEDS ?? 0);
const from = Number(process.env.FUZZ_FROM ?? 1);
const only = process.env.FUZZ_SEED;

interface Tally {
  suggested: number;
  refused: number;
  words: number;
  trayed: number;
}

/** Runs one seed; the reason it failed, or null. */
function failure(seed: number, tally: Tally): string | null {
  const simulation = new Simulation(new Random(seed), sampleDocument(), 4);
  simulation.run(30);
  const { authority, lines } = simulation;
  const final = authority.at(authority.version);
  final.check();
  tally.refused += simulation.refused;
  tally.suggested += suggestionsIn(final).length;
  for (const { author } of lines) {
    if (author.collab.version !== authority.version) return `${author.clientId} stands at ${author.collab.version} of ${authority.version}`;
    if (author.collab.inFlight !== null || author.collab.pending.length > 0) return `${author.clientId} still waits`;
    if (!author.state.doc.eq(final)) return `${author.clientId} diverged`;
    if (!author.collab.confirmed.eq(final)) return `${author.clientId} believes in another text`;
  }
  return lostWords(simulation, tally);
}

/** Each word is in the text, in its author's tray, or was deleted by somebody who saw it. */
function lostWords({ authority, lines }: Simulation, tally: Tally): string | null {
  const final = wordsIn(authority.at(authority.version));
  const deleted = new Set(lines.flatMap(({ author }) => [...author.deleted]));
  for (const { author } of lines) {
    const tray = new Set(author.collab.unplaced.flatMap(({ text }) => Array.from(text)));
    tally.words += author.written.size;
    for (const word of author.written) {
      if (final.has(word)) continue;
      if (tray.has(word)) tally.trayed++;
      else if (!deleted.has(word)) return `the word ${word} was lost`;
    }
  }
  return null;
}

test('four authors who write and suggest, on a breaking network and around agreed provisions, converge and no word is lost silently', () => {
  const tally: Tally = { suggested: 0, refused: 0, words: 0, trayed: 0 };
  const deadline = asked > 0 ? Infinity : Date.now() + 15_000;
  const seeds = only === undefined ? (asked || 400) : 1;
  let ran = 0;
  for (let i = 1; i <= seeds && Date.now() < deadline; i++) {
    const seed = only === undefined ? from + i - 1 : Number(only);
    expect.soft(attempt(seed, tally), `seed ${seed}`).toBeNull();
    ran++;
  }
  expect(asked > 0 || only !== undefined || (tally.suggested > 0 && tally.refused > 0)).toBe(true);
  console.info(`${ran} seeds; ${JSON.stringify(tally)}`);
});

function attempt(seed: number, tally: Tally): string | null {
  try {
    return failure(seed, tally);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
