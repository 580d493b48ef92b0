// A box on the original that keeps the card's shape; the numbers of the form follow it and it follows them.
const RATIO = 354 / 236;
document.querySelectorAll("[data-crop]").forEach((stage) => {
  const image = stage.querySelector("[data-source]");
  const form = document.querySelector("form.crop");
  const result = document.querySelector("[data-result]");
  const box = document.createElement("div");
  const grip = document.createElement("button");
  grip.type = "button";
  grip.tabIndex = -1;
  grip.setAttribute("aria-hidden", "true");
  box.className = "cropbox";
  box.append(grip);
  stage.append(box);
  const canvas = document.createElement("canvas");
  canvas.width = 236;
  canvas.height = 354;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", result.alt);
  let cut = { left: 0, top: 0, width: 1 };
  const high = () => (cut.width * image.naturalWidth * RATIO) / image.naturalHeight;
  const inside = () => {
    cut.width = Math.min(Math.max(cut.width, 0.05), 1, image.naturalHeight / (image.naturalWidth * RATIO));
    cut.left = Math.min(Math.max(cut.left, 0), 1 - cut.width);
    cut.top = Math.min(Math.max(cut.top, 0), Math.max(0, 1 - high()));
  };
  const show = () => {
    inside();
    box.style.left = `${cut.left * image.clientWidth}px`;
    box.style.top = `${cut.top * image.clientHeight}px`;
    box.style.width = `${cut.width * image.clientWidth}px`;
    box.style.height = `${high() * image.clientHeight}px`;
    const pen = canvas.getContext("2d");
    pen.drawImage(image, cut.left * image.naturalWidth, cut.top * image.naturalHeight,
      cut.width * image.naturalWidth, high() * image.naturalHeight, 0, 0, canvas.width, canvas.height);
  };
  const tell = () => {
    ["left", "top", "width"].forEach((name) => { form.elements[name].value = (cut[name] * 100).toFixed(2); });
    result.replaceWith(canvas);
  };
  const usual = () => {
    cut.width = Math.min(1, image.naturalHeight / (image.naturalWidth * RATIO));
    cut.left = (1 - cut.width) / 2;
    cut.top = Math.max(0, 1 - high()) * 0.35;
    show();
    ["left", "top", "width"].forEach((name) => { form.elements[name].value = (cut[name] * 100).toFixed(2); });
  };
  const drag = (start, change) => {
    start.preventDefault();
    const from = { ...cut };
    const move = (event) => {
      change(from, (event.clientX - start.clientX) / image.clientWidth, (event.clientY - start.clientY) / image.clientHeight);
      show();
      tell();
    };
    const end = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
  };
  grip.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    drag(event, (from, x) => { cut.width = from.width + x; });
  });
  box.addEventListener("pointerdown", (event) => drag(event, (from, x, y) => {
    cut.left = from.left + x;
    cut.top = from.top + y;
  }));
  form.addEventListener("input", () => {
    ["left", "top", "width"].forEach((name) => { cut[name] = Number.parseFloat(form.elements[name].value.replace(",", ".")) / 100 || 0; });
    show();
    result.replaceWith(canvas);
  });
  if (image.complete && image.naturalWidth) usual();
  else image.addEventListener("load", usual);
});
