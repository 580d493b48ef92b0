// Where the focus is: its number in the order of the document, and its name. Nothing: -1.
() => {
  const e = document.activeElement;
  if (!e || e === document.body) return "-1 nothing";
  return `${[...document.querySelectorAll("*")].indexOf(e)} ${e.tagName} ${(e.textContent || e.ariaLabel || e.name || "").trim().slice(0, 20)}`;
}
