/** The texts of the editor, handed over by the page in the member's language; the key stands in for a missing one. */
export type Labels = Readonly<Record<string, string>>;

/** Every key that the editor asks for. */
export const labelKeys = [
  'editor.label', 'editor.readOnly', 'editor.locked', 'editor.tooMuch', 'editor.untitled', 'editor.keys', 'editor.review',
  'toolbar.label',
  'tool.strong', 'tool.em', 'tool.underline', 'tool.superscript', 'tool.subscript',
  'tool.heading1', 'tool.heading2', 'tool.heading3',
  'tool.provision', 'tool.sub_provision', 'tool.list_item', 'tool.quote',
  'tool.link', 'tool.undo', 'tool.redo', 'tool.suggest', 'tool.suggestions', 'tool.find', 'tool.outline', 'tool.unagreed', 'tool.table', 'tool.citation', 'tool.footnote', 'tool.sign',
  'link.address', 'link.apply', 'link.remove', 'link.cancel', 'link.invalid',
  'find.title', 'find.words', 'find.previous', 'find.next', 'find.matchCase', 'find.wholeWord', 'find.close',
  'find.none', 'find.present', 'find.found.one', 'find.found.other',
  'find.other', 'find.replace', 'find.replaceAll',
  'find.replaced.one', 'find.replaced.other', 'find.left.one', 'find.left.other',
  'suggestions.title', 'suggestions.none', 'suggestions.by', 'suggestions.everyone', 'suggestions.selected', 'suggestions.unknown',
  'suggestions.inserted', 'suggestions.deleted', 'suggestions.replaced', 'suggestions.begun', 'suggestions.ended', 'suggestions.form', 'suggestions.insertedBy', 'suggestions.deletedBy',
  'tool.attribution', 'attribution.imported', 'attribution.on', 'attribution.off', 'attribution.nobody', 'attribution.unreachable',
  'suggestions.accept', 'suggestions.reject', 'suggestions.withdraw', 'suggestions.acceptAll', 'suggestions.rejectAll',
  'suggestions.close', 'suggestions.count.one', 'suggestions.count.other',
  'suggestions.accepted.one', 'suggestions.accepted.other', 'suggestions.rejected.one', 'suggestions.rejected.other',
  'suggestions.left.one', 'suggestions.left.other', 'suggestions.select', 'suggestions.cannot', 'suggestions.nowhere', 'suggestions.notHere', 'suggestions.notYours', 'suggestions.on', 'suggestions.off',
  'number.tabled', 'number.new', 'tool.changes', 'changes.title', 'changes.asked', 'changes.unreachable', 'changes.none', 'changes.inserted', 'changes.deleted', 'changes.replaced', 'changes.form',
  'tool.telling', 'telling.about', 'telling.all', 'telling.near', 'telling.mine', 'telling.none', 'telling.set.all', 'telling.set.near', 'telling.set.mine', 'telling.set.none',
  'heard.mine', 'heard.provisions', 'heard.text', 'heard.members.one', 'heard.members.other',
  'outline.title', 'outline.empty', 'outline.wordless', 'outline.unagreed.one', 'outline.unagreed.other', 'outline.agreed', 'outline.nobody',
  'length.words.one', 'length.words.other', 'length.characters.one', 'length.characters.other', 'length.selected',
  'table.rows', 'table.columns', 'table.insert',
  'table.rowBefore', 'table.rowAfter', 'table.rowRemove', 'table.columnBefore', 'table.columnAfter', 'table.columnRemove',
  'table.headerRow', 'table.merge', 'table.split', 'table.remove',
  'citation.words', 'citation.found', 'citation.article', 'citation.none', 'citation.unreachable',
  'citation.count.one', 'citation.count.other',
  'note.title', 'note.address', 'note.link', 'note.cites', 'note.cite', 'note.select', 'note.number', 'note.done', 'note.remove',
  'sign.space', 'sign.narrowSpace',
  'tool.image', 'tool.reference', 'tool.keys', 'tool.spelling',
  'image.file', 'image.alt', 'image.why', 'image.insert', 'image.change', 'image.fileMissing',
  'image.altMissing', 'image.sending', 'image.failed', 'image.nowhere', 'image.left',
  'mention.members',
  'citation.standards', 'citation.practices',
  'reference.words', 'reference.found', 'reference.none', 'reference.count.one', 'reference.count.other', 'reference.called',
  'reference.deleted', 'reference.lost',
  'tool.bracket', 'bracket.holder', 'bracket.put', 'bracket.held', 'bracket.another', 'bracket.settle', 'bracket.remove', 'bracket.of', 'bracket.nobody',
  'tool.numbering', 'numbering.begin', 'numbering.beginPart', 'numbering.wrongLetters', 'numbering.wrongRoman', 'numbering.apply', 'numbering.on', 'numbering.wrong',
  'keys.close', 'keys.wroteHere', 'keys.call', 'keys.refer', 'keys.suggest', 'keys.comment', 'keys.thread', 'keys.nextSuggestion', 'keys.previousSuggestion', 'keys.accept', 'keys.reject', 'keys.nextComment', 'keys.previousComment', 'keys.enter', 'keys.break', 'keys.backspace', 'keys.indent',
  'keys.outdent', 'keys.leave', 'keys.palette',
  'review.suggestion', 'review.comment', 'comments.nowhere',
  'comments.on', 'comments.none', 'comments.by', 'comments.new.one', 'comments.new.other',
  'people.label', 'people.you', 'people.joined', 'people.left',
  'group.government', 'group.employers', 'group.workers', 'group.secretariat', 'group.partners',
  'status.connecting', 'status.offline.none', 'status.offline.one', 'status.offline.other',
  'status.slow.one', 'status.slow.other', 'status.unkept.one', 'status.unkept.other',
  'status.closed', 'status.pending', 'status.kept', 'status.ready', 'status.back',
  'away.writing', 'away.unkept', 'away.title', 'away.waits', 'away.none', 'away.tries', 'away.again',
  'closed.reload', 'closed.unsent',
  'tray.title', 'tray.explanation', 'tray.putBack', 'tray.throwAway',
  'tray.where', 'tray.removed', 'tray.rejected', 'tray.reloaded', 'tray.added.one', 'tray.added.other',
  'socket.not-signed-in', 'socket.not-allowed', 'socket.unknown-text', 'socket.malformed', 'socket.reload',
] as const;

export type LabelKey = (typeof labelKeys)[number];

/** A text that says a number, in a form for one and a form for several. */
type Counted = CountedKey<LabelKey>;
type CountedKey<K> = K extends `${infer Name}.one` ? Name : never;

/** A text with its places `{0}`, `{1}` filled in. */
export function say(labels: Labels, key: LabelKey, ...values: readonly (string | number)[]): string {
  const text = labels[key] ?? key;
  return text.replace(/\{(\d+)\}/gu, (whole, place: string) => String(values[Number(place)] ?? whole));
}

/** A text in the form that its language has for this number; for none, a text of its own where there is one. */
export function sayCount(labels: Labels, key: Counted, count: number): string {
  if (count === 0 && key === 'status.offline') return say(labels, 'status.offline.none');
  const language = document.documentElement.lang || undefined;
  const one = new Intl.PluralRules(language).select(count) === 'one';
  return say(labels, one ? `${key}.one` : `${key}.other`, count.toLocaleString(language));
}
