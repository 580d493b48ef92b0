package id.kia.kiosk.technician;

import id.kia.kiosk.web.Page;

/** Writes the pieces the technician's pages are made of; every word and value is escaped. */
final class Html {
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  Html(Words words) {
    this.words = words;
  }

  /** Markup of ours. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Words or values. */
  Html plain(String text) {
    out.append(Page.escape(text));
    return this;
  }

  /** An element with attributes of ours, as {@code tag("p class=\"hint\"", ...)}. */
  Html tag(String opening, String text) {
    int space = opening.indexOf(' ');
    String name = space < 0 ? opening : opening.substring(0, space);
    return raw("<" + opening + ">").plain(text).raw("</" + name + ">\n");
  }

  /** An element with words of the bundle. */
  Html say(String opening, String key, Object... values) {
    return tag(opening, words.get(key, values));
  }

  /** An attribute with a value of others. */
  Html attribute(String name, String value) {
    return raw(" " + name + "=\"").plain(value).raw("\"");
  }

  /** A form that carries the CSRF token and an id by which it is done once. */
  Html form(String action, String kind, String csrf, String id) {
    raw("<form method=\"post\" action=\"" + action + "\" class=\"" + kind + "\">");
    return hidden("csrf", csrf).hidden("form", id);
  }

  Html hidden(String name, String value) {
    return raw("<input type=\"hidden\" name=\"" + name + "\"").attribute("value", value).raw(">");
  }

  Html submit(String act, String kind, String text) {
    return raw("<button class=\"" + kind + "\" data-act=\"" + act + "\">")
        .plain(text)
        .raw("</button>");
  }

  Html link(String href, String act, String kind, String text) {
    return raw("<a class=\"" + kind + "\" data-act=\"" + act + "\"")
        .attribute("href", href)
        .raw(">")
        .plain(text)
        .raw("</a>\n");
  }

  /** One line of a list of facts. */
  Html fact(String name, String value) {
    return raw("<div>").tag("dt", name).tag("dd", value).raw("</div>");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
