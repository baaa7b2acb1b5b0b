// Keeps what one has looked at of one's own draft, and the site's files, for when there is no network.
// What needs the court is never answered from here: a page comes from the court whenever it can be reached.
// Signing out, or being signed out, empties what was kept of a person.

const FILES = "dengwen-files-1";
const PAGES = "dengwen-pages-1";
const OFFLINE = "/offline";

// The court says what may be kept: the pages of one's own draft, and nothing else.
const isKept = (answer) => answer.headers.get("Dengwen-Offline") === "keep";

addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const answer = await fetch(OFFLINE, { cache: "reload" });
      if (!answer.ok) throw new Error(String(answer.status));
      await (await caches.open(PAGES)).put(OFFLINE, answer);
      await skipWaiting();
    })(),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name !== FILES && name !== PAGES);
      await Promise.all(old.map((name) => caches.delete(name)));
      await clients.claim();
    })(),
  );
});

// "forget" when somebody signs out.
addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(forget());
});

async function forget() {
  const pages = await caches.open(PAGES);
  for (const request of await pages.keys()) {
    if (new URL(request.url).pathname !== OFFLINE) await pages.delete(request);
  }
}

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;
  if (url.pathname.startsWith("/static/") && event.request.method === "GET") {
    event.respondWith(file(event.request));
  } else if (event.request.mode === "navigate") {
    event.respondWith(page(event.request, url));
  }
});

/** A file's address changes with its content: what was kept is right. */
async function file(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await files.put(request, answer.clone());
  return answer;
}

async function page(request, url) {
  const pages = await caches.open(PAGES);
  try {
    const answer = await fetch(request);
    if (request.method === "GET" && answer.status === 200 && isKept(answer)) {
      await pages.put(url.pathname, answer.clone());
    }
    // Whoever is asked to sign in is nobody: nothing of anybody stays.
    if (new URL(answer.url || url).pathname === "/sign-in" || answer.status === 401) await forget();
    return answer;
  } catch (error) {
    const kept = request.method === "GET" ? await pages.match(url.pathname) : undefined;
    return kept ?? (await pages.match(OFFLINE)) ?? Response.error();
  }
}
