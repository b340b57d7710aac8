/** The texts of the editor, handed over by the page in the member's language; the key stands in for a missing one. */
export type Labels = Readonly<Record<string, string>>;

/** Every key that the editor asks for. */
export const labelKeys = [
  'editor.label', 'editor.readOnly', 'editor.locked', 'editor.keys',
  'toolbar.label',
  'tool.strong', 'tool.em', 'tool.underline',
  'tool.heading1', 'tool.heading2', 'tool.heading3',
  'tool.provision', 'tool.sub_provision', 'tool.list_item', 'tool.quote',
  'tool.link', 'tool.undo', 'tool.redo',
  'link.address', 'link.apply', 'link.remove', 'link.cancel', 'link.invalid',
  'people.label', 'people.you', 'people.joined', 'people.left',
  'group.government', 'group.employers', 'group.workers', 'group.secretariat', 'group.partners',
  'status.connecting', 'status.offline', 'status.closed', 'status.pending', 'status.kept', 'status.ready', 'status.back',
  'tray.title', 'tray.explanation', 'tray.putBack', 'tray.throwAway',
  'tray.removed', 'tray.rejected', 'tray.reloaded', 'tray.added',
] as const;

export type LabelKey = (typeof labelKeys)[number];

/** A text with its `{places}` filled in. */
export function say(labels: Labels, key: LabelKey, places: Readonly<Record<string, string | number>> = {}): string {
  const text = labels[key] ?? key;
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(places[name] ?? whole));
}
