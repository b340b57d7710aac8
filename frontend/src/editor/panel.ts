import type { TemplateResult } from 'lit';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Labels } from './labels';

/** The panels that open under the toolbar. */
export type PanelName = 'link' | 'find' | 'outline' | 'unagreed' | 'table' | 'citation' | 'footnote' | 'sign' | 'image' | 'reference' | 'numbering' | 'bracket' | 'keys' | 'suggestions' | 'changes' | 'telling';

/** Those that a reader has too. */
export const forReaders: readonly PanelName[] = ['find', 'outline', 'unagreed', 'suggestions', 'changes', 'telling', 'keys'];

/** What a panel asks of the editor around it. */
export interface PanelHost {
  readonly labels: Labels;
  readonly view: EditorView | null;
  readonly mayWrite: boolean;
  /** Whether the member decides on suggestions, and who the member is. */
  readonly mayEdit: boolean;
  readonly self: string;
  /** A member's name; empty where it is not known. */
  readonly nameOf: (member: string) => string;
  /** Shows the panel anew. */
  readonly update: () => void;
  /** Says something to those who listen rather than look. */
  readonly say: (text: string) => void;
  /** Ends the panel and puts the focus back into the text. */
  readonly close: () => void;
}

/** A small form under the toolbar; one at a time is open. */
export interface Panel {
  /** Takes in where the selection stands; false where there is nothing for it to do. */
  open(view: EditorView): boolean;
  template(host: PanelHost): TemplateResult;
  /** What it says by now, which is said aloud as it changes. */
  status?(host: PanelHost): string;
  /** What has to be undone in the text when the panel ends. */
  ended?(state: EditorState): Transaction;
}

/** Closes a panel on Escape. */
export function leaving(host: PanelHost): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    host.close();
  };
}

/** Does something on Enter, which then is no key for the text that takes the focus. */
export function onEnter(deed: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    deed(event);
  };
}
