// Makes one file of a program that uses the portal's own client, which is TypeScript.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Loads a program of this folder with what it uses of the portal's frontend. */
export const bundled = async (name) => {
  const outfile = fileURLToPath(new URL(`node_modules/.bundled/${name}`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["ws"],
    outfile,
    logLevel: "error",
  });
  return import(outfile);
};
