package id.kia.hub.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of our pages with parameters. */
final class PageLink {
  private PageLink() {}

  /** The address with one more parameter; what it said under that name before is gone. */
  static String with(String address, String name, String value) {
    String without =
        address
            .replaceAll("([?&])" + name + "=[^&]*&", "$1")
            .replaceAll("[?&]" + name + "=[^&]*$", "");
    String joined = without + (without.contains("?") ? "&" : "?");
    return value.isEmpty() ? without : joined + name + "=" + encoded(value);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
