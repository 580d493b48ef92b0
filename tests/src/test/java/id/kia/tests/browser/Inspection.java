package id.kia.tests.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a page as somebody who cannot see, point or scroll well has to use it. Every look gives
 * a list of complaints; an empty one is the aim.
 *
 * <p>The looks are scripts beside this class. They and axe come over the debugging port, so that
 * the pages' content security policy stays as it is.
 */
final class Inspection {
  /** 15 mm on a seven-inch screen of 800 x 480. */
  private static final int SMALLEST_TARGET = 79;

  private static final String AXE = script("/axe.min.js");

  private Inspection() {}

  /** What axe-core finds, by all its rules. */
  static List<String> axe(Page page) {
    page.evaluate(AXE);
    return lines(page, "axe.js", null);
  }

  /** Nothing stands outside of the screen, no text is cut off, no words lie on words. */
  static List<String> fits(Page page) {
    List<String> wrong = new ArrayList<>(lines(page, "nothing-scrolls.js", null));
    wrong.addAll(lines(page, "nothing-overlaps.js", null));
    return wrong;
  }

  /** Nobody has to push the page sideways. */
  static List<String> fitsAcross(Page page) {
    return lines(page, "nothing-sideways.js", null);
  }

  /** On the seven-inch screen every target is at least 15 mm wide and high. */
  static List<String> targetsAreLarge(Page page) {
    return lines(page, "targets-are-large.js", SMALLEST_TARGET);
  }

  /** The Tab key walks through everything that can be pressed, in the order of the document. */
  static List<String> tabFollowsReading(Page page) {
    String look = script("tab-stop.js");
    int stops = ((Number) page.evaluate(script("tab-stops.js"))).intValue();
    List<String> wrong = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < stops; i++) {
      page.keyboard().press("Tab");
      String stop = String.valueOf(page.evaluate(look));
      int at = Integer.parseInt(stop.substring(0, stop.indexOf(' ')));
      if (at <= before) {
        wrong.add("Tab number " + (i + 1) + " of " + stops + " goes to " + stop);
      }
      before = at;
    }
    return wrong;
  }

  private static List<String> lines(Page page, String name, @Nullable Object argument) {
    List<String> lines = new ArrayList<>();
    if (page.evaluate(script(name), argument) instanceof List<?> found) {
      found.forEach(line -> lines.add(String.valueOf(line)));
    }
    return lines;
  }

  private static String script(String name) {
    try (InputStream in = Inspection.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      // Playwright takes a text that begins with a function as one to be called.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^(//.*\n)+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
