// Draws what the kiosk says and sends what is touched. Keeps nothing: the state is on the server.
"use strict";
const stage = document.getElementById("stage");
const lost = document.getElementById("lost");
const say = document.getElementById("say");
const legend = document.getElementById("keys");
const ALL_WORDS = JSON.parse(document.body.dataset.words);
const READER = JSON.parse(document.body.dataset.reader);
const SILENCE_MS = 15000;
const AGAIN_MS = 1000;
let view = null;
let words = {};
let heard = Date.now();
let source = null;
let sent = Promise.resolve();

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

function holder(...inside) {
  const box = make("div", "picture");
  box.append(...inside);
  return box;
}

/** One after the other: two quick fingers must not overtake each other on the way. */
function send(body) {
  if (view) body.on = view.kind;
  post("input", body);
}

function post(path, body) {
  sent = sent
    .then(() => fetch(path, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)}))
    .catch(() => connect());
}

/** Answers a finger at once; a click without a finger comes from Enter, Space or an assistive device. */
function touch(button, key) {
  button.type = "button";
  button.dataset.key = key;
  button.addEventListener("pointerdown", event => { event.preventDefault(); press(button, key); });
  button.addEventListener("click", event => { if (event.detail === 0) press(button, key); });
  return button;
}

function press(button, key) {
  if (button.getAttribute("aria-disabled") !== "true") send({key});
}

function named(button, kind) {
  const element = touch(make("button", kind + " " + button.tone), button.key);
  if (document.getElementById("p-" + button.key)) element.append(picture(button.key));
  const label = make("span", "", button.label);
  if (button.language) label.lang = button.language;
  element.append(label);
  return element;
}

function row(list) {
  const row = make("div", "buttons");
  for (const button of list) row.append(named(button, "button"));
  return row;
}

function pad(entry, list) {
  const grid = make("div", "pad " + entry.pad.toLowerCase());
  grid.setAttribute("role", "group");
  grid.setAttribute("aria-label", words.pad);
  for (const key of entry.keys) {
    const button = list.find(b => b.key === key);
    grid.append(button ? named(button, "key named") : touch(make("button", "key", key), key));
  }
  return grid;
}

function places(entry) {
  const next = entry.places.indexOf("");
  const groups = [];
  let at = 0;
  for (const size of entry.groups) {
    const group = make("div", "group");
    for (let i = 0; i < size; i++, at++) {
      const sign = entry.places[at];
      group.append(make("div", "place" + (at === next ? " now" : "") + (sign === "*" ? " dot" : ""), sign === "*" ? "" : sign));
    }
    groups.push(group);
  }
  return groups;
}

/** The card as far as it is printed: the photo clear, every word veiled. */
function growing(card) {
  const box = make("div", "growing");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", words.card);
  const grown = make("div", "grown");
  const veiled = make("img", "veiled");
  veiled.alt = "";
  veiled.src = card.picture;
  grown.append(veiled);
  if (card.clear) {
    const photo = make("img");
    const c = card.clear;
    photo.alt = "";
    photo.src = card.picture;
    photo.style.clipPath = "inset(" + [c.y, 1 - c.x - c.width, 1 - c.y - c.height, c.x].map(share => (share * 100).toFixed(3) + "%").join(" ") + ")";
    grown.append(photo);
  }
  box.append(grown, make("div", "edge"));
  return box;
}

function figure(next) {
  if (previews(next)) return holder(preview());
  if (next.person && next.person.photo) {
    const photo = make("img", "portrait");
    photo.alt = words.photo;
    photo.src = next.person.photo;
    return holder(photo);
  }
  if (!next.card) return holder(picture(READER.kind === "CAMERA" && next.kind === "IDLE" ? "slip" : next.picture));
  const box = holder(growing(next.card));
  if (next.kind === "TAKE_CARD") {
    box.classList.add("taking");
    box.prepend(make("div", "slot"));
    box.append(picture("down"));
  }
  return box;
}

