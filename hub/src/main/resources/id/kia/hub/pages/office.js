// Two comforts; every form works without them.
document.addEventListener("change", (event) => {
  const all = event.target.dataset.all;
  if (all) {
    event.target.form.querySelectorAll(`input[name="${all}"]`).forEach((box) => {
      box.checked = event.target.checked;
    });
  }
});
document.addEventListener("click", (event) => {
  const ask = event.target.dataset.ask;
  if (ask && !confirm(ask)) {
    event.preventDefault();
  }
});
