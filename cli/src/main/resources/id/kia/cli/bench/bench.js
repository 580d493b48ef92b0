// Shows the world and moves its hands; asks three times a second.
"use strict";
const words = document.body.dataset;
const at = id => document.getElementById(id);
let shown = "";

async function post(path, body) {
  const reply = await fetch(path, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)});
  return reply.json();
}

async function hold(text) {
  const said = await post("bench/scan", {text});
  at("said").textContent = said.heard ? words.heard : words.unheard;
}

function grow(id, share) {
  const bar = at(id);
  const height = 86 * Math.min(1, share);
  bar.setAttribute("height", height);
  bar.setAttribute("y", 148 - height);
}

function draw(world) {
  const p = world.printer;
  const b = world.board;
  at("cover").classList.toggle("open", p.coverOpen);
  at("power").classList.toggle("on", p.powered);
  at("inside").classList.toggle("there", p.cardInside);
  at("atexit").classList.toggle("there", p.exitCards > 0);
  grow("stack", p.feederCards / 100);
  grow("rejects", p.rejectBox / 50);
  const full = Math.min(1, p.ribbonCardsLeft / 200);
  at("ribbon").setAttribute("r", 9 + 18 * full);
  at("used").setAttribute("r", 9 + 18 * (1 - full));
  at("slot").textContent = p.exitCards > 0 ? words.card : words.empty;
  at("take").disabled = p.exitCards === 0;
  at("f-power").textContent = p.powered ? words.on : words.off;
  at("f-line").textContent = p.plugged ? words.in : words.out;
  at("f-cover").textContent = p.coverOpen ? words.open : words.shut;
  at("f-feeder").textContent = p.feederCards;
  at("f-ribbon").textContent = p.ribbonCardsLeft + " " + words.cards + (p.ribbonEnded ? ", " + words.ended : "");
  at("f-inside").textContent = p.cardInside ? p.panelsOnCard + " " + words.panels + (p.jammed ? ", " + words.jammed : "") : "-";
  at("f-bin").textContent = p.rejectBox;
  at("f-counters").textContent = p.cards + " / " + p.panels;
  at("f-door").textContent = b.doorOpen ? words.open : words.shut;
  at("f-temperature").textContent = (b.temperatureCentiC / 100).toLocaleString("id", {minimumFractionDigits: 1}) + " °C";
  at("f-lamps").textContent = world.cabinet.lit.map(lamp => words["lamp" + lamp[0] + lamp.slice(1).toLowerCase()]).join(", ") || words.dark;
  for (const lamp of ["READY", "ATTENTION", "SLOT"]) at("lamp-" + lamp).classList.toggle("on", world.cabinet.lit.includes(lamp));
  at("f-violations").textContent = p.violations.length;
  at("f-violations").title = p.violations.join("\n");
  if (world.lastCard && world.lastCard !== shown) {
    shown = world.lastCard;
    at("picture").src = "bench/cards/" + shown;
    at("picture").hidden = false;
  }
  at("outcome").textContent = world.lastCard ? words[world.lastOutcome.toLowerCase()] : words.none;
  at("file").textContent = world.lastCard || "";
}

async function look() {
  try {
    draw(await (await fetch("bench/world.json")).json());
    at("lost").hidden = true;
  } catch (gone) {
    at("lost").hidden = false;
  }
  setTimeout(look, 330);
}

let known = "";
async function slips() {
  try {
    const list = await (await fetch("bench/slips.json")).json();
    if (JSON.stringify(list) !== known) {
      known = JSON.stringify(list);
      at("slips").replaceChildren(...list.map(slip => {
        const line = document.createElement("li");
        const text = document.createElement("div");
        text.textContent = slip.label;
        const small = document.createElement("small");
        small.textContent = [slip.note, slip.factor ? words.factor + " " + slip.factor : ""].filter(Boolean).join(" · ");
        text.append(small);
        const button = document.createElement("button");
        button.textContent = words.hold;
        button.onclick = () => hold(slip.code);
        line.append(text, button);
        return line;
      }));
      if (!list.length) at("slips").textContent = words.noslips;
    }
  } catch (gone) {
    // look() says that the bench is away.
  }
  setTimeout(slips, 2000);
}

at("scan").addEventListener("submit", event => { event.preventDefault(); if (at("code").value.trim()) hold(at("code").value.trim()); });
at("take").onclick = () => post("bench/take", {});
document.querySelectorAll("[data-deed]").forEach(button => {
  button.onclick = async () => draw(await post("bench/deed", {deed: button.dataset.deed, count: Number(button.dataset.count || 0)}));
});
look();
slips();
