// What a step does around words that its author never saw, letter by letter: the rule as it reads, for both sides to be compared with.

/** With the libraries that the steps are of. */
export const carefulness = ({ Slice, ReplaceStep, ReplaceAroundStep }) => {
  const takenOut = (step, mapped) => {
    if (step instanceof ReplaceStep) return [[step.from, step.to, mapped.from, mapped.to]];
    if (!(step instanceof ReplaceAroundStep)) return [];
    return [[step.from, step.gapFrom, mapped.from, mapped.gapFrom], [step.gapTo, step.to, mapped.gapTo, mapped.to]];
  };

  const says = (doc, pos, leaf) => (leaf.isText ? doc.textBetween(pos, pos + 1).trim() !== "" : Object.keys(leaf.attrs).length > 0);

  /** The letters and citations in what a step takes out that came there since, but for what is nothing but blanks between what was there. */
  const unseenWords = (step, mapped, since, doc) => {
    const unseen = new Set();
    for (const [from, to, at, end] of takenOut(step, mapped)) {
      const seen = new Set();
      for (let pos = from; pos < to; pos++) {
        const result = since.mapResult(pos, 1);
        if (!result.deletedAfter) seen.add(result.pos);
      }
      let gap = [];
      let said = false;
      for (let pos = at; pos <= end; pos++) {
        if (pos === end || seen.has(pos)) {
          if (said) gap.forEach((one) => unseen.add(one));
          [gap, said] = [[], false];
          continue;
        }
        const node = doc.nodeAt(pos);
        if (!node?.isLeaf) continue;
        gap.push(pos);
        said ||= says(doc, pos, node);
      }
    }
    return unseen;
  };

  /** The letters and tokens within a range that go: of nodes that hold nothing unseen all, of others what is within. */
  const doomed = (parent, start, { from, to }, unseen, found) => {
    parent.forEach((child, offset) => {
      const pos = start + offset;
      const end = pos + child.nodeSize;
      const whole = pos >= from && end <= to && ![...unseen].some((at) => at >= pos && at < end);
      if (whole || child.isText) {
        for (let at = Math.max(pos, from); at < Math.min(end, to); at++) if (!unseen.has(at)) found.add(at);
      } else doomed(child, pos + 1, { from, to }, unseen, found);
    });
    return found;
  };

  const runs = (found) => {
    const result = [];
    for (const at of [...found].sort((a, b) => a - b)) {
      if (result.at(-1)?.to === at) result.at(-1).to++;
      else result.push({ from: at, to: at + 1 });
    }
    return result;
  };

  /** The steps in place of a mapped one, each on the text after the one before; none where it cannot be. */
  return (step, mapped, since, doc) => {
    const unseen = unseenWords(step, mapped, since, doc);
    if (unseen.size === 0) return [mapped];
    if (!(mapped instanceof ReplaceStep)) return [];
    const steps = runs(doomed(doc, 0, mapped, unseen, new Set())).map(({ from, to }) => new ReplaceStep(from, to, Slice.empty));
    const insertion = mapped.slice.size > 0 ? [new ReplaceStep(mapped.from, mapped.from, mapped.slice)] : [];
    return [...steps.reverse(), ...insertion];
  };
};
