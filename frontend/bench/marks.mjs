// What is typed: marks by which each edit is known again wherever it arrives, and the time that took.

const DIGITS = 6;
const SIGN = "§";
const SIGN_BYTES = Buffer.from(SIGN);

/** Gives out marks and takes the time until they are seen. */
export class Marks {
  #sentAt = [];
  #owner = [];
  #countFrom = Infinity;
  #countTo = Infinity;
  samples = [];
  counted = 0;

  /** From now on, for so long, what is typed counts. */
  count(milliseconds) {
    this.#countFrom = performance.now();
    this.#countTo = this.#countFrom + milliseconds;
  }

  /** A mark that its owner types now. */
  type(owner) {
    const key = this.#sentAt.push(performance.now()) - 1;
    this.#owner.push(owner);
    if (this.#counts(key)) this.counted++;
    return SIGN + key.toString(36).padStart(DIGITS, "0");
  }

  owner(key) {
    return this.#owner[key];
  }

  /** The keys of the marks in some bytes. */
  *keysIn(bytes) {
    for (let at = bytes.indexOf(SIGN_BYTES); at >= 0; at = bytes.indexOf(SIGN_BYTES, at + 1)) {
      const from = at + SIGN_BYTES.length;
      yield Number.parseInt(bytes.latin1Slice(from, from + DIGITS), 36);
    }
  }

  /** The keys of the marks in a text. */
  keysOf(text) {
    return text
      .split(SIGN)
      .slice(1)
      .map((rest) => Number.parseInt(rest.slice(0, DIGITS), 36));
  }

  seen(key) {
    if (this.#counts(key)) this.samples.push(performance.now() - this.#sentAt[key]);
  }

  #counts(key) {
    return this.#sentAt[key] >= this.#countFrom && this.#sentAt[key] < this.#countTo;
  }
}

/** Median, 95th and 99th percentile, and the longest, in milliseconds. */
export const percentiles = (samples) => {
  const sorted = Float64Array.from(samples).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
};
