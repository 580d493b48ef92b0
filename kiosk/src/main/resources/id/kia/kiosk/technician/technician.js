"use strict";
// Draws the parts of the first page anew while it is open. Holds no state and no word of its own;
// the forms with fields to fill are pages of their own and are never touched.
(() => {
  const first = document.querySelector("[data-live]");
  const EVERY = Number(first.dataset.every || 3000);
  const FROM = first.dataset.from || "/live.json";
  const line = document.getElementById("line");
  const parts = new Map();
  for (const part of document.querySelectorAll("[data-live]")) {
    parts.set(part.dataset.live, { part, drawn: null });
  }

  function say(words) {
    line.hidden = !words;
    if (line.textContent !== words) {
      line.textContent = words;
    }
  }

  // A choice that is open stays open, and the finger or key stays where it was.
  function draw(entry, markup) {
    const open = [...entry.part.querySelectorAll("details[open]")].map((d) => d.dataset.key);
    const here = entry.part.contains(document.activeElement) ? document.activeElement : null;
    const key = here && here.closest("details") ? here.closest("details").dataset.key : null;
    const act = here ? here.dataset.act : null;
    entry.part.innerHTML = markup;
    for (const choice of entry.part.querySelectorAll("details")) {
      choice.open = open.includes(choice.dataset.key);
    }
    if (act) {
      const inside = [...entry.part.querySelectorAll("details")].find((d) => d.dataset.key === key);
      const again = (inside || entry.part).querySelector(`[data-act="${act}"]`);
      if (again) {
        again.focus();
      }
    }
  }

  // A step that a sensor saw is over by itself; a guide that is over leads to the visit.
  async function goOn() {
    if (document.querySelector("[data-leave]")) {
      location.assign(document.querySelector("[data-leave]").href);
      return false;
    }
    const form = document.querySelector("form.go");
    if (!form || form.dataset.sent) {
      return false;
    }
    await new Promise((seen) => setTimeout(seen, 250));
    await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
    return true;
  }

  async function look() {
    try {
      const answer = await fetch(FROM, { headers: { Accept: "application/json" } });
      if (answer.status === 401) {
        say(document.body.dataset.ended);
        return;
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const drawn = await answer.json();
      for (const [name, entry] of parts) {
        if (entry.drawn !== drawn[name]) {
          if (entry.drawn !== null || entry.part.innerHTML !== drawn[name]) {
            draw(entry, drawn[name]);
          }
          entry.drawn = drawn[name];
        }
      }
      say("");
      if (await goOn()) {
        look();
        return;
      }
    } catch {
      say(document.body.dataset.away);
    }
    setTimeout(look, EVERY);
  }

  // A second tap while the first is on its way sends nothing; the server would do it once anyway.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) {
      event.preventDefault();
    }
    event.target.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    for (const form of document.forms) {
      delete form.dataset.sent;
    }
  });
  setTimeout(look, first.dataset.every ? 0 : EVERY);
})();
