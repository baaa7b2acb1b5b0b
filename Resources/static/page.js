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
