// Comforts only: every form works without them. No words stand here; they come with the page.

// One tick for all rows of a page.
document.addEventListener("change", (event) => {
  const all = event.target.dataset.all;
  if (all) {
    event.target.form.querySelectorAll(`input[name="${all}"]`).forEach((box) => {
      box.checked = event.target.checked;
    });
  }
  if (event.target.id === "keys") {
    localStorage.setItem("kia-keys", event.target.checked ? "yes" : "no");
  }
});

// A grave step is asked about once; a form that was sent does not go out twice while it is under way.
document.addEventListener("click", (event) => {
  const asking = event.target.closest("[data-ask]");
  if (asking && !confirm(asking.dataset.ask)) {
    event.preventDefault();
  }
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  const leaves = (event.submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "").endsWith(".pdf");
  if (form.method !== "post" || leaves) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
  }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// Keys, while nobody types: each belongs to the control that carries it, and the page names them.
const loaded = performance.now();
const typing = (element) =>
  element.matches?.("textarea, select, [contenteditable]")
  || (element.matches?.("input") && !["checkbox", "radio", "button", "submit"].includes(element.type));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) {
    event.target.blur();
    return;
  }
  const off = localStorage.getItem("kia-keys") === "no";
  // A second press meant for the row before must not decide the next one.
  const early = performance.now() - loaded < 400;
  if (off || early || event.repeat || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) {
    return;
  }
  const control = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!control) {
    return;
  }
  event.preventDefault();
  if (typing(control)) {
    control.focus();
  } else if (control.matches("button")) {
    control.form.requestSubmit(control);
  } else {
    control.click();
  }
});
const keys = document.getElementById("keys");
if (keys) {
  keys.checked = localStorage.getItem("kia-keys") !== "no";
}

// Parts that renew themselves never take away where somebody is or what somebody opened.
document.addEventListener("htmx:beforeSwap", (event) => {
  const part = event.detail.target;
  const busy = part.contains(document.activeElement) || part.querySelector("details[open], input:checked");
  if (busy) {
    event.detail.shouldSwap = false;
  }
});

// The hub restarts, the session ends: said kindly, and taken back when it is over.
const say = (id, shown) => {
  const line = document.getElementById(id);
  if (line) {
    line.hidden = !shown;
  }
};
document.addEventListener("htmx:sendError", () => say("lost", true));
document.addEventListener("htmx:responseError", (event) => {
  say(event.detail.xhr.status === 401 ? "ended" : "lost", true);
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) {
    say("lost", false);
    say("ended", false);
  }
});
