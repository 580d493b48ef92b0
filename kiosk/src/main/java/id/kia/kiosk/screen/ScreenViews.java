package id.kia.kiosk.screen;

import id.kia.contract.order.FactorKind;
import id.kia.kiosk.screen.ScreenView.Entry;
import id.kia.kiosk.screen.ThreeKeys.Meaning;
import id.kia.kiosk.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and pictures for every state, in every language of this kiosk. Pure; any thread. */
final class ScreenViews {
  /** Codes a child may read out to somebody; names such as LATER are ours alone. */
  private static final String NUMBERED = "[A-Z]-\\d+";

  /** What a later scan would be refused with: one number for one trouble. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "OUTCOME_UNKNOWN", "C-121",
          "CARD_CAPTURED", "C-122",
          "SPOILED_TWICE", "C-111",
          "CARD_WAITS", "P-306",
          "SCREEN_FAULT", "S-201",
          "DESK_SLOW", "S-202");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
  private static final int MINUTES_OF_AN_HOUR = 60;
  private static final List<Integer> CODE_GROUPS = List.of(4, 4, 4);
  private static final List<Integer> DATE_GROUPS = List.of(2, 2, 4);

  /** As on a cash machine: cancel, erase and go on stand at the right. */
  private static final List<String> DIGIT_KEYS =
      List.of("1", "2", "3", "no", "4", "5", "6", "back", "7", "8", "9", "yes", "0");

  private final ScreenSettings settings;
  private final Map<String, Texts> languages = new HashMap<>();

  ScreenViews(ScreenSettings settings) {
    this.settings = settings;
    for (String language : settings.languages()) {
      languages.put(language, Texts.load(ScreenViews.class, "texts", language));
    }
  }

  /** The words of one of this kiosk's languages. */
  Texts texts(String language) {
    Texts texts = languages.get(language);
    if (texts == null) {
      throw new IllegalArgumentException("this screen does not speak " + language);
    }
    return texts;
  }

  ScreenView of(ScreenMoment moment) {
    Texts texts = texts(moment.manner().language());
    var draft = new ViewDraft(moment, texts);
    switch (moment.state()) {
      case ScreenState.Idle _ -> {
        draft.words("IDLE", "scan");
        languageButton(draft, moment);
        draft.button("keypad", "button.type", "plain", true);
      }
      case ScreenState.TypingCode typing -> typingCode(draft, typing);
      case ScreenState.Checking _ -> draft.words("CHECKING", "wait");
      case ScreenState.AskFactor ask -> askFactor(draft, ask);
      case ScreenState.Confirm confirm ->
          draft
              .words("CONFIRM", "face")
              .person(confirm.person())
              .button("no", "button.notMe", "stop", true)
              .button("yes", "button.itsMe", "go", true);
      case ScreenState.Printing printing -> printing(draft, printing);
      case ScreenState.TryAgain _ ->
          draft
              .words("TRY_AGAIN", "again")
              .button("no", "button.later", "stop", true)
              .button("yes", "button.again", "go", true);
      case ScreenState.TakeCard take -> draft.words("TAKE_CARD", "take").card(take.card());
      case ScreenState.TakenThanks _ -> draft.words("TAKEN_THANKS", "thanks");
      case ScreenState.Refused refused -> refused(draft, texts, refused.code());
      case ScreenState.OutOfService out -> {
        outOfService(draft, texts, out);
        languageButton(draft, moment);
      }
    }
    return draft.keys(keys(moment, texts)).view();
  }

  private void languageButton(ViewDraft draft, ScreenMoment moment) {
    String next = settings.nextLanguage(moment.manner().language());
    if (!next.equals(moment.manner().language())) {
      draft.foreignButton("language", texts(next).get("language.name"), next);
    }
  }

  private ScreenView.@Nullable Keys keys(ScreenMoment moment, Texts texts) {
    ThreeKeys three = ThreeKeys.in(moment.state());
    return moment.manner().byKeys()
        ? new ScreenView.Keys(
            word(texts, moment, three.left()),
            word(texts, moment, three.middle()),
            word(texts, moment, three.right()))
        : null;
  }

  private String word(Texts texts, ScreenMoment moment, Meaning meaning) {
    return switch (meaning) {
      case NOTHING -> "";
      case LANGUAGE ->
          texts(settings.nextLanguage(moment.manner().language())).get("language.name");
      case NO, BACK, YES, NEXT, CHOOSE, KEYPAD -> texts.get("keys." + meaning);
    };
  }

  private static void typingCode(ViewDraft draft, ScreenState.TypingCode typing) {
    boolean full = typing.typed().count() == ScreenMoves.CODE_LENGTH;
    draft
        .words("TYPING_CODE", "slip")
        .entry(
            new Entry(
                Pad.CODE.name(),
                codePlaces(typing.typed()),
                CODE_GROUPS,
                codeKeys(),
                highlighted(typing.highlight(), Pad.CODE, full)))
        .padButtons(full);
  }

