// Shows the world and moves its hands; asks three times a second. Keeps nothing but the chosen slip.
"use strict";
const words = document.body.dataset;
const language = document.documentElement.lang;
const CALM_MS = 350; // a second tap within this is the first one's tremble
const all = selector => document.querySelectorAll(selector);
const at = id => document.getElementById(id);
let shownCard = "";
let slips = [];
let chosen = null;
let papers = {};

// ---- what is sent

async function post(path, body) {
  const reply = await fetch(path, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)});
  if (!reply.ok) throw Object.assign(new Error(path), {refused: reply.status === 400});
  return reply.json();
}

function tell(text, bad) {
  at("notice").textContent = text;
  at("notice").classList.toggle("bad", Boolean(bad));
}

/** Runs one deed of one control; while it runs, and a moment after, the same control does nothing. */
async function once(control, deed) {
  if (control.dataset.busy) return;
  control.dataset.busy = "yes";
  try {
    await deed();
  } catch (failure) {
    tell(failure.refused ? words.refused : words.failed, true);
  } finally {
    setTimeout(() => delete control.dataset.busy, CALM_MS);
  }
}

async function change(path, body) {
  draw(await post(path, body));
  tell(words.done);
}

async function hold(text) {
  const said = await post("/bench/scan", {text});
  tell(said.heard ? words.heard : words.unheard, !said.heard);
}

async function take() {
  const said = await post("/bench/take", {});
  tell(said.taken ? words.taken : words.nothing, !said.taken);
  await look();
}

function deedOf(button) {
  const count = button.dataset.countOf ? Number(at(button.dataset.countOf).value) : Number(button.dataset.count || 0);
  const body = {deed: button.dataset.deed, count};
  if (button.dataset.kind) body.kind = button.dataset.kind;
  return body;
}

// ---- what is shown

function say(name, text) {
  for (const place of all(`[data-say="${name}"]`)) if (place.textContent !== text) place.textContent = text;
}

function light(name, kind) {
  for (const lamp of all(`[data-lamp="${name}"]`)) lamp.className = kind;
}

function grow(id, share) {
  const height = 88 * Math.min(1, share);
  at(id).setAttribute("height", height);
  at(id).setAttribute("y", 164 - height);
}

/** Shows only the controls that make sense now; the focus goes on to the one that took its place. */
function offer(now) {
  for (const control of all("[data-if]")) {
    const not = control.dataset.if.startsWith("!");
    const fact = now[not ? control.dataset.if.slice(1) : control.dataset.if];
    const hide = fact === null || Boolean(fact) === not;
    if (hide === control.hidden) continue;
    const focused = document.activeElement === control;
    control.hidden = hide;
    if (focused) requestAnimationFrame(() => control.parentElement.querySelector("button:not([hidden])")?.focus());
  }
}

