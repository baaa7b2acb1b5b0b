// On every page: goes to the summary of errors, sends a form once, forgets local copies when signing out.

document.querySelector("[data-focus]")?.focus();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.hasAttribute("data-sign-out")) {
    for (const key of Object.keys(localStorage)) if (key.startsWith("dengwen:form:")) localStorage.removeItem(key);
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
