import { LeftWords, type Words } from './left-words';

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

/**
 * Stands beside fields. Once something was typed into them, the browser asks before its window goes; where another person
 * signed in meanwhile it does not ask, as what the one before sees is not theirs to stay at: then the words are kept
 * for the one who typed them, and stand in the same fields again when that one comes back.
 */
class TrialogueLeaveGuard extends HTMLElement {
  typed = false;
  private beside: ParentNode & Node = this;

  connectedCallback(): void {
    this.beside = this.parentElement ?? this;
    for (const sign of SIGNS_OF_TYPING) this.beside.addEventListener(sign, this.noted);
    globalThis.addEventListener('beforeunload', this.leaving);
    globalThis.addEventListener(CHANGEOVER, this.yielding);
    requestAnimationFrame(() => this.restore());
  }

  disconnectedCallback(): void {
    for (const sign of SIGNS_OF_TYPING) this.beside.removeEventListener(sign, this.noted);
    globalThis.removeEventListener('beforeunload', this.leaving);
    globalThis.removeEventListener(CHANGEOVER, this.yielding);
  }

  private readonly noted = (): void => {
    this.typed = true;
  };

  private readonly leaving = (event: Event): void => {
    if (this.typed) event.preventDefault();
  };

  private readonly yielding = (): void => {
    if (!this.typed) return;
    this.typed = false;
    const words = this.fields().map((field): Words => ({ field: this.nameOf(field), words: field.value }));
    quietly(() => this.left().keep(words.filter((each) => each.words !== '')));
  };

  /** The fields are told as if somebody had typed, so that the portal knows of the words too. */
  private restore(): void {
    const fields = new Map(this.fields().map((field) => [this.nameOf(field), field]));
    if (!this.isConnected || fields.size === 0) return;
    const taken = quietly(() => this.left().take(new Set(fields.keys()))) ?? [];
    for (const { field, words } of taken) {
      const there = fields.get(field);
      if (!there) continue;
      there.value = words;
      there.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
    if (taken.length > 0) this.dispatchEvent(new CustomEvent('restored'));
  }

  private fields(): readonly WordField[] {
    const all = [...this.beside.querySelectorAll<WordField>(FIELDS)];
    return all.filter((field) => !field.readonly && (field.label ?? '') !== '');
  }

  private nameOf(field: WordField): string {
    return `${this.getAttribute('about') ?? ''}|${field.label ?? ''}`;
  }

  private left(): LeftWords {
    return new LeftWords(this.getAttribute('member') ?? '', location.pathname);
  }
}

/** A browser that keeps nothing gives nothing back. */
function quietly<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}

if (!customElements.get('trialogue-leave-guard')) customElements.define('trialogue-leave-guard', TrialogueLeaveGuard);