function day(iso) {
  return new Date(iso + "T12:00:00Z").toLocaleDateString(language, {weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
}

function drawPrinter(p, lit) {
  at("cover").classList.toggle("open", p.coverOpen);
  at("led").classList.toggle("on", p.powered);
  at("cord-power").classList.toggle("out", !p.powered);
  at("cord-line").classList.toggle("out", !p.plugged);
  at("inside").classList.toggle("there", p.cardInside);
  at("inside").classList.toggle("stuck", p.jammed);
  at("atexit").classList.toggle("there", p.exitCards > 0);
  grow("stack", p.feederCards / 100);
  grow("rejects", p.rejectBox / 50);
  at("n-stack").textContent = p.feederCards;
  at("n-ribbon").textContent = p.ribbonCardsLeft;
  at("n-rejects").textContent = p.rejectBox;
  const full = Math.min(1, p.ribbonCardsLeft / 200);
  at("ribbon").setAttribute("r", 9 + 20 * full);
  at("used").setAttribute("r", 9 + 20 * (1 - full));
  for (const id of ["ribbon", "used"]) at(id).classList.toggle("black", p.ribbon === "K_BLACK");
  for (const lamp of ["READY", "ATTENTION", "SLOT"]) at("lamp-" + lamp).classList.toggle("on", lit.includes(lamp));
}

function drawCard(world) {
  at("outcome").textContent = world.lastCard ? words[world.lastOutcome.toLowerCase()] : "";
  at("file").textContent = world.lastCard || "";
  if (world.lastCard && world.lastCard !== shownCard) {
    shownCard = world.lastCard;
    at("picture").src = "/bench/cards/" + shownCard;
    at("picture").hidden = false;
    at("nocard").hidden = true;
  }
}

function drawBoard(world) {
  const b = world.board;
  const told = {
    HOPPER: b.blanksInHopper + " " + words.pieces,
    RIBBON: b.ribbonTurns + " " + words.turns,
    EXIT: b.cardAtExit ? words.there : words.empty,
    BIN: b.cardsInBin + " " + words.pieces,
    DOOR: b.doorOpen ? words.open : words.shut,
    TEMPERATURE: (b.temperatureCentiC / 100).toLocaleString(language, {minimumFractionDigits: 1}) + " °C",
    TAMPER: b.tampered ? words.tampered : words.whole,
    HUMIDITY: (b.humidityPermille / 10).toLocaleString(language) + " %",
    SUPPLY: (b.supplyMilliVolts / 1000).toLocaleString(language, {minimumFractionDigits: 1}) + " V",
  };
  for (const [sensor, text] of Object.entries(told)) say("s-" + sensor, text);
  for (const select of all("[data-sensor]")) {
    if (!select.dataset.busy && document.activeElement !== select) select.value = world.sensors[select.dataset.sensor];
  }
  say("board-line", world.boardPlugged ? words.in : words.out);
  say("board-voice", world.boardMute ? words.mute : words.speaks);
  const well = world.boardPlugged && !world.boardMute;
  light("board", !well ? "red" : Object.values(world.sensors).every(health => health === "WELL") ? "green" : "yellow");
  say("board", !world.boardPlugged ? words.out : world.boardMute ? words.mute : words.in);
}

function drawAround(world) {
  const a = world.around;
  say("network", a ? (a.network ? words.in : words.out) : words.alone);
  say("kiosk", a ? (a.kiosk ? words.on : words.off) : words.alone);
  light("network", a ? (a.network ? "green" : "red") : "");
  light("kiosk", a ? (a.kiosk ? "green" : "red") : "");
  say("day", day(world.clock.day));
  const moved = world.clock.moved;
  say("moved", !world.clock.movable ? words.alone : moved === 0 ? words.trueDay : (moved > 0 ? "+" : "") + moved + " " + words.days);
  light("day", moved === 0 ? "green" : "yellow");
}

function draw(world) {
  const p = world.printer;
  const lit = world.cabinet.lit;
  drawPrinter(p, lit);
  drawCard(world);
  drawBoard(world);
  drawAround(world);
  const trouble = !p.powered || !p.plugged || p.coverOpen || p.jammed || p.ribbonEnded || p.ribbonOut || world.printerSilent || p.feederCards === 0;
  light("printer", !p.powered || !p.plugged ? "red" : trouble ? "yellow" : "green");
  say("printer", !p.powered ? words.off : !p.plugged ? words.out : world.printerSilent ? words.mute : p.jammed ? words.jammed : words.on);
  light("scanner", world.scannerPlugged ? "green" : "red");
  say("scanner", world.scannerPlugged ? words.in : words.out);
  light("door", world.doorStandsOpen ? "yellow" : "green");
  say("door", world.doorStandsOpen ? words.open : words.shut);
  light("lamps", lit.includes("ATTENTION") ? "yellow" : lit.includes("READY") ? "green" : "");
  say("lamps", lit.map(lamp => words[lamp.toLowerCase()]).join(", ") || words.dark);
  say("celsius", world.celsius + "\u00a0°C");
  say("power", p.powered ? words.on : words.off);
  say("line", p.plugged ? words.in : words.out);
  say("cover", p.coverOpen ? words.open : words.shut);
  say("voice", world.printerSilent ? words.mute : words.speaks);
  say("feeder", p.feederCards + " " + words.pieces);
  say("ribbon", p.ribbon + ", " + p.ribbonCardsLeft + " " + words.cards + (p.ribbonEnded ? ", " + words.ended : "") + (p.ribbonOut ? ", " + words.ribbonOut : ""));
  say("cleaning", p.cleaningCard ? words.in : words.out);
  say("inside", p.cardInside ? p.panelsOnCard + " " + words.panels + (p.jammed ? ", " + words.jammed : "") : words.empty);
  say("bin", p.rejectBox + " " + words.pieces);
  say("exit", p.exitCards > 0 ? words.there : words.empty);
  say("counters", p.cards + "/" + p.panels);
  say("violations", String(p.violations.length));
  for (const row of all("[data-stands]")) {
    row.classList.toggle("stands", world.standing.some(name => name.split(":")[0] === row.dataset.stands));
  }
  at("planned").textContent = world.planned.join(", ") || words.noplan;
  const a = world.around;
  offer({
    exit: p.exitCards > 0, coverOpen: p.coverOpen, inside: p.cardInside, rejects: p.rejectBox > 0, powered: p.powered, plugged: p.plugged,
    ribbonOut: p.ribbonOut, cleaningCard: p.cleaningCard,
    silent: world.printerSilent, boardPlugged: world.boardPlugged, boardMute: world.boardMute, scannerPlugged: world.scannerPlugged,
    door: world.doorStandsOpen, network: a ? a.network : null, kiosk: a ? a.kiosk : null, planned: world.planned.length > 0,
    movable: world.clock.movable, moved: world.clock.movable ? world.clock.moved !== 0 : null,
  });
}

async function look() {
  try {
    const reply = await fetch("/bench/world.json");
    if (!reply.ok) throw new Error("world");
    draw(await reply.json());
    at("lost").hidden = true;
  } catch (gone) {
    at("lost").hidden = false;
  }
}

// ---- the desk

function choose(slip) {
  chosen = slip;
  at("holder").textContent = slip.label;
  at("holder-class").textContent = slip.note || "";
  at("holder-pin").textContent = slip.factor || "-";
  at("holder-birth").textContent = slip.birth || "-";
  all("#slips button").forEach(button => button.setAttribute("aria-pressed", String(button.dataset.code === slip.code)));
  document.querySelector("[data-act=hold-slip]").disabled = false;
  document.querySelector("[data-act=hold-damaged]").disabled = !slip.damaged;
  document.querySelector("[data-act=hold-old]").disabled = !(slip.old && slip.old.length);
}

function line(slip) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.act = "choose-slip";
  button.dataset.name = slip.label;
  button.dataset.code = slip.code;
  button.setAttribute("aria-pressed", String(Boolean(chosen) && chosen.code === slip.code));
  const name = document.createElement("b");
  name.textContent = slip.label;
  const small = document.createElement("small");
  small.textContent = [slip.note, slip.factor ? words.factor + " " + slip.factor : "", slip.birth || ""].filter(Boolean).join(" · ");
  button.append(name, small);
  button.addEventListener("click", () => choose(slip));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function list() {
  const wanted = at("search").value.trim().toLowerCase();
  const found = slips.filter(slip => (slip.label + " " + (slip.note || "")).toLowerCase().includes(wanted));
  at("slips").replaceChildren(...found.map(line));
  if (!found.length) {
    const none = document.createElement("li");
    none.textContent = words.noslips;
    at("slips").append(none);
  }
}

async function layOut() {
  try {
    const fresh = await (await fetch("/bench/slips.json")).json();
    if (JSON.stringify(fresh) === JSON.stringify(slips) && fresh.length) return;
    slips = fresh;
    // The same child may hold a newer slip now.
    const again = chosen && slips.find(slip => slip.order ? slip.order === chosen.order : slip.code === chosen.code);
    const focused = document.activeElement.dataset.code;
    list();
    if (focused) document.querySelector(`[data-code="${CSS.escape(focused)}"]`)?.focus();
    if (again) choose(again);
  } catch (gone) {
    // look() says that the bench is away.
  }
}

async function every(millis, work) {
  await work();
  setTimeout(() => every(millis, work), millis);
}

// ---- hands

const acts = {
  "hold-slip": () => hold(chosen.code),
  "hold-damaged": () => hold(chosen.damaged),
  "hold-old": () => hold(chosen.old.at(-1)),
  "take": take,
};
all("button[type=button]").forEach(button => button.addEventListener("click", () => once(button, () => {
  if (acts[button.dataset.act]) return acts[button.dataset.act]();
  if (button.dataset.paper) return hold(papers[button.dataset.paper]);
  const struck = button.dataset.sensorOf ? {sensor: at(button.dataset.sensorOf).value} : {};
  if (button.dataset.fault) return change("/bench/fault", {fault: button.dataset.fault, ...struck});
  if (button.dataset.mend) return change("/bench/mend", {fault: button.dataset.mend, ...struck});
  return change("/bench/deed", deedOf(button));
})));
all("[data-sensor]").forEach(select => select.addEventListener("change", () => once(select, () =>
  change("/bench/sensor", {sensor: select.dataset.sensor, health: select.value}))));
at("scan").addEventListener("submit", event => {
  event.preventDefault();
  const text = at("code").value.trim();
  if (text) once(event.submitter || at("scan"), () => hold(text));
});
at("plan").addEventListener("submit", event => {
  event.preventDefault();
  const seconds = Number(at("plan-seconds").value);
  const takes = at("plan-fault").selectedOptions[0].dataset.takes;
  once(event.submitter || at("plan"), () => change("/bench/fault", {
    fault: at("plan-fault").value, when: at("plan-when").value, at: Number(at("plan-at").value), ...(takes === "MILLIS" && seconds > 0 && {seconds}),
    ...(takes === "SENSOR" && {sensor: at("plan-sensor").value}),
  }));
});
/** Only the moments and the questions that the chosen fault has. */
function ask() {
  const chosenFault = at("plan-fault").selectedOptions[0];
  let first = null;
  for (const moment of at("plan-when").options) {
    moment.hidden = moment.disabled = !moment.dataset.of.split(" ").includes(chosenFault.value);
    if (!moment.disabled && !first) first = moment;
  }
  if (at("plan-when").selectedOptions[0].disabled) first.selected = true;
  at("plan-seconds").parentElement.hidden = chosenFault.dataset.takes !== "MILLIS";
  at("plan-sensor").parentElement.hidden = chosenFault.dataset.takes !== "SENSOR";
}
at("plan-fault").addEventListener("change", ask);
at("plan-when").value = "PANEL";
ask();
at("search").addEventListener("input", list);
document.querySelector(`[data-act="language-${language}"]`).setAttribute("aria-current", "true");
fetch("/bench/papers.json").then(reply => reply.json()).then(found => { papers = Object.fromEntries(found.map(one => [one.paper, one.code])); });
every(330, look);
every(2000, layOut);
