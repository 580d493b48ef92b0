package id.kia.kiosk.technician;

import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.Page;

/** Writes the pieces the technician's page is made of; every word and value is escaped. */
final class Html {
  private final Texts texts;
  private final String csrf;
  private final StringBuilder out = new StringBuilder();

  Html(Texts texts, String csrf) {
    this.texts = texts;
    this.csrf = csrf;
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

  Html open(String tag) {
    return raw("<" + tag + ">");
  }

  Html close(String tag) {
    return raw("</" + tag + ">\n");
  }

  Html text(String tag, String text) {
    return open(tag).plain(text).close(tag);
  }

  Html heading(String tag, String text) {
    return text(tag, text);
  }

  /** A section with the heading {@code section.NAME}. */
  Html section(String name) {
    return raw("<section id=\"" + name + "\">").heading("h2", texts.get("section." + name));
  }

  /** A form that carries the CSRF token. */
  Html form(String action, String kind) {
    raw("<form method=\"post\" action=\"" + action + "\" class=\"" + kind + "\">");
    return hidden("csrf", csrf);
  }

  Html end() {
    return close("form");
  }

  Html hidden(String name, String value) {
    return raw("<input type=\"hidden\" name=\"" + name + "\" value=\"").plain(value).raw("\">");
  }

  Html field(String name) {
    return label(name)
        .raw(
            "<input name=\""
                + name
                + "\" list=\"known-"
                + name
                + "\" required maxlength=\"40\" autocomplete=\"off\""
                + " autocapitalize=\"characters\"></label>");
  }

  Html number(String name) {
    return label(name)
        .raw(
            "<input name=\""
                + name
                + "\" required inputmode=\"numeric\" pattern=\"[0-9]{1,6}\"></label>");
  }

  Html choice(String name, String... values) {
    label(name).raw("<select name=\"" + name + "\">");
    for (String value : values) {
      String key = name + "." + value;
      raw("<option value=\"" + value + "\">")
          .plain(texts.has(key) ? texts.get(key) : value)
          .raw("</option>");
    }
    return raw("</select></label>");
  }

  Html submit(String key, String kind) {
    return raw("<button class=\"" + kind + "\">")
        .plain(texts.get("button." + key))
        .raw("</button>");
  }

  Html details(String key) {
    return raw("<details><summary>").plain(texts.get(key)).raw("</summary>");
  }

  /** One line of a list of facts, named {@code fact.KEY} or by the key itself. */
  Html fact(String key, String value) {
    String name = texts.has(key) ? texts.get(key) : texts.get("fact." + key);
    return raw("<dt>").plain(name).raw("</dt><dd>").plain(value).raw("</dd>\n");
  }

  private Html label(String name) {
    return raw("<label><span>").plain(texts.get("field." + name)).raw("</span>");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
