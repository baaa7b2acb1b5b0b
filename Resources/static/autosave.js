// Saves what is typed while it is typed. Until the court's server has acknowledged it, a copy stays on this device:
// it survives a lost connection, a closed browser and an expired sign-in, and is filled in again.
// The server answers {"revision": 8, "savedAt": "14:32"}; 401 or a redirect: signed out; 409: changed elsewhere.

const form = document.querySelector("form[data-autosave]");
if (form) keep(form);

function keep(form) {
  const key = `dengwen:form:${form.dataset.key}`;
  const status = form.querySelector("[data-saved]");
  const revision = form.elements.namedItem("revision");
  let timer = 0, running = false, again = false, stopped = false, leaving = false;

  const typed = () =>
    [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !["csrf", "once", "revision"].includes(name));
  const asText = () => JSON.stringify(typed());

  const say = (name, bad, time) => {
    status.textContent = (form.dataset[`${name}Text`] ?? "").replace("{time}", time ?? "");
    status.classList.toggle("bad", Boolean(bad));
  };
  // What did not go out for want of a network goes out from whatever page is opened next with one: see page.js.
  let unsent = false;
  const store = (sent) => {
    try {
      const to = form.dataset.autosave;
      localStorage.setItem(key, JSON.stringify({ values: typed(), revision: revision.value, sent, unsent, to, title: document.title }));
    } catch { /* Full or forbidden: saving at the server still works. */ }
  };
  const clock = () => new Date().toTimeString().slice(0, 5);

  function restore() {
    let copy;
    try { copy = JSON.parse(localStorage.getItem(key)); } catch { /* Not ours. */ }
    if (!Array.isArray(copy?.values)) return;
    // It was sent with a button and the draft has moved on since: the server has it.
    const stale = copy.sent && copy.revision !== revision.value;
    if (stale || JSON.stringify(copy.values) === asText()) return localStorage.removeItem(key);
    const rest = new Map();
    for (const [name, value] of copy.values) rest.set(name, [...(rest.get(name) ?? []), value]);
    for (const field of form.elements) {
      if (!field.name || ["hidden", "submit", "button", "file"].includes(field.type)) continue;
      const values = rest.get(field.name) ?? [];
      if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
      else if (values.length) field.value = values.shift();
    }
    unsent = Boolean(copy.unsent);
    // Saved as what it was written on: if another device changed the page since, the person is asked.
    if (copy.revision) revision.value = copy.revision;
    say("restored");
    schedule(1500);
  }

  async function save() {
    clearTimeout(timer);
    if (running) { again = true; return; }
    if (stopped || leaving) return;
    running = true;
    const before = asText();
    store(false);
    try {
      const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
      const answer = await fetch(form.dataset.autosave, {
        method: "POST", body, redirect: "manual", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(20000),
      });
      if (answer.ok) {
        const facts = await answer.json();
        unsent = false;
        if (facts.revision) revision.value = facts.revision;
        if (asText() === before) localStorage.removeItem(key);
        else again = true;
        say("saved", false, facts.savedAt ?? clock());
      } else {
        const expired = answer.status === 401 || answer.type === "opaqueredirect";
        if (!expired && answer.status !== 409) throw new Error(String(answer.status));
        stopped = true;
        say(expired ? "expired" : "conflict", true);
      }
    } catch {
      unsent = true;
      store(false);
      say("offline", true);
      schedule(15000);
    }
    running = false;
    if (again) { again = false; schedule(400); }
  }
  const schedule = (wait) => { clearTimeout(timer); timer = setTimeout(save, wait); };

  form.addEventListener("input", () => { store(false); schedule(2000); });
  form.addEventListener("change", () => schedule(300));
  form.addEventListener("focusout", () => { if (timer) schedule(300); });
  form.addEventListener("submit", () => { leaving = true; clearTimeout(timer); store(true); });
  // Brought back from the browser's memory, the page would speak of an old draft.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); leaving = false; });
  addEventListener("online", () => schedule(0));
  forgetSent();
  restore();

  // Other pages of this filing that were sent and taken since: nobody who sits here later shall find them.
  function forgetSent() {
    const [filing] = key.split("/");
    for (const other of Object.keys(localStorage)) {
      if (other === key || !other.startsWith(`${filing}/`)) continue;
      let copy;
      try { copy = JSON.parse(localStorage.getItem(other)); } catch { /* Not ours. */ }
      if (copy?.sent && Number(copy.revision) < Number(revision.value)) localStorage.removeItem(other);
    }
  }
}
