package id.kia.cli.bench;

import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.Page;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The bench's page, once in each language; which one a visitor gets is in a cookie. */
final class BenchPages {
  /** Languages of the page, the usual one first. */
  static final List<String> LANGUAGES = List.of("id", "en");

  /** The same cookie as on the office's and the technician's pages. */
  static final String COOKIE = "kia_lang";

  /** Where the page has the form of faults. */
  private static final String FAULTS = "<!-- faults -->";

  private final Map<String, String> pages;

  BenchPages(BenchOptions options) {
    pages =
        LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(l -> l, language -> page(options, language)));
  }

  /** The page in the visitor's language. */
  String of(RoutingContext ctx) {
    Cookie cookie = ctx.request().getCookie(COOKIE);
    String wanted = cookie == null ? "" : cookie.getValue();
    return pages.getOrDefault(wanted, pages.getOrDefault(LANGUAGES.getFirst(), ""));
  }

  private static String page(BenchOptions options, String language) {
    Texts texts = Texts.load(BenchPages.class, "texts", language);
    boolean real = options.timeScale() == 1;
    return fill(options, texts, language, real).replace(FAULTS, FaultForm.of(texts));
  }

  private static String fill(BenchOptions options, Texts texts, String language, boolean real) {
    return Page.fill(
        BenchPages.class,
        "bench.html",
        texts,
        Map.of(
            "language",
            language,
            "pace",
            texts.get(real ? "pace.real" : "pace.line", options.baud(), plain(options.timeScale())),
            "takeBack",
            texts.get("takeback.line", options.takeBackAfter().toSeconds())));
  }

  private static String plain(double scale) {
    return scale == Math.rint(scale) ? String.valueOf((long) scale) : String.valueOf(scale);
  }
}