function column(next) {
  const column = make("div", "words");
  column.append(make("h1", "", next.title));
  if (next.text) column.append(make("p", "text", wording(next)));
  if (next.person) {
    const person = make("div", "person");
    person.append(make("strong", "", next.person.name), make("span", "", next.person.birth), make("span", "", next.person.nik));
    column.append(person);
  }
  if (next.hint) column.append(make("p", "hint", next.hint));
  if (next.entry) column.append(make("div", "places" + (next.entry.places.length > 6 ? " many" : "")));
  for (const step of next.steps || []) {
    const line = make("div", "step");
    line.append(picture(step.picture), make("span", "", step.text));
    column.append(line);
  }
  if (next.bar) {
    const bar = make("div", "bar");
    bar.append(make("i"));
    column.append(bar);
  }
  if (shown(next)) {
    const left = make("div", "left");
    if (next.kind === "PRINTING") left.append(make("span", "", words.about));
    left.append(make("b"), make("span", "unit"));
    column.append(left);
  }
  if (next.code) column.append(make("p", "code", next.code));
  return column;
}

/** The seconds are only told where somebody waits for them. */
function shown(next) {
  return Boolean(next.secondsLeft) && ["PRINTING", "TAKE_CARD"].includes(next.kind);
}

/** What stands where; as long as it is the same, only what changes is written anew. */
function plan(v) {
  const entry = v.entry && {pad: v.entry.pad, keys: v.entry.keys, groups: v.entry.groups};
  const buttons = (v.buttons || []).map(b => [b.key, b.label, b.tone]);
  return JSON.stringify([v.kind, v.language, v.picture, v.person, v.card, v.steps, v.code, entry, buttons, Boolean(v.text), v.hint, shown(v)]);
}

function build(next, before) {
  const focused = document.activeElement && document.activeElement.dataset.key;
  const column_ = column(next);
  if (before && before.kind === next.kind) column_.style.animation = "none";
  if (next.entry) stage.replaceChildren(column_, pad(next.entry, next.buttons || []));
  else stage.replaceChildren(figure(next), column_, ...(next.buttons ? [row(next.buttons)] : []));
  const again = focused && stage.querySelector('[data-key="' + focused + '"]');
  if (again) again.focus();
}

function freshen() {
  stage.querySelector("h1").textContent = view.title;
  if (view.text) stage.querySelector(".text").textContent = wording(view);
  if (shown(view)) {
    stage.querySelector(".left b").textContent = String(view.secondsLeft);
    stage.querySelector(".left .unit").textContent = view.secondsLeft === 1 ? words.second : words.seconds;
  }
  if (view.entry) stage.querySelector(".places").replaceChildren(...places(view.entry));
  for (const button of view.buttons || []) {
    const element = stage.querySelector('[data-key="' + button.key + '"]');
    if (button.ready) element.removeAttribute("aria-disabled");
    else element.setAttribute("aria-disabled", "true");
  }
  const chosen = view.entry && view.entry.highlight;
  for (const key of stage.querySelectorAll("[data-key]")) key.classList.toggle("chosen", key.dataset.key === chosen);
  const done = view.bar ? view.bar.done : 1;
  const bar = stage.querySelector(".bar i");
  if (bar) bar.style.width = (done * 100).toFixed(1) + "%";
  const card = stage.querySelector(".growing");
  if (card) card.style.setProperty("--done", (done * 100).toFixed(1) + "%");
}

/** Everything around the stage. */
function frame(next) {
  words = ALL_WORDS[next.language];
  document.documentElement.lang = next.language;
  document.title = words.title;
  document.body.dataset.kind = next.kind;
  document.body.dataset.pad = next.entry ? next.entry.pad : "";
  document.body.dataset.light = next.dark ? "dim" : "day";
  document.body.dataset.asleep = String(next.asleep);
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words[element.dataset.word];
  document.getElementById("complaint").textContent = next.keys ? words.complaintShort : words.complaint;
  legend.hidden = !next.keys;
  legend.setAttribute("aria-label", words.keys);
  if (next.keys) {
    const labels = [["left", next.keys.left], ["middle", next.keys.middle], ["right", next.keys.right]];
    legend.replaceChildren(...labels.map(([side, label]) => make("span", side + (label ? "" : " unused"), label)));
  }
}

/** For somebody who listens instead of looking: once for each thing that is new, and no name aloud. */
function tell(next) {
  const told = [next.title, next.hint || wording(next), ...(next.steps || []).map(step => step.text)].filter(Boolean);
  const text = told.map(one => /[.!?…]$/.test(one) ? one : one + ".").join(" ");
  if (say.textContent !== text) say.textContent = text;
}

function draw(next) {
  const before = view;
  view = next;
  frame(next);
  if (!before || plan(before) !== plan(next)) build(next, before);
  freshen();
  tell(next);
}

function alive() {
  heard = Date.now();
  lost.hidden = true;
  delete lost.dataset.closed;
}

