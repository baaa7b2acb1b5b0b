// The keyboard of the desk: j k move, x select, o open, r register, c correct, / search, ? all keys.
// Inert while an input method composes, while something is typed, with modifier keys, and when switched off (WCAG 2.1.4).

const off = "dengwen:keys-off";
const panel = document.querySelector("[data-keys]");
if (panel) {
  const button = panel.querySelector("[data-keys-switch]");
  const help = panel.querySelector("[data-keys-help]");
  const links = [...document.querySelectorAll("[data-queue] a")];
  const isOff = () => localStorage.getItem(off) === "yes";
  const label = () => { button.textContent = isOff() ? button.dataset.on : button.dataset.off; };
  const here = () => links.findIndex((link) => link.closest("li").contains(document.activeElement));
  const act = (name) => document.querySelector(`[data-act="${name}"]`);

  panel.hidden = false;
  label();
  button.addEventListener("click", () => {
    if (isOff()) localStorage.removeItem(off); else localStorage.setItem(off, "yes");
    label();
  });

  const move = (step) => {
    if (links.length === 0) return document.querySelector(`[rel="${step > 0 ? "next" : "prev"}"]`)?.click();
    const at = here();
    const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const go = (address) => { if (address) location.assign(address); };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    x: () => links[here()]?.closest("li").querySelector("input[type=checkbox]").click(),
    o: () => links[here()]?.click(),
    // Registering only ever opens the page that asks first.
    r: () => go(links[here()]?.dataset.register ?? act("register")?.href),
    c: () => act("correct")?.click(),
    "/": () => document.querySelector("[data-search]")?.focus(),
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (isOff() || help.open || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat && event.key !== "j" && event.key !== "k") return;
    const typing = event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
    if (typing || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
}
