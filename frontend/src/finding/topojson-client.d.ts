declare module 'topojson-client' {
  /** The lands of a collection as GeoJSON. */
  export function feature(topology: unknown, collection: unknown): unknown;
}
