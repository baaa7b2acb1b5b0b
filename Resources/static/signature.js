// A pad to sign on with finger, pen or mouse. The strokes go into a hidden field as points on a pad of 600 by 200:
// "x,y x,y;x,y x,y", a semicolon between strokes. Typing one's name is always there and needs none of this.

const WIDTH = 600, HEIGHT = 200, MOST_POINTS = 4000;

for (const box of document.querySelectorAll("[data-signature]")) {
  const pad = box.querySelector("canvas");
  const field = box.querySelector("input[name=drawing]");
  const choice = box.querySelector("input[type=radio]");
  const pen = pad.getContext("2d");
  // As the server keeps them, so that a pad of another size, or a page that came back with an error, shows the same.
  let strokes = field.value.split(";").filter(Boolean).map((stroke) => stroke.split(" ").map((pair) => pair.split(",").map(Number)));
  let stroke = null;

  box.hidden = false;

  // Square: what is written keeps its shape. The smaller scale shows the whole of 600 by 200.
  const scale = () => Math.min(pad.clientWidth / WIDTH, pad.clientHeight / HEIGHT);

  function fit() {
    if (!pad.clientWidth) return;
    const dots = Math.min(devicePixelRatio || 1, 2);
    pad.width = Math.round(pad.clientWidth * dots);
    pad.height = Math.round(pad.clientHeight * dots);
    pen.setTransform(dots * scale(), 0, 0, dots * scale(), 0, 0);
    draw();
  }

  // White paper and dark ink in either scheme: the drawing is printed.
  function draw() {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, pad.clientWidth / scale(), pad.clientHeight / scale());
    pen.strokeStyle = "#1f2421";
    pen.lineWidth = 4;
    pen.lineCap = pen.lineJoin = "round";
    for (const points of strokes) {
      pen.beginPath();
      points.forEach(([x, y], index) => (index ? pen.lineTo(x, y) : pen.moveTo(x, y)));
      if (points.length === 1) pen.lineTo(points[0][0] + 0.1, points[0][1]);
      pen.stroke();
    }
  }

  const within = (value, most) => Math.round(Math.min(most, Math.max(0, value)));
  const point = (event) => [within(event.offsetX / scale(), WIDTH), within(event.offsetY / scale(), HEIGHT)];
  const count = () => strokes.reduce((sum, points) => sum + points.length, 0);

  pad.addEventListener("pointerdown", (event) => {
    if (count() >= MOST_POINTS) return;
    pad.setPointerCapture(event.pointerId);
    stroke = [point(event)];
    strokes.push(stroke);
    draw();
  });
  pad.addEventListener("pointermove", (event) => {
    if (!stroke) return;
    const [next, last] = [point(event), stroke.at(-1)];
    // Closer points than this add nothing anyone could see.
    if (Math.hypot(next[0] - last[0], next[1] - last[1]) < 2 || count() >= MOST_POINTS) return;
    stroke.push(next);
    draw();
  });
  const lift = () => {
    stroke = null;
    field.value = strokes.map((points) => points.map((pair) => pair.join(",")).join(" ")).join(";");
  };
  pad.addEventListener("pointerup", lift);
  pad.addEventListener("pointercancel", lift);
  box.querySelector("[data-clear]").addEventListener("click", () => { strokes = []; field.value = ""; draw(); });
  choice.form.addEventListener("change", () => requestAnimationFrame(fit));
  new ResizeObserver(fit).observe(pad);
}
