// Makes the product installable and says so when the server cannot be reached. It keeps the files of that one page and nothing else: no page, no
// answer of the server, nobody's data. The network always comes first, so an update is never held back.
const shell = "revops-shell-2";

const files = [
  "/offline.html",
  "/css/tokens.css",
  "/css/base.css",
  "/css/offline.css",
  "/js/theme.js",
  "/js/offline.js",
  "/icon.svg",
];

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil(forget().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) {
    return;
  }

  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match("/offline.html")));
  } else if (files.includes(url.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(url.pathname)));
  }
});

async function keep() {
  const cache = await caches.open(shell);
  await cache.addAll(files.map((x) => new Request(x, { cache: "reload" })));
}

async function forget() {
  for (const name of await caches.keys()) {
    if (name.startsWith("revops-") && name !== shell) {
      await caches.delete(name);
    }
  }
}
