package id.kia.hub.pages;

import id.kia.hub.words.Language;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The switch in the header: a cookie, and back to where the person was. */
final class LanguageChoice {
  /** Our own pages only: no scheme, no host, nothing a header could be split with. */
  private static final Pattern OURS =
      Pattern.compile("/(login|office)([/?][A-Za-z0-9/?&=_.%+~,:*@-]{0,2000})?");

  private LanguageChoice() {}

  static Reply choose(OfficeRequest request) {
    return new Reply.Spoken(
        own(request.needed("back"), "/office"), Language.of(request.needed("language")));
  }

  /** The address when it is one of our pages, else the other one. */
  static String own(@Nullable String address, String otherwise) {
    return address != null && OURS.matcher(address).matches() && !address.contains("//")
        ? address
        : otherwise;
  }
}
