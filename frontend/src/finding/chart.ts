import type { ECharts } from 'echarts/core';
import { type Colours, type Drawn, optionOf } from './charts';
import { follow } from './offers';

const DARK = '(prefers-color-scheme: dark)';

/** A picture of numbers, of which the table below it says the same. What draws it is loaded where it is wanted alone. */
class TrialogueChart extends HTMLElement {
  private held: Drawn | null = null;
  private chart: ECharts | null = null;
  private readonly sized = new ResizeObserver(() => this.chart?.resize());
  private readonly turned = (): void => this.draw();

  get drawn(): Drawn | null {
    return this.held;
  }

  set drawn(drawn: Drawn | null) {
    this.held = drawn;
    this.draw();
  }

  connectedCallback(): void {
    matchMedia(DARK).addEventListener('change', this.turned);
    void this.begin();
  }

  disconnectedCallback(): void {
    matchMedia(DARK).removeEventListener('change', this.turned);
    this.sized.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  /** Hands the picture out as a file, as it is drawn now. */
  save(name: string): void {
    if (!this.chart) return;
    const address = URL.createObjectURL(new Blob([this.chart.renderToSVGString()], { type: 'image/svg+xml' }));
    const link = document.createElement('a');
    Object.assign(link, { href: address, download: name, hidden: true });
    this.append(link);
    link.click();
    link.remove();
    URL.revokeObjectURL(address);
  }

  private async begin(): Promise<void> {
    const { begin } = await import('./drawing');
    if (!this.isConnected || this.chart) return;
    this.chart = begin(this);
    this.chart.on('click', ({ name }) => this.chosen(name));
    this.sized.observe(this);
    this.draw();
  }

  private draw(): void {
    if (this.held) this.chart?.setOption(optionOf(this.held, this.colours(), document.documentElement.lang), { notMerge: true });
  }

  private chosen(key: string): void {
    if (!this.held || this.held.kind === 'series') return;
    const line = this.held.values.find((one) => one.key === key);
    if (line) follow(this, line.address);
  }

  /** What stands in the style as one of two colours is asked of the browser, which knows which one it is now. */
  private colours(): Colours {
    const asked = (name: string): string => {
      this.style.color = `var(--tri-${name})`;
      const { color } = getComputedStyle(this);
      this.style.removeProperty('color');
      return color;
    };
    return { ink: asked('ink'), quiet: asked('quiet'), hairline: asked('hairline'), sheet: asked('sheet') };
  }
}

if (!customElements.get('trialogue-chart')) customElements.define('trialogue-chart', TrialogueChart);
