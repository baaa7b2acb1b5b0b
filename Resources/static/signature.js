// A pad to sign on with finger, pen or mouse. The drawing goes into a hidden field as a PNG (data address).
// Shown only when scripts run; typing one's name is always there and needs none of this.

for (const box of document.querySelectorAll("[data-signature]")) {
  const pad = box.querySelector("canvas");
  const field = box.querySelector("input[name=drawing]");
  const choice = box.querySelector("input[type=radio]");
  const pen = pad.getContext("2d");
  let strokes = [], stroke = null;

  box.hidden = false;

  function fit() {
    const { width, height } = pad.getBoundingClientRect();
    if (!width) return;
    const scale = Math.min(devicePixelRatio || 1, 2);
    pad.width = Math.round(width * scale);
    pad.height = Math.round(height * scale);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    draw();
  }

  // White paper and dark ink in either scheme: the drawing is printed.
  function draw() {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, pad.width, pad.height);
    pen.strokeStyle = "#1f2421";
    pen.lineWidth = 2.6;
    pen.lineCap = pen.lineJoin = "round";
    for (const points of strokes) {
      pen.beginPath();
      points.forEach(([x, y], index) => (index ? pen.lineTo(x, y) : pen.moveTo(x, y)));
      if (points.length === 1) pen.lineTo(points[0][0] + 0.1, points[0][1]);
      pen.stroke();
    }
  }

  const point = (event) => [event.offsetX, event.offsetY];
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    stroke = [point(event)];
    strokes.push(stroke);
    draw();
  });
  pad.addEventListener("pointermove", (event) => {
    if (!stroke) return;
    stroke.push(point(event));
    draw();
  });
  const lift = () => {
    if (!stroke) return;
    stroke = null;
    field.value = pad.toDataURL("image/png");
  };
  pad.addEventListener("pointerup", lift);
  pad.addEventListener("pointercancel", lift);
  box.querySelector("[data-clear]").addEventListener("click", () => { strokes = []; field.value = ""; draw(); });
  choice.form.addEventListener("change", () => requestAnimationFrame(fit));
  new ResizeObserver(fit).observe(pad);
}