  private static void askFactor(ViewDraft draft, ScreenState.AskFactor ask) {
    boolean date = ask.kind() == FactorKind.BIRTH_DATE;
    draft
        .words("ASK_FACTOR", date ? "date" : "key")
        .title(date ? "ask.date.title" : "ask.pin.title")
        .text(date ? "ask.date.text" : "ask.pin.text", ask.wanted())
        .entry(
            new Entry(
                Pad.DIGITS.name(),
                hiddenPlaces(ask.entered().count(), ask.wanted()),
                date && ask.wanted() == 8 ? DATE_GROUPS : List.of(ask.wanted()),
                DIGIT_KEYS,
                highlighted(ask.highlight(), Pad.DIGITS, ask.full())))
        .padButtons(ask.full());
    if (ask.triesLeft() > 0) {
      draft.hint(date ? "ask.date.wrong" : "ask.pin.wrong", ask.triesLeft());
    }
  }

  private static void printing(ViewDraft draft, ScreenState.Printing printing) {
    PrintForecast.Outlook outlook = printing.outlook();
    draft
        .words("PRINTING", "print")
        .bar(outlook)
        .card(printing.card())
        .title(panelKey(outlook))
        .text(outlook.late() ? "printing.late" : "printing.text");
  }

  /** Names the step that is going on, as the driver reported it. */
  private static String panelKey(PrintForecast.Outlook outlook) {
    if (outlook.panel() == 0) {
      return "printing.feed";
    }
    if (outlook.panel() > outlook.panels()) {
      return "printing.finish";
    }
    return outlook.panels() == 5 ? "printing.panel." + outlook.panel() : "printing.black";
  }

  private static void refused(ViewDraft draft, Texts texts, String code) {
    String known = "OTHER";
    String why = "refused.OTHER.why";
    if (texts.has("refused." + code + ".why")) {
      known = code;
      why = "refused." + code + ".why";
    } else if (texts.has("out." + code)) {
      known = "MACHINE";
      why = "out." + code;
    }
    String number = NUMBERS.getOrDefault(code, code);
    draft
        .words("REFUSED", texts.get("refused." + known + ".picture"))
        .title(why)
        .line("next", texts.get("refused." + known + ".next"))
        .line("helper", texts.get("who." + texts.get("refused." + known + ".who")))
        .code(number.matches(NUMBERED) ? texts.get("help.number", number) : "")
        .button("yes", "button.understood", "go", true);
  }

  private static void outOfService(ViewDraft draft, Texts texts, ScreenState.OutOfService out) {
    Set<String> reasons = out.reasons();
    boolean starting = reasons.contains(ScreenSession.STARTING);
    draft.words("OUT_OF_SERVICE", starting ? "wait" : "rest");
    if (starting) {
      draft.title("starting.title").text("starting.text");
      return;
    }
    String reason =
        reasons.stream().sorted().filter(r -> texts.has("out." + r)).findFirst().orElse("OTHER");
    List<String> numbers = reasons.stream().filter(r -> r.matches(NUMBERED)).sorted().toList();
    // What passes by itself calls nobody; all else that stands beside it needs a hand.
    boolean passes = reasons.stream().allMatch(r -> texts.has("out." + r + ".in"));
    String helper = passes ? "out.who.rest" : "out.who";
    lasts(draft, reason, out.lasts().filter(_ -> passes));
    draft
        .line("next", texts.get("out.next"))
        .line(passes ? "clock" : "helper", texts.get(helper))
        .code(numbers.isEmpty() ? "" : texts.get("help.number", String.join(" ", numbers)));
  }

  /** Says honestly how long, as far as that is known. */
  private static void lasts(ViewDraft draft, String reason, Optional<Wait> lasts) {
    String key = "out." + reason;
    if (lasts.isEmpty()) {
      draft.text(key);
    } else if (lasts.get().tomorrow()) {
      draft.text(key + ".tomorrow");
    } else if (lasts.get().at().isPresent()) {
      draft.text(key + ".at", lasts.get().at().get().format(CLOCK));
    } else if (lasts.get().minutes() < MINUTES_OF_AN_HOUR) {
      draft.text(key + ".in", lasts.get().minutes());
    } else {
      draft.text(key + ".hours", Math.ceilDiv(lasts.get().minutes(), MINUTES_OF_AN_HOUR));
    }
  }

  private static List<String> codeKeys() {
    var keys = new ArrayList<String>();
    Pad.CODE.signs().chars().forEach(sign -> keys.add(String.valueOf((char) sign)));
    keys.addAll(List.of("back", "no", "yes"));
    return keys;
  }

  /** What the right key does now: the sign under the highlight, or to go on when all is there. */
  private static @Nullable String highlighted(Highlight highlight, Pad pad, boolean full) {
    if (!highlight.on()) {
      return null;
    }
    return full ? "yes" : String.valueOf(highlight.sign(pad));
  }

  private static List<String> codePlaces(Digits typed) {
    var places = new ArrayList<String>();
    for (int i = 0; i < ScreenMoves.CODE_LENGTH; i++) {
      places.add(i < typed.count() ? typed.value().substring(i, i + 1) : "");
    }
    return places;
  }

  private static List<String> hiddenPlaces(int entered, int wanted) {
    var places = new ArrayList<String>();
    for (int i = 0; i < wanted; i++) {
      places.add(i < entered ? "*" : "");
    }
    return places;
  }
}