function connect() {
  if (source) source.close();
  source = new EventSource("events");
  source.addEventListener("state", event => { alive(); draw(JSON.parse(event.data)); });
  source.addEventListener("alive", alive);
  source.onerror = away;
}

/** A kiosk that is there but lets this page in no more: nothing but opening it again helps. */
function ask() {
  fetch("state.json").then(answer => {
    if (answer.status !== 401 || lost.hidden) return;
    lost.dataset.closed = "true";
    lost.querySelector("h1").textContent = words.closedTitle;
    lost.querySelector("p").textContent = words.closedText;
  }).catch(() => {}); // away; connect() tries again
}

/** Nothing of the last visit stays visible while the kiosk is away. */
function away() {
  ask();
  if (source) source.close();
  source = null;
  view = null;
  stage.replaceChildren();
  say.textContent = "";
  legend.hidden = true;
  document.body.dataset.kind = "LOST";
  lost.hidden = false;
}

const KEYS = {Enter: "right", ArrowRight: "middle", Escape: "left", Backspace: "back"};
addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (READER.kind === "WEDGE" && gathered(event)) return;
  const onButton = Boolean(document.activeElement && document.activeElement.dataset.key);
  if (onButton && (event.key === "Enter" || event.key === " ")) {
    if (event.repeat) event.preventDefault();
    return; // the button's own click follows
  }
  if (!event.repeat && finger(event.key)) event.preventDefault();
});

/** A key as a finger means it; whether it has a use. */
function finger(pressed) {
  const key = KEYS[pressed] || (/^[0-9a-zA-Z]$/.test(pressed) ? pressed : view && view.asleep ? "wake" : null);
  if (key) send({key});
  return Boolean(key);
}

// A scanner that types: signs that follow each other faster than fingers do, and its end key. So each
// sign waits a moment before it is a finger's. Fewer signs than a code has are never a scanner's.
const LEAST_TYPED = 8;
const MOST_TYPED = 520;
let burst = "";
let pause = 0;

/** Whether this key is, or may yet be, a scanner's. */
function gathered(event) {
  if (event.repeat || event.key === "Shift") return event.key === "Shift";
  if (event.key.length === 1 && (burst || event.key !== " ")) {
    event.preventDefault();
    if (burst.length <= MOST_TYPED) burst += event.key;
    clearTimeout(pause);
    pause = setTimeout(rest, READER.between);
    return true;
  }
  if (event.key === READER.end && burst.length >= LEAST_TYPED) {
    event.preventDefault();
    const text = burst;
    forget();
    if (text.length <= MOST_TYPED && text.startsWith(READER.prefix)) post("scan", {text: text.slice(READER.prefix.length)});
    return true;
  }
  rest();
  return false;
}

function forget() {
  burst = "";
  clearTimeout(pause);
}

/** No end key came: a few signs were fingers, many were noise. */
function rest() {
  const signs = burst;
  forget();
  if (signs.length < LEAST_TYPED) for (const sign of signs) finger(sign);
}

addEventListener("pointerdown", event => {
  if (!view || !view.asleep) return;
  event.preventDefault();
  event.stopPropagation();
  send({key: "wake"});
}, true);
// A camera: small gray frames go to the service, one at a time, and only while a slip is wanted.
const EYE = {video: document.createElement("video"), canvas: document.createElement("canvas"), stream: null, state: "UNKNOWN", dark: 0, busy: false, opening: false, again: 0, turn: 0, before: []};
const SIDE = 640;
const REOPEN_MS = 5000;
const MOST_DARK = 8;
const WANTING = ["IDLE", "REFUSED", "TAKEN_THANKS"];
const TROUBLES = {NotAllowedError: "REFUSED", SecurityError: "REFUSED", NotReadableError: "BUSY", AbortError: "BUSY"};

/** A kiosk that belongs to nobody yet (C-125) looks for the code of the office's page. */
function looks(v) {
  return READER.kind === "CAMERA" && Boolean(v) && (WANTING.includes(v.kind) || (v.code || "").includes("C-125"));
}

function previews(v) {
  return looks(v) && EYE.state === "SEEING" && ["IDLE", "OUT_OF_SERVICE"].includes(v.kind);
}

function wording(v) {
  if (READER.kind !== "CAMERA" || v.kind !== "IDLE") return v.text || "";
  return previews(v) ? words.cameraShow : EYE.state === "UNKNOWN" ? words.cameraOpens : words.cameraOff;
}

