package id.kia.kiosk.screen;

import id.kia.contract.order.FactorKind;
import id.kia.kiosk.screen.ScreenView.Entry;
import id.kia.kiosk.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words and pictures for every state. Pure; any thread. */
final class ScreenViews {
  /** Codes a child may read out to somebody; names such as LATER are ours alone. */
  private static final String NUMBERED = "[A-Z]-\\d+";

  private static final List<Integer> CODE_GROUPS = List.of(4, 4, 4);
  private static final List<Integer> DATE_GROUPS = List.of(2, 2, 4);

  private final Texts texts;

  ScreenViews(Texts texts) {
    this.texts = texts;
  }

  ScreenView of(ScreenMoment moment) {
    var draft = new ViewDraft(moment, texts);
    switch (moment.state()) {
      case ScreenState.Idle _ ->
          draft.words("IDLE", "scan").button("keypad", "button.type", "plain", true);
      case ScreenState.TypingCode typing ->
          draft
              .words("TYPING_CODE", "slip")
              .entry(new Entry("CODE", codePlaces(typing.typed()), CODE_GROUPS))
              .cancelAndGo(typing.typed().count() == ScreenMoves.CODE_LENGTH);
      case ScreenState.Checking _ -> draft.words("CHECKING", "wait");
      case ScreenState.AskFactor ask -> askFactor(draft, ask);
      case ScreenState.Confirm confirm ->
          draft
              .words("CONFIRM", "face")
              .person(confirm.person())
              .button("no", "button.notMe", "stop", true)
              .button("yes", "button.itsMe", "go", true);
      case ScreenState.Printing printing -> printing(draft, printing.outlook());
      case ScreenState.TryAgain _ ->
          draft
              .words("TRY_AGAIN", "again")
              .button("no", "button.later", "plain", true)
              .button("yes", "button.again", "go", true);
      case ScreenState.TakeCard _ -> draft.words("TAKE_CARD", "take");
      case ScreenState.TakenThanks _ -> draft.words("TAKEN_THANKS", "thanks");
      case ScreenState.Refused refused -> refused(draft, refused.code());
      case ScreenState.OutOfService out -> outOfService(draft, out.reasons());
    }
    return draft.view();
  }

  private void askFactor(ViewDraft draft, ScreenState.AskFactor ask) {
    boolean date = ask.kind() == FactorKind.BIRTH_DATE;
    draft
        .words("ASK_FACTOR", date ? "date" : "key")
        .title(date ? "ask.date.title" : "ask.pin.title")
        .text(date ? "ask.date.text" : "ask.pin.text", ask.wanted())
        .entry(
            new Entry(
                "DIGITS",
                hiddenPlaces(ask.entered().count(), ask.wanted()),
                date && ask.wanted() == 8 ? DATE_GROUPS : List.of(ask.wanted())))
        .cancelAndGo(ask.entered().count() == ask.wanted());
    if (ask.triesLeft() > 0) {
      draft.hint(date ? "ask.date.wrong" : "ask.pin.wrong", ask.triesLeft());
    }
  }

  private void printing(ViewDraft draft, PrintForecast.Outlook outlook) {
    draft.words("PRINTING", "print").bar(outlook).title(panelKey(outlook));
    if (outlook.late()) {
      draft.text("printing.late");
    } else {
      draft.text("printing.text");
    }
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

  private void refused(ViewDraft draft, String code) {
    String known = "OTHER";
    String why = "refused.OTHER.why";
    if (texts.has("refused." + code + ".why")) {
      known = code;
      why = "refused." + code + ".why";
    } else if (texts.has("out." + code)) {
      known = "MACHINE";
      why = "out." + code;
    }
    draft
        .words("REFUSED", texts.get("refused." + known + ".picture"))
        .title(why)
        .line("next", texts.get("refused." + known + ".next"))
        .line("helper", texts.get("who." + texts.get("refused." + known + ".who")))
        .code(code.matches(NUMBERED) ? code : "")
        .button("yes", "button.understood", "go", true);
  }

  private void outOfService(ViewDraft draft, Set<String> reasons) {
    boolean starting = reasons.contains(ScreenSession.STARTING);
    draft.words("OUT_OF_SERVICE", starting ? "wait" : "rest");
    if (starting) {
      draft.title("starting.title").text("starting.text");
      return;
    }
    String reason =
        reasons.stream().sorted().filter(r -> texts.has("out." + r)).findFirst().orElse("OTHER");
    draft
        .text("out." + reason)
        .line("next", texts.get("out.next"))
        .line("helper", texts.get("out.who"))
        .code(
            String.join(" ", reasons.stream().filter(r -> r.matches(NUMBERED)).sorted().toList()));
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
