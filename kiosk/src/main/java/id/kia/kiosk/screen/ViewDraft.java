package id.kia.kiosk.screen;

import id.kia.kiosk.screen.ScreenView.Button;
import id.kia.kiosk.screen.ScreenView.Entry;
import id.kia.kiosk.screen.ScreenView.Line;
import id.kia.kiosk.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A view while it is put together. */
final class ViewDraft {
  private final ScreenMoment moment;
  private final Texts texts;
  private ScreenView.@Nullable Card card;
  private ScreenView.@Nullable Keys keys;
  private String kind = "";
  private String picture = "";
  private String title = "";
  private String text = "";
  private String hint = "";
  private String code = "";
  private ScreenView.@Nullable Entry entry;
  private ScreenView.@Nullable Person person;
  private ScreenView.@Nullable Bar bar;
  private final List<Line> steps = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();

  ViewDraft(ScreenMoment moment, Texts texts) {
    this.moment = moment;
    this.texts = texts;
  }

  ViewDraft words(String kind, String picture) {
    this.kind = kind;
    this.picture = picture;
    if (texts.has(kind + ".title")) {
      title(kind + ".title");
    }
    if (texts.has(kind + ".text")) {
      text(kind + ".text");
    }
    return this;
  }

  /** A sentence that is a text elsewhere loses its full stop as a title. */
  ViewDraft title(String key) {
    String words = texts.get(key);
    title = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    return this;
  }

  ViewDraft text(String key, Object... values) {
    text = texts.get(key, values);
    return this;
  }

  ViewDraft hint(String key, Object... values) {
    hint = texts.get(key, values);
    return this;
  }

  ViewDraft code(String code) {
    this.code = code;
    return this;
  }

  ViewDraft entry(Entry entry) {
    this.entry = entry;
    return this;
  }

  ViewDraft person(ClaimedPerson claimed) {
    person =
        new ScreenView.Person(
            claimed.shortName(),
            texts.get("person.nik", claimed.nikLast4()),
            texts.get(
                "person.birth",
                claimed.birthDayMonth().getDayOfMonth(),
                texts.get("month." + claimed.birthDayMonth().getMonthValue())),
            claimed.photo().isPresent() ? "photo?v=" + moment.scene() : null);
    return this;
  }

  ViewDraft card(Optional<CardOnGlass> made) {
    card =
        made.map(
                glass ->
                    new ScreenView.Card("card.png?v=" + moment.scene(), glass.clear().orElse(null)))
            .orElse(null);
    return this;
  }

  ViewDraft keys(ScreenView.@Nullable Keys keys) {
    this.keys = keys;
    return this;
  }

  ViewDraft bar(PrintForecast.Outlook outlook) {
    bar =
        new ScreenView.Bar(
            Math.round(outlook.done() * 1000) / 1000.0, outlook.panel(), outlook.panels());
    return this;
  }

  ViewDraft line(String picture, String text) {
    steps.add(new Line(picture, text));
    return this;
  }

  ViewDraft button(String key, String label, String tone, boolean ready) {
    buttons.add(new Button(key, texts.get(label), tone, ready && moment.manner().listens(), null));
    return this;
  }

  /** A button that is read by somebody who does not understand the others. */
  ViewDraft foreignButton(String key, String label, String language) {
    buttons.add(new Button(key, label, "plain", true, language));
    return this;
  }

  /** The named keys of a pad. */
  ViewDraft padButtons(boolean full) {
    return button("no", "button.cancel", "stop", true)
        .button("back", "button.erase", "plain", true)
        .button("yes", "button.go", "go", full);
  }

  ScreenView view() {
    return new ScreenView(
        moment.sequence(),
        moment.scene(),
        kind,
        moment.manner().language(),
        moment.manner().dark(),
        moment.manner().asleep(),
        picture,
        title,
        text,
        hint,
        List.copyOf(steps),
        code,
        entry,
        person,
        card,
        bar,
        moment.secondsLeft() > 0 ? moment.secondsLeft() : null,
        List.copyOf(buttons),
        keys);
  }
}