/** What the camera sees, as in a mirror, with the place for the slip. */
function preview() {
  const box = make("div", "mirror");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", words.mirror);
  box.append(EYE.video, make("div", "aim"));
  Promise.resolve().then(playEye); // when it stands in the page: a video that was moved stands still
  return box;
}

function eyeIs(state) {
  if (state === EYE.state) return;
  EYE.state = state;
  const shown = view;
  view = null; // what stands where hangs on the camera too: all is drawn anew
  if (shown) draw(shown);
}

function tellEye(state) {
  fetch("camera", {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify({state})}).catch(() => {});
  eyeIs(state);
}

async function openEye() {
  EYE.opening = true;
  try {
    if (!navigator.mediaDevices) throw new DOMException("no secure page", "SecurityError");
    EYE.stream = await navigator.mediaDevices.getUserMedia({audio: false, video: {width: {ideal: SIDE}, height: {ideal: 480}}});
    EYE.stream.getVideoTracks()[0].onended = () => { closeEye(); tellEye("ABSENT"); };
    EYE.video.muted = true;
    EYE.video.srcObject = EYE.stream;
    playEye();
    tellEye("SEEING");
  } catch (error) {
    closeEye();
    tellEye(TROUBLES[error.name] || "ABSENT");
  }
  EYE.opening = false;
}

function playEye() {
  EYE.video.play().catch(() => {}); // moved again meanwhile; the next place plays it
}

function closeEye() {
  if (EYE.stream) for (const track of EYE.stream.getTracks()) { track.onended = null; track.stop(); }
  EYE.stream = null;
  EYE.video.srcObject = null;
  EYE.before = [];
  EYE.again = Date.now() + REOPEN_MS;
}

/** Brightness of each pixel, row by row. */
function gray() {
  const share = Math.min(1, SIDE / Math.max(EYE.video.videoWidth, EYE.video.videoHeight));
  const width = EYE.canvas.width = Math.round(EYE.video.videoWidth * share);
  const height = EYE.canvas.height = Math.round(EYE.video.videoHeight * share);
  const pen = EYE.canvas.getContext("2d", {willReadFrequently: true});
  pen.drawImage(EYE.video, 0, 0, width, height);
  const dots = pen.getImageData(0, 0, width, height).data;
  const pixels = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) pixels[i] = (77 * dots[at] + 150 * dots[at + 1] + 29 * dots[at + 2]) >> 8;
  pen.clearRect(0, 0, width, height);
  return {width, height, pixels};
}

/** Whether the picture is the one that was sent last, but for noise. */
function still(dots) {
  if (dots.length !== EYE.before.length) return false;
  let moved = 0;
  for (let i = 0; i < dots.length; i++) moved += Math.abs(dots[i] - EYE.before[i]);
  return moved < 3 * dots.length;
}

function look() {
  if (!looks(view)) {
    if (EYE.stream && !EYE.opening) { closeEye(); EYE.again = 0; }
    return;
  }
  if (!EYE.stream || EYE.opening) {
    if (!EYE.opening && Date.now() >= EYE.again) openEye();
    return;
  }
  const slow = ++EYE.turn % READER.framesPerSecond !== 0; // once a second is enough where nothing moves
  if (EYE.busy || slow && view.asleep || !EYE.video.videoWidth) return;
  const frame = gray();
  const dots = frame.pixels.filter((_, i) => i % 97 === 0);
  if (slow && still(dots)) return;
  EYE.busy = true;
  EYE.before = dots;
  fetch("frame?width=" + frame.width + "&height=" + frame.height, {method: "POST", headers: {"Content-Type": "application/octet-stream"}, body: frame.pixels})
    .then(answer => answer.json())
    .catch(() => ({}))
    .then(answer => {
      EYE.busy = false;
      EYE.dark = answer.look === "DARK" ? EYE.dark + 1 : 0;
      if (EYE.stream && answer.look) eyeIs(EYE.dark >= MOST_DARK ? "DARK" : "SEEING");
    });
}

addEventListener("contextmenu", event => event.preventDefault());
setInterval(() => {
  if (!source) connect();
  else if (Date.now() - heard > SILENCE_MS) { heard = Date.now(); away(); }
}, AGAIN_MS);
draw(JSON.parse(stage.dataset.view));
stage.removeAttribute("data-view");
connect();
if (READER.kind === "CAMERA") setInterval(look, 1000 / READER.framesPerSecond);
