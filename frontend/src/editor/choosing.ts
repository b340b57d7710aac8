import { html, nothing, type TemplateResult } from 'lit';
import { leaving, type PanelHost } from './panel';

/** Something to choose from a list. */
export interface Choice {
  readonly key: string;
  readonly shown: TemplateResult;
  readonly take: () => void;
}

/** Choices under a heading of their own; without one they stand alone. */
export interface Choices {
  readonly heading: string | null;
  readonly choices: readonly Choice[];
}

/** What a field to choose with is called and says. */
export interface Field {
  readonly label: string;
  readonly list: string;
  readonly status: string;
  readonly cancel: string;
  readonly typed: string;
  readonly groups: readonly Choices[];
  readonly ask: (typed: string) => void;
}

const LIST = 'tri-choices';

/** A field that offers what fits the words typed into it: the keyboard stays in the field, the arrows walk the list. */
export class Choosing {
  private active = 0;

  /** Begins anew at the first choice. */
  restart(): void {
    this.active = 0;
  }

  template(host: PanelHost, field: Field): TemplateResult {
    const all = field.groups.flatMap(({ choices }) => choices);
    const active = Math.min(this.active, all.length - 1);
    return html`<div class="tri-panel tri-cite" @keydown=${leaving(host)}>
      <div class="tri-line">
        <label class="tri-field">
          ${field.label}
          <input
            role="combobox" dir="auto" autocomplete="off" aria-autocomplete="list" aria-controls=${LIST} aria-expanded=${all.length > 0}
            aria-activedescendant=${all.length > 0 ? `${LIST}-${active}` : nothing}
            .value=${field.typed}
            @input=${(event: InputEvent) => field.ask((event.target as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => this.key(event, host, all)}
          />
        </label>
        <span class="tri-count">${field.status}</span>
        <button class="tri-act" type="button" @click=${host.close}>${field.cancel}</button>
      </div>
      <div id=${LIST} class="tri-options" role="listbox" aria-label=${field.list} ?hidden=${all.length === 0}>
        ${field.groups.filter(({ choices }) => choices.length > 0).map((group, i) => groupTemplate(group, i, all, active))}
      </div>
    </div>`;
  }

  private key(event: KeyboardEvent, host: PanelHost, all: readonly Choice[]): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = all[Math.min(this.active, all.length - 1)];
    if (event.key === 'Enter' && !event.isComposing && chosen) chosen.take();
    else if (by === undefined || all.length === 0) return;
    else this.active = (Math.min(this.active, all.length - 1) + by + all.length) % all.length;
    event.preventDefault();
    host.update();
    void Promise.resolve().then(() => document.getElementById(`${LIST}-${this.active}`)?.scrollIntoView({ block: 'nearest' }));
  }
}

function groupTemplate({ heading, choices }: Choices, number: number, all: readonly Choice[], active: number): TemplateResult {
  const options = choices.map((choice) => optionTemplate(choice, all.indexOf(choice), active));
  if (heading === null) return html`${options}`;
  const id = `${LIST}-of-${number}`;
  return html`<div role="group" aria-labelledby=${id}>
    <div id=${id} class="tri-options-heading" role="presentation">${heading}</div>
    ${options}
  </div>`;
}

function optionTemplate({ shown, take }: Choice, index: number, active: number): TemplateResult {
  return html`<div
    id="${LIST}-${index}"
    class="tri-option"
    role="option"
    aria-selected=${index === active}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${take}
  >
    ${shown}
  </div>`;
}
