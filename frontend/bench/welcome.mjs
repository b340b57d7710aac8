// How long it takes from hello until the whole welcome is there.
import WebSocket from "ws";

const { url, ticket } = JSON.parse(process.argv[2]);
const socket = new WebSocket(url);
let begun;
socket.on("open", () => {
  begun = performance.now();
  socket.send(JSON.stringify({ type: "hello", v: 1, ticket, have: null, inFlight: null }));
});
socket.on("message", (bytes) => {
  if (!bytes.latin1Slice(0, 17).startsWith('{"type":"welcome"')) return;
  console.log(JSON.stringify({ milliseconds: performance.now() - begun, bytes: bytes.length }));
  process.exit(0);
});
