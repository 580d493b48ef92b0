package id.kia.kiosk.technician;

import id.kia.drivers.RibbonKind;
import id.kia.kiosk.cabinet.TamperReason;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.CountReason;
import id.kia.kiosk.stock.Unit;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the form of one deed, filled as it was sent when it was refused. */
final class ActView {
  private final Words words;
  private final Act act;
  private final Filled filled;

  /**
   * How the form came back.
   *
   * @param fields as they were sent, empty at first
   * @param refused what to tell
   * @param bad name of the field that cannot be used
   */
  record Filled(MultiMap fields, Optional<String> refused, Optional<String> bad) {
    /** The part of the page's address that a guide gave it. */
    String query() {
      String account = fields.get(Act.Field.ACCOUNT.param());
      return !Form.GUIDE.equals(fields.get(Form.BACK))
          ? ""
          : "?back=guide" + (account == null ? "" : "&account=" + account);
    }
  }

  ActView(Words words, Act act, Filled filled) {
    this.words = words;
    this.act = act;
    this.filled = filled;
  }

  String draw(Workshop.Sight sight, String csrf, String formId) {
    var html = new Html(words);
    html.say("h1", "act." + act.address());
    html.say("p class=\"lead\"", "lead." + act.address());
    filled.refused().ifPresent(line -> html.tag("p class=\"refused\" role=\"alert\"", line));
    Optional<Act.Field> choice = act.fields().stream().filter(Act.Field::choosesKind).findFirst();
    List<StockLine> offered =
        sight.stock().stream()
            .filter(line -> choice.filter(field -> field.offers(line)).isPresent())
            .toList();
    if (choice.isPresent() && offered.isEmpty()) {
      html.say("p class=\"empty\"", "nothing." + act.address());
      before()
          .ifPresentOrElse(
              first ->
                  html.link(
                      "/do/" + first.address() + (fromGuide() ? "?back=guide" : ""),
                      first.address(),
                      "button",
                      words.get("act." + first.address())),
              () -> html.link(back(), "cancel", "button", words.get("button.back")));
      return html.toString();
    }
    html.form(act.path(), "fields", csrf, formId);
    if (fromGuide()) {
      html.hidden(Form.BACK, Form.GUIDE);
    }
    for (Act.Field field : act.fields()) {
      field(html, field, sight, offered);
    }
    if (sight.twoNames().wantedFor(act)) {
      field(html, Act.Field.SECOND_PIN, sight, offered);
    }
    html.submit(act.address() + "-do", "wide", words.get("do." + act.address()));
    html.link(back(), "cancel", "button quiet wide", words.get("button.cancel"));
    return html.raw("</form>").toString();
  }

  private String back() {
    return fromGuide() ? VisitPages.GUIDE : "/";
  }

  private boolean fromGuide() {
    return Form.GUIDE.equals(filled.fields().get(Form.BACK));
  }

  /** What has to be done first when there is nothing to choose from; empty: nothing at all. */
  private Optional<Act> before() {
    return switch (act) {
      case FIT_RIBBON -> Optional.of(Act.RECEIVE_RIBBON);
      case UNLOAD_BLANKS, TEST_CARD -> Optional.of(Act.LOAD_BLANKS);
      case LOAD_BLANKS, RECEIVE_BLANKS, RECEIVE_RIBBON, COUNT -> Optional.of(Act.RECEIVE_BLANKS);
      case DESTROY, GIVE_BACK, OPEN_DOOR, RESET_TAMPER, TRY_AGAIN -> Optional.empty();
    };
  }

