import { fieldOf, forgetLeftWords, LeftWords, type Words } from './left-words';

/** A field for words, as Vaadin's are. */
interface WordField extends HTMLElement {
  readonly label: string | null | undefined;
  readonly readonly: boolean;
  value: string;
}

const FIELDS = 'vaadin-text-field, vaadin-text-area, vaadin-email-field';
const SIGNS_OF_TYPING = ['input', 'change'] as const;

/** Said to the whole page before it is loaded again for another person. */
const CHANGEOVER = 'trialogue-changeover';

/** Said to the whole page when words about something were sent, or given up. */
const SETTLED = 'trialogue-words-settled';

/** Whose words, and what they were about. */
interface Settled {
  readonly member: string;
  readonly about: string;
}

/**
 * Stands beside fields. Once something was typed into them, the browser asks before its window goes; where another person
 * signed in meanwhile it does not ask, as what the one before sees is not theirs to stay at: then the words are kept
 * for the one who typed them, and stand in the same fields again when that one comes back, until they are sent or given up.
 * Only fields that are said to be about something are kept so: words must not come to stand where they were not meant.
 */
class TrialogueLeaveGuard extends HTMLElement {
  typed = false;
  private beside: ParentNode & Node = this;
  private readonly touched = new Set<WordField>();
  private readonly loaded = new Map<WordField, string>();

  connectedCallback(): void {
    this.beside = this.parentElement ?? this;
    for (const sign of SIGNS_OF_TYPING) this.beside.addEventListener(sign, this.noted);
    this.beside.addEventListener('focusin', this.entered);
    globalThis.addEventListener('beforeunload', this.leaving);
    globalThis.addEventListener(CHANGEOVER, this.yielding);
    requestAnimationFrame(() => this.restore());
  }

  disconnectedCallback(): void {
    for (const sign of SIGNS_OF_TYPING) this.beside.removeEventListener(sign, this.noted);
    this.beside.removeEventListener('focusin', this.entered);
    globalThis.removeEventListener('beforeunload', this.leaving);
    globalThis.removeEventListener(CHANGEOVER, this.yielding);
  }

  private readonly noted = (event: Event): void => {
    if (!this.typed) this.touched.clear();
    this.typed = true;
    const field = fieldAt(event);
    if (field) this.touched.add(field);
  };

  /** What stands in a field before somebody types there is what the portal has put there. */
  private readonly entered = (event: Event): void => {
    const field = fieldAt(event);
    if (field && !(this.typed && this.touched.has(field))) this.loaded.set(field, field.value);
  };

  private readonly leaving = (event: Event): void => {
    if (this.typed) event.preventDefault();
  };

  private readonly yielding = (): void => {
    if (!this.typed) return;
    this.typed = false;
    const typed = this.fields().filter((field) => this.touched.has(field));
    const words = typed.map((field): Words => ({
      field: this.nameOf(field),
      loaded: this.loaded.get(field) ?? '',
      words: field.value,
    }));
    quietly(() => this.left().keep(words));
  };

  /** The fields are told as if somebody had typed, so that the portal knows of the words too, at whichever sign it asks for them. */
  private restore(): void {
    if (!this.isConnected) return;
    const fields = new Map(this.fields().map((field) => [this.nameOf(field), field]));
    for (const field of fields.values()) if (!this.loaded.has(field)) this.loaded.set(field, field.value);
    const values = new Map([...fields].map(([name, field]) => [name, field.value]));
    const kept = quietly(() => this.left().of(values)) ?? [];
    for (const { field, words } of kept) fill(fields.get(field), words);
    if (kept.length > 0) this.dispatchEvent(new CustomEvent('restored'));
  }

  /** The fields whose words are kept: those with a name that no other has, where it is said what they are about. */
  private fields(): readonly WordField[] {
    if (this.about() === '') return [];
    const all = [...this.beside.querySelectorAll<WordField>(FIELDS)].filter((field) => (field.label ?? '') !== '');
    return all.filter((field) => !field.readonly && all.every((other) => other === field || other.label !== field.label));
  }

  private nameOf(field: WordField): string {
    return fieldOf(this.about(), field.label ?? '');
  }

  private about(): string {
    return this.getAttribute('about') ?? '';
  }

  private left(): LeftWords {
    return new LeftWords(this.getAttribute('member') ?? '', location.pathname);
  }
}

function fieldAt(event: Event): WordField | null {
  return event.target instanceof Element ? event.target.closest<WordField>(FIELDS) : null;
}

function fill(field: WordField | undefined, words: string): void {
  if (!field) return;
  field.value = words;
  for (const sign of SIGNS_OF_TYPING) field.dispatchEvent(new CustomEvent(sign, { bubbles: true }));
}

/** A browser that keeps nothing gives nothing back. */
function quietly<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}

globalThis.addEventListener(SETTLED, (event) => {
  const { member, about } = (event as CustomEvent<Settled>).detail;
  quietly(() => forgetLeftWords(member, about));
});

if (!customElements.get('trialogue-leave-guard')) customElements.define('trialogue-leave-guard', TrialogueLeaveGuard);
