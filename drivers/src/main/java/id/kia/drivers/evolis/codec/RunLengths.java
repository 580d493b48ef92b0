package id.kia.drivers.evolis.codec;

import java.io.ByteArrayOutputStream;

/**
 * Compression of colour panels at 32, 64 and 128 levels (A5013 RevE p. 5; no capture exists, so
 * unseen on hardware).
 *
 * <p>A byte below 80 is one dot. A byte from 80 on is a run: its low 5, 6 or 7 bits are the level,
 * each bit between them and the top adds 256 to the counter that follows. {@code 80 00} is a blank
 * line. Runs end with their line.
 */
final class RunLengths {
  private static final int RUN = 0x80;
  private static final int PLUS_256 = 0x40;
  private static final int PLUS_512 = 0x60;

  private final PanelDots panel;
  private final int longest;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);

  private RunLengths(PanelDots panel) {
    this.panel = panel;
    this.longest = Panel.longestRun(panel.levels());
  }

  static byte[] encode(PanelDots panel, Lines lines) {
    RunLengths runs = new RunLengths(panel);
    for (int at = lines.firstDot(); at < lines.endDot(); at += Geometry.DOTS) {
      runs.line(at);
    }
    return runs.out.toByteArray();
  }

  private void line(int from) {
    byte[] dots = panel.dots();
    int end = from + Geometry.DOTS;
    int at = from;
    while (at < end) {
      int stop = at + 1;
      while (stop < end && dots[stop] == dots[at]) {
        stop++;
      }
      if (stop - at == Geometry.DOTS && dots[at] == 0) {
        out.write(RUN);
        out.write(0);
      } else {
        same(dots[at], stop - at);
      }
      at = stop;
    }
  }

  private void same(int level, int length) {
    int left = length;
    while (left > 0) {
      int count = Math.min(left, longest);
      // A counter byte of 0 could be read as "blank line", so 256 and 512 go out as one less and 1.
      if (count % 256 == 0) {
        count--;
      }
      run(level, count);
      left -= count;
    }
  }

  private void run(int level, int count) {
    if (count <= 2) {
      for (int i = 0; i < count; i++) {
        out.write(level);
      }
      return;
    }
    int more = count >= 512 ? PLUS_512 : count >= 256 ? PLUS_256 : 0;
    out.write(RUN | more | level);
    out.write(count & 0xFF);
  }
}
