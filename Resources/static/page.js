// On every page: goes to the summary of errors, sends a form once, forgets local copies when signing out.

document.querySelector("[data-focus]")?.focus();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.hasAttribute("data-sign-out")) {
    for (const key of Object.keys(localStorage)) if (key.startsWith("dengwen:form:")) localStorage.removeItem(key);
    navigator.serviceWorker?.controller?.postMessage("forget");
  }
  if (!form.hasAttribute("data-once")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  // Not "disabled": the pressed button's own name and value must still be sent.
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
});

// Coming back with the browser's back button: the form may be sent again (its one-time token keeps that harmless).
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
  }
});

// Says so five minutes before a sign-in ends of itself, and keeps it alive when asked; where it has ended, says what is left.
const ends = document.querySelector("[data-ends-in]");
let waiting = [];

function count(seconds) {
  waiting.forEach(clearTimeout);
  ends.hidden = true;
  waiting = [
    setTimeout(() => { ends.hidden = false; }, Math.max(0, seconds - 300) * 1000),
    setTimeout(() => over(), seconds * 1000),
  ];
}

function over() {
  ends.hidden = false;
  ends.querySelector("[data-soon]").hidden = true;
  ends.querySelector("[data-ended]").hidden = false;
  ends.querySelector("[data-stay]").hidden = true;
}

if (ends) {
  count(Number(ends.dataset.endsIn));
  ends.querySelector("[data-stay]").addEventListener("click", async () => {
    try {
      const answer = await fetch(ends.dataset.touch, { credentials: "same-origin" });
      const left = /data-ends-in="(\d+)"/.exec(await answer.text());
      if (left) count(Number(left[1]));
      else over();
    } catch {
      // Without a network nothing is known: the warning stays.
    }
  });
}

// Where something goes on behind the page, the page looks again by itself.
if (document.querySelector("[data-look-again]")) setTimeout(() => location.reload(), 3000);

// Without a network one's own draft goes on: what was opened before is shown from this device.
navigator.serviceWorker?.register("/service-worker.js").catch(() => { /* Not allowed here: everything works, with a network. */ });

function kept() {
  return Object.keys(localStorage).filter((key) => key.startsWith("dengwen:form:")).flatMap((key) => {
    try {
      const copy = JSON.parse(localStorage.getItem(key));
      return copy?.to ? [{ key, copy }] : [];
    } catch {
      return [];
    }
  });
}

// The page that stands in where there is no network: what was sent from a form did not arrive. It says what is kept.
const list = document.querySelector("[data-kept]");
if (list) {
  for (const { key, copy } of kept()) {
    localStorage.setItem(key, JSON.stringify({ ...copy, unsent: true }));
    const link = document.createElement("a");
    link.href = copy.to.replace(/\/draft$/, "");
    link.textContent = copy.title;
    list.appendChild(document.createElement("li")).append(link);
  }
  list.hidden = !list.children.length;
}

// What was typed without a network goes out once there is one, from whatever page is open; the page itself sees to its own.
let again = 0;
async function sendKept() {
  const token = document.querySelector("input[name=csrf]")?.value;
  const own = document.querySelector("form[data-autosave]")?.dataset.autosave;
  if (!token || list) return;
  for (const { key, copy } of kept()) {
    if (!copy.unsent || copy.to === own) continue;
    const body = new URLSearchParams([...copy.values.filter(([name]) => name !== "act"), ["revision", copy.revision], ["csrf", token]]);
    try {
      const answer = await fetch(copy.to, { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" } });
      // Changed elsewhere meanwhile, or not this person's: whoever opens that page is asked.
      if (answer.ok) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ ...copy, unsent: false }));
    } catch {
      // A network that has just come may be gone again: once more in a while, as long as this page is open.
      clearTimeout(again);
      again = setTimeout(sendKept, 2000);
      return;
    }
  }
}
addEventListener("online", sendKept);
sendKept();
