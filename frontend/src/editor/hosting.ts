import type { Mark } from 'prosemirror-model';
import type { Affiliation } from '../collab/protocol';
import { leaveAwayPage } from './away-page';
import { holderName } from './bracket-panel';
import type { Bulletin } from './bulletin';
import { type LabelKey, type Labels, say } from './labels';
import type { Panels } from './panels';
import type { Passing } from './passing';
import { referenceWords } from './references-plugin';
import type { Safekeeping } from './safekeeping';
import type { SessionHost } from './session-host';
import type { Situation } from './situation';
import type { Stated } from './stances';
import type { Suggesting } from './suggesting';
import { besideNumber, type Tabled } from './tabled';
import { writerWords } from './writer-words';

/** What of the element takes part in what its session tells. */
export interface Hosting extends Pick<SessionHost, 'attributes' | 'mayWrite' | 'settled' | 'changeWay' | 'changed'> {
  readonly writing: Suggesting;
  readonly situation: Situation;
  readonly bulletin: Bulletin;
  readonly panels: Panels;
  readonly passing: Passing;
  labels(): Labels;
  /** The numbers that an amendment names. */
  tabled(): Tabled;
  stated(): readonly Stated[];
  /** A member's name; empty where it is not known. */
  nameOf(member: string): string;
  readonly safekeeping: Safekeeping;
  /** Shows the text anew, as what may be done with it has changed. */
  redrawn(): void;
}

/** Passes on what a session tells to whoever in the element has to know. */
export function hosting(element: Hosting): SessionHost {
  const { situation, bulletin, panels } = element;
  const shown = <T extends readonly unknown[]>(then: (...values: T) => void) => (...values: T): void => {
    then(...values);
    element.redrawn();
    element.changed();
  };
  return {
    ...element,
    ...words(element),
    open: (panel) => panels.open(panel),
    suggests: () => element.writing.suggests,
    brought: (file) => panels.bring(file),
    confirmed: () => (situation.keptAt = new Date()),
    arrived: (tr) => bulletin.arrived(tr),
    refused: shown((why) => refuse(element, why)),
    chosen: (thread) => bulletin.chosen(thread),
    connection: shown((connection, ending) => situation.connected(connection, element.safekeeping, ending)),
    welcomed: shown((welcome) => {
      situation.welcomed(welcome);
      bulletin.present();
      if (element.safekeeping.kept) void leaveAwayPage(element.labels(), welcome.self.memberId);
    }),
    heard: shown((message) => {
      if (situation.heard(message)) bulletin.present();
    }),
  };
}

/** What is said of the parts of a text, in the reader's language. */
function words(element: Hosting): Pick<SessionHost, 'called' | 'agreed' | 'commented' | 'references' | 'writtenBy' | 'suggestedBy' | 'heldBy' | 'besideNumber'> {
  return {
    called: (number) => say(element.labels(), 'note.number', number),
    agreed: () => say(element.labels(), 'editor.locked'),
    commented: () => say(element.labels(), 'comments.on'),
    references: referenceWords(() => element.labels()),
    writtenBy: (writer) => writerWords(element.labels(), writer),
    suggestedBy: (mark) => suggestedBy(element, mark),
    besideNumber: (id, label) => besideNumber(element.labels(), element.tabled(), id, label),
    heldBy: (holder) => (holder === '' ? say(element.labels(), 'bracket.nobody') : say(element.labels(), 'bracket.of', holderName(element.labels(), holder))),
  };
}

/** What tells both those who look and those who listen. */
export type Aloud = Pick<Hosting, 'situation' | 'passing' | 'labels'>;

/** A refusal is seen as well as heard. */
export function refuse(element: Aloud, why: LabelKey): void {
  tellAloud(element, say(element.labels(), why));
}

/** The same for a text that is a sentence already. */
export function tellAloud({ situation, passing }: Aloud, text: string): void {
  situation.announceText(text);
  passing.show(text);
}

function suggestedBy(element: Hosting, { type, attrs }: Mark): string {
  const { member, group } = attrs as { readonly member: string; readonly group: Affiliation };
  const labels = element.labels();
  const name = element.nameOf(member) || say(labels, 'suggestions.unknown');
  return say(labels, type.name === 'insertion' ? 'suggestions.insertedBy' : 'suggestions.deletedBy', name, say(labels, `group.${group}`));
}
