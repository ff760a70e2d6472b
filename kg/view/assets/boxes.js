/** Boxes on the screen, in a grid, so that asking whether another fits stays cheap. */
class Boxes {
  static CELL = 80;

  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.cells = new Map();
  }

  *cellsOf(box) {
    const size = Boxes.CELL;
    const within = (value, most) => Math.max(-1, Math.min(Math.floor(value / size), Math.ceil(most / size)));
    for (let x = within(box.left, this.width); x <= within(box.right, this.width); x++)
      for (let y = within(box.top, this.height); y <= within(box.bottom, this.height); y++)
        yield x * 4096 + y;
  }

  add(box, owner) {
    for (const cell of this.cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push({ ...box, owner });
    }
  }

  fits(box, owner) {
    if (box.right < 0 || box.left > this.width || box.bottom < 0 || box.top > this.height) return false;
    for (const cell of this.cellsOf(box))
      for (const it of this.cells.get(cell) || [])
        if (
          it.owner !== owner &&
          box.left < it.right &&
          it.left < box.right &&
          box.top < it.bottom &&
          it.top < box.bottom
        )
          return false;
    return true;
  }
}
