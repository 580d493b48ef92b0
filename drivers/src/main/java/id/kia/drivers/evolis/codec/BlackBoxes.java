package id.kia.drivers.evolis.codec;

import id.kia.drivers.CardImage;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the black layer into boxes of text: along empty rows, then along wide empty columns, and
 * again inside, as long as the parts are fewer bytes than the whole.
 */
public final class BlackBoxes {
  /** What a box costs beside its file: the command and its reply. */
  private static final int COMMAND = 24;

  private static final int WORD_GAP = 24;

  private final boolean[] black;
  private final int stride;

  private BlackBoxes(CardImage image) {
    this.black = image.black();
    this.stride = image.width();
  }

  /** The boxes of a card, from the top; together they hold every black dot. */
  public static List<BoxCommand> of(CardImage image) {
    BlackBoxes boxes = new BlackBoxes(image);
    List<BoxCommand> commands = new ArrayList<>();
    for (Rectangle box : boxes.cut(new Rectangle(0, 0, image.width(), image.height()))) {
      commands.add(
          BoxCommand.of(image.black(), image.width(), box.x, box.y, box.width, box.height));
    }
    return List.copyOf(commands);
  }

  private List<Rectangle> cut(Rectangle area) {
    Rectangle tight = tight(area);
    if (tight.isEmpty()) {
      return List.of();
    }
    List<Rectangle> best = List.of(tight);
    for (List<Rectangle> parts : List.of(rows(tight), columns(tight))) {
      if (parts.size() > 1) {
        List<Rectangle> finer = parts.stream().flatMap(part -> cut(part).stream()).toList();
        if (bytes(finer) < bytes(best)) {
          best = finer;
        }
      }
    }
    return best;
  }

  private static int bytes(List<Rectangle> boxes) {
    return boxes.stream().mapToInt(b -> COMMAND + BoxCommand.bytes(b.width, b.height)).sum();
  }

  private List<Rectangle> rows(Rectangle area) {
    List<Rectangle> parts = new ArrayList<>();
    int from = -1;
    for (int y = area.y; y <= area.y + area.height; y++) {
      boolean ink = y < area.y + area.height && ink(area.x, y, area.width, 1);
      if (ink && from < 0) {
        from = y;
      } else if (!ink && from >= 0) {
        parts.add(new Rectangle(area.x, from, area.width, y - from));
        from = -1;
      }
    }
    return parts;
  }

  private List<Rectangle> columns(Rectangle area) {
    List<Rectangle> parts = new ArrayList<>();
    int from = area.x;
    int empty = 0;
    for (int x = area.x; x < area.x + area.width; x++) {
      if (!ink(x, area.y, 1, area.height)) {
        empty++;
        continue;
      }
      if (empty >= WORD_GAP) {
        parts.add(new Rectangle(from, area.y, x - empty - from, area.height));
        from = x;
      }
      empty = 0;
    }
    parts.add(new Rectangle(from, area.y, area.x + area.width - from, area.height));
    return parts;
  }

  private Rectangle tight(Rectangle area) {
    int left = area.x;
    int top = area.y;
    int right = area.x + area.width;
    int bottom = area.y + area.height;
    while (top < bottom && !ink(left, top, right - left, 1)) {
      top++;
    }
    while (bottom > top && !ink(left, bottom - 1, right - left, 1)) {
      bottom--;
    }
    while (left < right && !ink(left, top, 1, bottom - top)) {
      left++;
    }
    while (right > left && !ink(right - 1, top, 1, bottom - top)) {
      right--;
    }
    return new Rectangle(left, top, right - left, bottom - top);
  }

  private boolean ink(int x, int y, int width, int height) {
    for (int row = y; row < y + height; row++) {
      for (int i = x; i < x + width; i++) {
        if (black[row * stride + i]) {
          return true;
        }
      }
    }
    return false;
  }
}