  private void field(Html html, Act.Field field, Workshop.Sight sight, List<StockLine> offered) {
    html.raw("<div class=\"field\"><label for=\"" + field.param() + "\">");
    html.plain(words.get("field." + field.param())).raw("</label>");
    String hint = hint(field);
    if (words.has(hint)) {
      html.raw("<p class=\"hint\" id=\"hint-" + field.param() + "\">");
      html.plain(words.get(hint)).raw("</p>");
    }
    switch (field) {
      case NEW_BLANK, NEW_RIBBON -> newKind(html, field, sight);
      case LOT, FIRST_SERIAL, LAST_SERIAL -> text(html, field, "");
      case SECOND_PIN ->
          input(html, "input", field)
              .raw(" type=\"password\" inputmode=\"numeric\" maxlength=\"32\"")
              .raw(" autocomplete=\"off\">");
      case REASON -> choose(html, field, Stream.of(CountReason.values()).map(Enum::name).toList());
      case CAUSE -> choose(html, field, Stream.of(TamperReason.values()).map(Enum::name).toList());
      case PIECES, PANELS, COUNTED -> number(html, field);
      case KIND -> choose(html, field, Stream.of(RibbonKind.values()).map(Enum::name).toList());
      case ACCOUNT ->
          choose(
              html,
              field,
              Stream.of(Account.BOX, Account.HOPPER, Account.SPOILED, Account.FITTED)
                  .map(Enum::name)
                  .toList());
      case BLANK_IN_BOX, BLANK_IN_HOPPER, ANY_SPOILED, RIBBON_IN_BOX, ANY_IN_BOX, ANY ->
          kinds(html, field, offered);
    }
    html.raw("</div>");
  }

  private void newKind(Html html, Act.Field field, Workshop.Sight sight) {
    Unit unit = field == Act.Field.NEW_BLANK ? Unit.CARD : Unit.PANEL;
    text(html, field, " list=\"known\" autocapitalize=\"characters\"");
    html.raw("<datalist id=\"known\">");
    sight.stock().stream()
        .filter(line -> line.unit() == unit)
        .forEach(line -> html.raw("<option").attribute("value", line.sku()).raw(">"));
    html.raw("</datalist>");
  }

  private void text(Html html, Act.Field field, String more) {
    input(html, "input", field)
        .attribute("value", sent(field).orElse(""))
        .raw(" maxlength=\"40\" autocomplete=\"off\"" + more + ">");
  }

  private void number(Html html, Act.Field field) {
    input(html, "input", field)
        .attribute("value", sent(field).orElse(""))
        .raw(" inputmode=\"numeric\" pattern=\"[0-9]{1,6}\" maxlength=\"6\" autocomplete=\"off\">");
  }

  private void choose(Html html, Act.Field field, List<String> values) {
    input(html, "select", field).raw(">");
    for (String value : values) {
      option(html, field, value, words.get(field.param() + "." + value));
    }
    html.raw("</select>");
  }

  private void kinds(Html html, Act.Field field, List<StockLine> offered) {
    input(html, "select", field).raw(">");
    for (StockLine line : offered) {
      String label =
          field
              .account()
              .map(from -> words.get("choice." + line.unit(), line.sku(), line.at(from)))
              .orElse(line.sku());
      option(html, field, line.sku(), label);
    }
    html.raw("</select>");
  }

  private void option(Html html, Act.Field field, String value, String label) {
    html.raw("<option").attribute("value", value);
    html.raw(sent(field).filter(value::equals).isPresent() ? " selected>" : ">");
    html.plain(label).raw("</option>");
  }

  private Html input(Html html, String tag, Act.Field field) {
    String name = field.param();
    boolean bad = filled.bad().filter(name::equals).isPresent();
    html.raw("<" + tag + " id=\"" + name + "\" name=\"" + name + "\"");
    html.raw(field.mayBeLeftOut() ? "" : " required");
    if (words.has(hint(field))) {
      html.raw(" aria-describedby=\"hint-" + name + "\"");
    }
    return bad ? html.raw(" aria-invalid=\"true\"") : html;
  }

  /** A hint of this form, or one that the field has everywhere. */
  private String hint(Act.Field field) {
    String own = "hint." + act.address() + "." + field.param();
    return words.has(own) ? own : "hint." + field.param();
  }

  private Optional<String> sent(Act.Field field) {
    return Optional.ofNullable(filled.fields().get(field.param()));
  }
}
