import { expect, test } from 'vitest';
import { type Line, optionOf } from 'Frontend/finding/charts';
import { world } from 'Frontend/finding/world';

const colours = { ink: '#111', quiet: '#555', hairline: '#ddd', sheet: '#fff' };
const lines: readonly Line[] = [
  { key: 'KE', name: 'Kenya', count: 12_000, address: 'library?country=KE', chosen: true },
  { key: 'MT', name: '<b>Malta</b>', count: 1, address: 'library?country=MT', chosen: false },
];

test('each country of the map is known by its code, but for those that have no number', () => {
  const codes = world().features.map(({ properties }) => String(properties.code));
  expect(codes).toEqual(expect.arrayContaining(['KE', 'FR', 'CI', 'GH', 'SZ', 'CD']));
  expect(codes.filter((code) => code === '').length).toBeLessThan(4);
  expect(codes).not.toContain('AQ');
  expect(new Set(codes.filter((code) => code !== '')).size).toBe(codes.filter((code) => code !== '').length);
});

test('no country is drawn across the whole sheet, though some cross its edge', () => {
  const rings = world().features.flatMap(({ geometry }) => (geometry.coordinates as number[][][][]).flat(geometry.type === 'MultiPolygon' ? 1 : 0)) as unknown as readonly [number, number][][];
  const widest = Math.max(...rings.flatMap((ring) => ring.map(([lon], i) => Math.abs(lon - (ring[i - 1]?.[0] ?? lon)))));
  expect(widest).toBeLessThan(180);
});

test('the map says each country by its name as text, and its scale ends at the greatest number', () => {
  const option = optionOf({ kind: 'map', values: lines }, colours, 'en') as {
    readonly tooltip: { readonly renderMode: string; readonly formatter: (one: { readonly name: string }) => string };
    readonly visualMap: { readonly max: number };
  };
  expect(option.visualMap.max).toBe(12_000);
  expect(option.tooltip.renderMode).toBe('richText');
  expect(option.tooltip.formatter({ name: 'KE' })).toBe('Kenya: 12,000');
  expect(option.tooltip.formatter({ name: 'XX' })).toBe('');
});

test('nothing at all makes a chart, too', () => {
  expect(optionOf({ kind: 'years', values: [] }, colours, 'fr')).toMatchObject({ xAxis: { data: [] } });
  expect(optionOf({ kind: 'map', values: [] }, colours, 'fr')).toMatchObject({ visualMap: { max: 1 } });
});

test('a series shows what was reached beside the way to each target, and says days and numbers as the language does', () => {
  const option = optionOf({
    kind: 'series', names: { expected: 'Way', reached: 'Reached' },
    expected: [{ on: '2026-01-01', value: 0 }, { on: '2026-12-31', value: 40 }], reached: [{ on: '2026-06-30', value: 12.5 }],
  }, colours, 'fr') as {
    readonly tooltip: { readonly renderMode: string; readonly formatter: (one: { readonly seriesName: string; readonly value: readonly [string, number] }) => string };
    readonly series: readonly { readonly name: string; readonly data: readonly unknown[]; readonly lineStyle: { readonly type?: string } }[];
  };
  expect(option.series.map(({ name }) => name)).toEqual(['Way', 'Reached']);
  expect(option.series[0]?.lineStyle.type).toBe('dashed');
  expect(option.series[1]?.data).toEqual([['2026-06-30', 12.5]]);
  expect(option.tooltip.renderMode).toBe('richText');
  expect(option.tooltip.formatter({ seriesName: 'Reached', value: ['2026-06-30', 12.5] })).toBe('Reached, 30/06/2026: 12,5');
});
