import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { type Kept, PICTURES, sendPicture } from './image-file';
import { selectedImage, withImage } from './images';
import { type LabelKey, say } from './labels';
import { leaving, type Panel, type PanelHost } from './panel';

/** Asks for a picture and for the words that stand in for it; without them none is put into the text. */
export class ImagePanel implements Panel {
  private brought: File | null = null;
  private file: File | null = null;
  private alt = '';
  private changes = false;
  private sending = false;
  private wrong: string | null = null;

  constructor(private readonly textId: () => string) {}

  /** Takes the picture that was pasted or dropped; the next opening asks for its words alone. */
  bring(file: File): void {
    this.brought = file;
  }

  open(view: EditorView): boolean {
    this.file = this.brought;
    this.brought = null;
    const selected = this.file === null ? selectedImage(view.state) : null;
    this.changes = selected !== null;
    this.alt = selected?.alt ?? '';
    this.wrong = null;
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    return html`<form class="tri-panel" novalidate @submit=${(event: SubmitEvent) => void this.submit(event, host)} @keydown=${leaving(host)}>
      <div class="tri-line">
        ${this.changes ? nothing : this.source(host)}
        <label class="tri-field tri-wide">
          ${say(labels, 'image.alt')}
          <input name="alt" dir="auto" autocomplete="off" aria-required="true" aria-describedby="tri-image-why" aria-invalid=${this.wrong ? 'true' : nothing} .value=${this.alt} />
        </label>
        <button class="tri-act" type="submit" aria-disabled=${this.sending ? 'true' : nothing}>${say(labels, this.changes ? 'image.change' : 'image.insert')}</button>
        <button class="tri-act" type="button" @click=${host.close}>${say(labels, 'link.cancel')}</button>
      </div>
      <p id="tri-image-why" class="tri-count">${say(labels, 'image.why')}</p>
      <p class="tri-wrong" role="alert" ?hidden=${this.wrong === null}>${this.wrong}</p>
    </form>`;
  }

  private source({ labels, update }: PanelHost): TemplateResult {
    if (this.file !== null) return html`<span class="tri-count" dir="auto">${this.file.name}</span>`;
    const chosen = (event: Event): void => {
      this.file = (event.target as HTMLInputElement).files?.[0] ?? null;
      update();
    };
    return html`<label class="tri-field">${say(labels, 'image.file')} <input type="file" accept=${PICTURES} @change=${chosen} /></label>`;
  }

  private async submit(event: SubmitEvent, host: PanelHost): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.alt = (form.elements.namedItem('alt') as HTMLInputElement).value.trim();
    const missing = this.missing();
    if (missing !== null || this.sending) this.refuse(host, missing === null ? null : say(host.labels, missing));
    else if (this.changes) this.change(host);
    else if (this.file) await this.send(host, this.file);
  }

  private missing(): LabelKey | null {
    if (!this.changes && this.file === null) return 'image.fileMissing';
    return this.alt === '' ? 'image.altMissing' : null;
  }

  private change({ view, close }: PanelHost): void {
    const selected = view && selectedImage(view.state);
    if (selected) view.dispatch(view.state.tr.setNodeAttribute(selected.pos, 'alt', this.alt));
    close();
  }

  private async send(host: PanelHost, file: File): Promise<void> {
    this.sending = true;
    host.say(say(host.labels, 'image.sending'));
    host.update();
    const kept = await sendPicture(this.textId(), file);
    this.sending = false;
    this.settle(host, kept);
  }

  private settle(host: PanelHost, kept: Kept): void {
    const { view, labels } = host;
    if ('message' in kept) {
      if (kept.message !== null) this.file = null;
      this.refuse(host, kept.message ?? say(labels, 'image.failed'));
      return;
    }
    const tr = view && withImage(view.state, kept.src, this.alt);
    if (!tr) this.refuse(host, say(labels, 'image.nowhere'));
    else {
      view.dispatch(tr);
      host.close();
    }
  }

  private refuse({ update }: PanelHost, why: string | null): void {
    this.wrong = why ?? this.wrong;
    update();
  }
}
