// Nothing stands outside of the screen, and no words are cut off.
() => {
  const wrong = [], w = innerWidth, h = innerHeight;
  for (const e of [document.documentElement, document.body])
    if (e.scrollWidth > w || e.scrollHeight > h) wrong.push(`${e.tagName} scrolls: ${e.scrollWidth}x${e.scrollHeight}`);
  for (const e of document.querySelectorAll("h1,h2,p,span,strong,b,button,img,svg,input,li")) {
    const r = e.getBoundingClientRect();
    if (!e.checkVisibility({visibilityProperty: true}) || r.width < 2 || r.height < 2) continue; // for ears only
    const name = `${e.tagName} "${(e.textContent || e.getAttribute("class") || "").trim().slice(0, 30)}"`;
    if (r.left < -1 || r.top < -1 || r.right > w + 1 || r.bottom > h + 1)
      wrong.push(`${name} stands outside: ${[r.left, r.top, r.right, r.bottom].map(Math.round)}`);
    if (e.matches("h1,p,button") && (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 4))
      wrong.push(`${name} is cut off: ${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}`);
  }
  return wrong;
}
