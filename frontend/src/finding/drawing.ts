import { BarChart, LineChart, MapChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type ECharts, init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { WORLD } from './charts';
import { world } from './world';

use([BarChart, LineChart, MapChart, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);
registerMap(WORLD, world() as unknown as Parameters<typeof registerMap>[1]);

/** Begins a chart in this part of the page. */
export function begin(place: HTMLElement): ECharts {
  return init(place, null, { renderer: 'svg' });
}
