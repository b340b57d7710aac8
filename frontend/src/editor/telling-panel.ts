import { html, type TemplateResult } from 'lit';
import { say } from './labels';
import { leaving, type Panel, type PanelHost } from './panel';
import { type Level, levels, type Telling } from './telling';

/** What of others' doings is told to those who listen rather than look. */
export class TellingPanel implements Panel {
  constructor(private readonly telling: Telling) {}

  open(): boolean {
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    return html`<section class="tri-panel" aria-label=${say(labels, 'tool.telling')} @keydown=${leaving(host)}>
      <fieldset class="tri-levels">
        <legend>${say(labels, 'telling.about')}</legend>
        ${levels.map((level) => this.choice(host, level))}
      </fieldset>
      <button type="button" class="tri-act" @click=${host.close}>${say(labels, 'keys.close')}</button>
    </section>`;
  }

  private choice({ labels, update, say: speak }: PanelHost, level: Level): TemplateResult {
    const choose = (): void => {
      this.telling.choose(level);
      speak(say(labels, `telling.set.${level}`));
      update();
    };
    return html`<label class="tri-choice"><input type="radio" name="tri-level" value=${level} .checked=${this.telling.level === level} @change=${choose} /> ${say(labels, `telling.${level}`)}</label>`;
  }
}
