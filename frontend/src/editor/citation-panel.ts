import { html, type TemplateResult } from 'lit';
import { type Choice, Choosing } from './choosing';
import { askedFor, type Citable, citable, cited, citedPractice } from './citing';
import { type LabelKey, say, sayCount } from './labels';
import { findInstruments } from './library';
import { findMembers, type Mentionable, mentioned, named } from './mentioning';
import type { Panel, PanelHost } from './panel';
import { findPractices, type Practice, practiceNames } from './practice-names';

const MOST_MEMBERS = 8;

/** Asks for the member to mention, the instrument to cite by its code or the words of its title, or the practice by those of its name. */
export class CitationPanel implements Panel {
  private typed = '';
  private members: readonly Mentionable[] = [];
  private found: readonly Citable[] = [];
  private practices: readonly Practice[] = [];
  private told: LabelKey | null = null;
  private asking = new AbortController();
  private readonly choosing = new Choosing();

  constructor(private readonly textId: () => string, private readonly update: () => void) {}

  open(): boolean {
    this.asking.abort();
    this.typed = '';
    this.hold([], [], null);
    void this.askMembers();
    return true;
  }

  status({ labels }: PanelHost): string {
    if (this.told === 'citation.unreachable') return say(labels, this.told);
    const count = this.membersMeant().length + this.found.length + this.practices.length;
    if (count > 0) return sayCount(labels, 'citation.count', count);
    return this.told === null ? '' : say(labels, this.told);
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    const members = this.membersMeant().map((one) => this.member(host, one));
    const practices = this.practices.map((one) => this.practice(host, one));
    const instruments = this.found.map((one) => this.instrument(host, one));
    return this.choosing.template(host, {
      label: say(labels, 'citation.words'),
      list: say(labels, 'citation.found'),
      status: this.status(host),
      cancel: say(labels, 'link.cancel'),
      typed: this.typed,
      groups: [
        { heading: say(labels, 'mention.members'), choices: members },
        { heading: say(labels, 'citation.standards'), choices: instruments },
        { heading: say(labels, 'citation.practices'), choices: practices },
      ],
      ask: (typed) => void this.ask(typed),
    });
  }

  private member({ labels, view, close }: PanelHost, one: Mentionable): Choice {
    const take = (): void => {
      view?.dispatch(mentioned(view.state, one));
      close();
    };
    const group = say(labels, `group.${one.affiliation}` as LabelKey);
    return { key: one.member, shown: html`<b dir="auto">${one.name}</b> <span>${group}</span>`, take };
  }

  private instrument({ labels, view, close }: PanelHost, one: Citable): Choice {
    const { code, ref, title, language } = one;
    const article = ref === null ? '' : `, ${say(labels, 'citation.article', ref)}`;
    const take = (): void => {
      view?.dispatch(cited(view.state, one));
      close();
    };
    return { key: code, shown: html`<b>${code}${article}</b> <span lang=${language} dir="auto">${title}</span>`, take };
  }

  private practice({ view, close }: PanelHost, one: Practice): Choice {
    const take = (): void => {
      practiceNames.met(one);
      view?.dispatch(citedPractice(view.state, one));
      close();
    };
    return { key: one.key, shown: html`<span lang=${one.language} dir="auto">${one.title}</span>`, take };
  }

  private membersMeant(): readonly Mentionable[] {
    return named(this.members, this.typed).slice(0, MOST_MEMBERS);
  }

  private async askMembers(): Promise<void> {
    try {
      this.members = await findMembers(this.textId());
    } catch {
      this.members = [];
    }
    this.update();
  }

  private async ask(typed: string): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    this.typed = typed;
    this.choosing.restart();
    this.update();
    const { signal } = this.asking;
    const { words, ref } = askedFor(typed);
    try {
      const [found, practices] = words === '' ? [[], []] : await Promise.all([findInstruments(words, signal), this.practicesMeant(words, ref, signal)]);
      const none = words !== '' && found.length + practices.length === 0;
      if (!signal.aborted) this.show(citable(found, ref), practices, none ? 'citation.none' : null);
    } catch {
      if (!signal.aborted) this.show([], [], 'citation.unreachable');
    }
  }

  /** Who types a number behind means an article. */
  private practicesMeant(words: string, ref: string | null, signal: AbortSignal): Promise<readonly Practice[]> {
    return ref === null ? findPractices(words, signal) : Promise.resolve([]);
  }

  private show(found: readonly Citable[], practices: readonly Practice[], told: LabelKey | null): void {
    this.hold(found, practices, told);
    this.update();
  }

  private hold(found: readonly Citable[], practices: readonly Practice[], told: LabelKey | null): void {
    this.found = found;
    this.practices = practices;
    this.told = told;
    this.choosing.restart();
  }
}
