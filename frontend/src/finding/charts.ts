/** A country or a year, how many there are of it, and where it leads. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly address: string;
  readonly chosen: boolean;
}

/** What is to be drawn. */
export interface Drawn {
  readonly kind: 'map' | 'years';
  readonly values: readonly Line[];
}

/** The colours of the page as they are at this moment. */
export type Colours = Readonly<Record<'ink' | 'quiet' | 'hairline' | 'sheet', string>>;

/** What a chart is made of, as the library that draws it takes it. */
export type Option = Readonly<Record<string, unknown>>;

/** The name under which the map is known. */
export const WORLD = 'world';

/** The option of what is to be drawn. No words are set in markup, so a name is only ever text. */
export function optionOf({ kind, values }: Drawn, colours: Colours, language: string): Option {
  const named = new Map(values.map((line) => [line.key, line]));
  const said = ({ name }: { readonly name: string }): string => {
    const line = named.get(name);
    return line ? `${line.name}: ${line.count.toLocaleString(language)}` : '';
  };
  const tooltip = {
    renderMode: 'richText', formatter: said, backgroundColor: colours.sheet, borderColor: colours.ink, textStyle: { color: colours.ink },
  };
  return { animation: false, textStyle: { fontFamily: 'inherit' }, tooltip, ...(kind === 'map' ? map(values, colours) : years(values, colours)) };
}

function map(values: readonly Line[], { ink, quiet, hairline, sheet }: Colours): Option {
  const most = Math.max(1, ...values.map(({ count }) => count));
  const outline = { borderColor: ink, borderWidth: 1.5 };
  return {
    visualMap: {
      type: 'continuous', min: 0, max: most, calculable: false, orient: 'horizontal', left: 0, bottom: 0, itemWidth: 10, itemHeight: 100,
      text: [String(most), '0'], textStyle: { color: quiet }, inRange: { color: [hairline, ink] },
    },
    series: [{
      type: 'map', map: WORLD, nameProperty: 'code', left: 0, right: 0, top: 0, bottom: 24, selectedMode: false,
      itemStyle: { areaColor: sheet, borderColor: quiet, borderWidth: 0.4 },
      emphasis: { label: { show: false }, itemStyle: outline },
      data: values.map(({ key, count, chosen }) => ({ name: key, value: count, ...(chosen ? { itemStyle: outline } : {}) })),
    }],
  };
}

function years(values: readonly Line[], { ink, quiet, hairline }: Colours): Option {
  const line = { lineStyle: { color: quiet } };
  return {
    grid: { left: 8, right: 8, top: 12, bottom: 8, outerBoundsMode: 'same' },
    xAxis: { type: 'category', data: values.map(({ key }) => key), axisLine: line, axisTick: { show: false }, axisLabel: { color: quiet } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: hairline } }, axisLabel: { color: quiet } },
    series: [{
      type: 'bar', barCategoryGap: '20%',
      data: values.map(({ key, count, chosen }) => ({ name: key, value: count, itemStyle: { color: chosen ? ink : quiet } })),
    }],
  };
}
