// Draws what the kiosk says and sends what is touched. Keeps nothing: the state is on the server.
"use strict";
const stage = document.getElementById("stage");
const lost = document.getElementById("lost");
const words = document.body.dataset;
const CODE_KEYS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SILENCE_MS = 15000;
let view = null;
let heard = Date.now();
let source = null;

function make(tag, kind, text) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  if (text) element.textContent = text;
  return element;
}

function picture(name) {
  const template = document.getElementById("p-" + name) || document.getElementById("p-stop");
  const svg = template.content.firstElementChild.cloneNode(true);
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

function send(body) {
  if (view) body.on = view.kind;
  fetch("input", {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)})
    .catch(() => connect());
}

function touch(element, key) {
  element.addEventListener("pointerdown", event => { event.preventDefault(); send({key}); });
  element.tabIndex = -1;
  return element;
}

function buttons(list) {
  const row = make("div", "buttons");
  for (const b of list || []) {
    const button = make("button", "button " + b.tone + (b.ready ? "" : " waiting"));
    if (document.getElementById("p-" + b.key)) button.append(picture(b.key));
    button.append(make("span", "", b.label));
    row.append(touch(button, b.key));
  }
  return row;
}

function places(entry) {
  const row = make("div", "places" + (entry.places.length > 6 ? " many" : ""));
  const next = entry.places.indexOf("");
  let at = 0;
  for (const size of entry.groups) {
    const group = make("div", "group");
    for (let i = 0; i < size; i++, at++) {
      const sign = entry.places[at];
      group.append(make("div", "place" + (at === next ? " now" : "") + (sign === "*" ? " dot" : ""), sign === "*" ? "" : sign));
    }
    row.append(group);
  }
  return row;
}

function pad(kind) {
  const grid = make("div", "pad " + kind.toLowerCase());
  const keys = kind === "DIGITS" ? "1234567890" : CODE_KEYS;
  for (const sign of keys) grid.append(touch(make("button", "key", sign), sign));
  const erase = touch(make("button", "key" + (kind === "DIGITS" ? " wide" : "")), "back");
  erase.setAttribute("aria-label", words.erase);
  erase.append(picture("erase"));
  grid.append(erase);
  return grid;
}

function left(seconds) {
  const line = make("div", "left");
  if (view.kind === "PRINTING") line.append(make("span", "", words.left));
  line.append(make("b", "", String(seconds)), make("span", "", words.seconds));
  return line;
}

function portrait(person) {
  const holder = make("div", "picture");
  if (!person.photo) {
    holder.append(picture("face"));
    return holder;
  }
  const photo = make("img", "portrait");
  photo.alt = words.photo;
  photo.src = person.photo;
  holder.append(photo);
  return holder;
}

function column() {
  const column = make("div", "words");
  const ask = make("div", "ask");
  ask.style.display = "contents";
  if (view.entry && view.entry.pad === "CODE") ask.removeAttribute("style");
  ask.append(make("h1", "", view.title));
  if (view.text) ask.append(make("p", "text", view.text));
  column.append(ask);
  if (view.person) {
    const person = make("div", "person");
    person.append(make("strong", "", view.person.name), make("span", "", view.person.birth), make("span", "", view.person.nik));
    column.append(person);
  }
  if (view.hint) column.append(make("p", "hint", view.hint));
  if (view.entry) (view.entry.pad === "CODE" ? ask : column).append(places(view.entry));
  for (const step of view.steps || []) {
    const line = make("div", "step");
    line.append(picture(step.picture), make("span", "", step.text));
    column.append(line);
  }
  if (view.bar) {
    const bar = make("div", "bar");
    bar.append(make("i"));
    column.append(bar);
  }
  if (view.secondsLeft && ["PRINTING", "TAKE_CARD"].includes(view.kind)) column.append(left(view.secondsLeft));
  if (view.entry && view.entry.pad === "CODE") column.append(pad("CODE"));
  if (view.buttons && view.buttons.length) column.append(buttons(view.buttons));
  if (view.code) column.append(make("div", "code", view.code));
  return column;
}

/** Only what moves while a card is printed; drawing all anew would restart the motion. */
function freshen() {
  stage.querySelector("h1").textContent = view.title;
  const text = stage.querySelector(".text");
  if (text) text.textContent = view.text;
  const seconds = stage.querySelector(".left b");
  if (seconds) seconds.textContent = String(view.secondsLeft);
  fill();
}

function fill() {
  const bar = stage.querySelector(".bar i");
  if (bar && view.bar) bar.style.width = (view.bar.done * 100).toFixed(1) + "%";
}

function draw(next) {
  const before = view;
  view = next;
  const moving = ["PRINTING", "TAKE_CARD"].includes(next.kind);
  if (moving && before && before.kind === next.kind) return freshen();
  const still = before && JSON.stringify({...before, sequence: 0, secondsLeft: 0}) === JSON.stringify({...next, sequence: 0, secondsLeft: 0});
  if (still && next.kind !== "CONFIRM") return;
  if (still && before.person && before.person.photo) return;
  document.body.dataset.kind = next.kind;
  document.body.dataset.pad = next.entry ? next.entry.pad : "";
  const parts = [];
  if (next.person) parts.push(portrait(next.person));
  else if (!next.entry) {
    const holder = make("div", "picture");
    holder.append(picture(next.picture));
    parts.push(holder);
  }
  const text = column();
  if (before && before.kind === next.kind) text.style.animation = "none";
  parts.push(text);
  if (next.entry && next.entry.pad === "DIGITS") parts.push(pad("DIGITS"));
  stage.replaceChildren(...parts);
  fill();
}

function alive() {
  heard = Date.now();
  lost.hidden = true;
}

function connect() {
  if (source) source.close();
  source = new EventSource("events");
  source.addEventListener("state", event => { alive(); draw(JSON.parse(event.data)); });
  source.addEventListener("alive", alive);
  source.onerror = () => {
    // Nothing of the last visit stays visible while the kiosk is away.
    source.close();
    source = null;
    view = null;
    stage.replaceChildren();
    lost.hidden = false;
  };
}

addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const named = {Enter: "yes", Escape: "no", Backspace: "back"}[event.key];
  const key = named || (/^[0-9a-zA-Z]$/.test(event.key) ? event.key : null);
  if (!key) return;
  event.preventDefault();
  send({key});
});
addEventListener("contextmenu", event => event.preventDefault());
setInterval(() => {
  if (!source) connect();
  else if (Date.now() - heard > SILENCE_MS) { heard = Date.now(); source.onerror(); }
}, 2000);
draw(JSON.parse(stage.dataset.view));
stage.removeAttribute("data-view");
connect();
