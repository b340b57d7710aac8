// Makes one file of a program that uses the portal's own client, which is TypeScript.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** One copy of the editor's libraries is the portal's: the peer's, which stand in this folder, would be others to it. */
const libraries = ["model", "state", "transform", "view"].map((part) => `prosemirror-${part}`);
const alias = Object.fromEntries(
  libraries.map((name) => [name, fileURLToPath(new URL(`../node_modules/${name}/dist/index.js`, import.meta.url))]),
);

/** Loads a program of this folder with what it uses of the portal's frontend. */
export const bundled = async (name) => {
  const outfile = fileURLToPath(new URL(`node_modules/.bundled/${name}`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["ws"],
    alias,
    outfile,
    logLevel: "error",
  });
  return import(outfile);
};
