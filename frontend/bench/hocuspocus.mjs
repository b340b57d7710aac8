// The server that the portal is compared with, as its authors deliver it; it keeps the text in memory alone.
import { Server } from "@hocuspocus/server";
import * as Y from "yjs";

const { paragraphs, sentence } = JSON.parse(process.argv[2]);

const fill = (doc) => {
  const paragraph = () => {
    const element = new Y.XmlElement("paragraph");
    element.insert(0, [new Y.XmlText(sentence)]);
    return element;
  };
  doc.getXmlFragment("text").insert(0, Array.from({ length: paragraphs }, paragraph));
};

const server = new Server({
  port: 0,
  address: "127.0.0.1",
  quiet: true,
  async onLoadDocument({ document }) {
    if (document.getXmlFragment("text").length === 0) fill(document);
    return document;
  },
});
await server.listen();
console.log(JSON.stringify({ port: server.httpServer.address().port }));
process.stdin.on("end", () => process.exit(0)).resume();
