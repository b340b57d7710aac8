/** A country or a year, how many there are of it, and where it leads. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly address: string;
  readonly chosen: boolean;
}

/** How many there are of each country or year. */
export interface Counts {
  readonly kind: 'map' | 'years';
  readonly values: readonly Line[];
}

/** A value on a day, which is written like 2026-03-31. */
export interface Point {
  readonly on: string;
  readonly value: number;
}

/** What was reached from time to time, beside the way that it should go from target to target. */
export interface Series {
  readonly kind: 'series';
  readonly names: Readonly<Record<'expected' | 'reached', string>>;
  readonly expected: readonly Point[];
  readonly reached: readonly Point[];
}

/** What is to be drawn. */
export type Drawn = Counts | Series;

/** The colours of the page as they are at this moment. */
export type Colours = Readonly<Record<'ink' | 'quiet' | 'hairline' | 'sheet', string>>;

/** What a chart is made of, as the library that draws it takes it. */
export type Option = Readonly<Record<string, unknown>>;

/** The name under which the map is known. */
export const WORLD = 'world';

/** The option of what is to be drawn. No words are set in markup, so a name is only ever text. */
export function optionOf(drawn: Drawn, colours: Colours, language: string): Option {
  return { animation: false, textStyle: { fontFamily: 'inherit' }, ...(drawn.kind === 'series' ? series(drawn, colours, language) : counts(drawn, colours, language)) };
}

function tooltipOf({ ink, sheet }: Colours): Option {
  return { renderMode: 'richText', backgroundColor: sheet, borderColor: ink, textStyle: { color: ink } };
}

function counts({ kind, values }: Counts, colours: Colours, language: string): Option {
  const named = new Map(values.map((line) => [line.key, line]));
  const said = ({ name }: { readonly name: string }): string => {
    const line = named.get(name);
    return line ? `${line.name}: ${line.count.toLocaleString(language)}` : '';
  };
  const tooltip = { ...tooltipOf(colours), formatter: said };
  return { tooltip, ...(kind === 'map' ? map(values, colours) : years(values, colours)) };
}

/** The way is dashed, what was reached a line with a mark for each report: neither is told by its colour alone. */
function series({ names, expected, reached }: Series, colours: Colours, language: string): Option {
  const { ink, quiet, hairline } = colours;
  const day = (on: string): string => new Date(on).toLocaleDateString(language, { timeZone: 'UTC' });
  const said = ({ seriesName, value }: { readonly seriesName: string; readonly value: readonly [string, number] }): string =>
    `${seriesName}, ${day(value[0])}: ${value[1].toLocaleString(language)}`;
  const line = (name: string, points: readonly Point[], style: Option): Option => ({ type: 'line', name, data: points.map(({ on, value }) => [on, value]), symbolSize: 8, ...style });
  return {
    tooltip: { ...tooltipOf(colours), formatter: said },
    legend: { left: 0, top: 0, textStyle: { color: ink } },
    grid: { left: 8, right: 16, top: 36, bottom: 8, outerBoundsMode: 'same' },
    xAxis: { type: 'time', axisLine: { lineStyle: { color: quiet } }, axisLabel: { color: quiet, hideOverlap: true } },
    yAxis: { type: 'value', scale: true, splitLine: { lineStyle: { color: hairline } }, axisLabel: { color: quiet } },
    series: [
      line(names.expected, expected, { symbol: 'diamond', lineStyle: { color: quiet, type: 'dashed', width: 1.5 }, itemStyle: { color: quiet } }),
      line(names.reached, reached, { symbol: 'circle', lineStyle: { color: ink, width: 2 }, itemStyle: { color: ink } }),
    ],
  };
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
