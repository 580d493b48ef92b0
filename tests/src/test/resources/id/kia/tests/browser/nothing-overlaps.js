// Words do not lie on words.
() => {
  const wrong = [];
  const all = [...document.querySelectorAll("h1,p,button,.left,.code,footer,header strong")]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width && !e.closest("#lost"));
  const start = e => e.textContent.trim().slice(0, 25);
  for (const a of all) for (const b of all) {
    if (!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) || a.contains(b)) continue;
    const p = a.getBoundingClientRect(), q = b.getBoundingClientRect();
    const x = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const y = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    if (x > 2 && y > 2) wrong.push(`"${start(a)}" lies on "${start(b)}" by ${Math.round(x)}x${Math.round(y)}`);
  }
  return wrong;
}
