// Several files at once, by choosing or dropping; each with its progress and, if it did not get through, a button to try again.
// Files are sent one by one, as the form itself would send them. A page that comes back with an error says why in ".problem".

for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-progress]");
  const words = form.dataset;
  let queue = Promise.resolve(), waiting = 0, arrived = 0, refused = 0;

  form.querySelector("[data-drop-hint]").hidden = false;

  const add = (files) => { for (const file of files) show(file); };

  function show(file) {
    const row = list.appendChild(document.createElement("li"));
    const text = row.appendChild(document.createElement("span"));
    text.append(file.name, row.ownerDocument.createElement("small"));
    enqueue(file, row, text.lastChild);
  }

  function enqueue(file, row, note) {
    waiting += 1;
    queue = queue.then(() => send(file, row, note)).then((outcome) => {
      waiting -= 1;
      if (outcome === "arrived") arrived += 1;
      if (outcome === "refused") refused += 1;
      // The page made anew by the server shows the verdicts; one that failed stays here to be tried again.
      if (waiting === 0 && arrived > 0 && refused === 0) location.reload();
    });
  }

  function send(file, row, note) {
    const bar = row.appendChild(document.createElement("progress"));
    bar.max = 100;
    bar.setAttribute("aria-label", file.name);
    note.textContent = words.sendingText;
    return new Promise((done) => {
      const data = new FormData();
      for (const field of form.querySelectorAll("input[type=hidden]")) data.append(field.name, field.value);
      // Each file is a sending of its own.
      data.set("once", [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
      data.append("file", file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.upload.onprogress = (event) => { if (event.lengthComputable) bar.value = (event.loaded / event.total) * 100; };
      request.onloadend = () => {
        bar.remove();
        const ok = request.status >= 200 && request.status < 300;
        const verdict = ok ? null : new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main .problem");
        note.textContent = verdict?.textContent ?? (ok ? words.sentText : words.failedText);
        note.className = `state ${ok ? "ok" : "bad"}`;
        if (!ok && !verdict) offerRetry(file, row, note);
        done(ok ? "arrived" : "refused");
      };
      request.send(data);
    });
  }

  function offerRetry(file, row, note) {
    const again = row.appendChild(document.createElement("button"));
    again.type = "button";
    again.className = "alt";
    again.textContent = words.retryText;
    again.onclick = () => { refused -= 1; again.remove(); note.className = ""; enqueue(file, row, note); };
    again.focus();
  }

  input.addEventListener("change", () => { add(input.files); input.value = ""; });
  form.addEventListener("submit", (event) => { if (input.files.length === 0) { event.preventDefault(); input.click(); } });
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => { event.preventDefault(); form.classList.remove("over"); add(event.dataTransfer.files); });
}
