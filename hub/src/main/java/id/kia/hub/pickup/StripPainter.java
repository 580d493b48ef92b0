package id.kia.hub.pickup;

import static id.kia.hub.pickup.SlipWords.say;

import java.awt.Color;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One strip: the child's part left of the tear line, the teacher's part right of it. In mm. */
final class StripPainter {
  private static final double LEFT = 8;
  private static final double RIGHT = 202;
  private static final double TEAR = 143;
  private static final double CODE_SIDE = 33;
  private static final double WORDS = 44;
  private static final double WORDS_WIDTH = 52;
  private static final double STEPS = 99;
  private static final double STEPS_WIDTH = 41;
  private static final double TEACHER = 148;
  private static final double TEACHER_WIDTH = RIGHT - TEACHER;
  private static final Color RED = new Color(0xc8202f);
  private static final Color GREY = new Color(0x5b6169);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

  private StripPainter() {}

  static void paint(Pen pen, Slip slip, double height) {
    pen.line(0, 0, 210, 0, 0.15, 1.2);
    pen.line(0, height, 210, height, 0.15, 1.2);
    pen.line(TEAR, 0.8, TEAR, height - 0.8, 0.25, 0.6);
    pen.ink(GREY);
    pen.upward(say("tear"), TEAR - 0.8, height / 2, 5);
    pen.ink(Color.BLACK);
    pen.code(QrSymbol.of(slip.qrText()), LEFT, (height - CODE_SIDE) / 2, CODE_SIDE);
    child(pen, slip);
    steps(pen, slip);
    teacher(pen, slip);
  }

  private static void child(Pen pen, Slip slip) {
    pen.ink(RED);
    pen.text(Pen.Style.BOLD, say("title"), WORDS, 5.2, 8, WORDS_WIDTH);
    pen.ink(Color.BLACK);
    String name = ShortName.of(slip.name().value());
    pen.text(Pen.Style.BOLD, name, WORDS, 11.4, 14, WORDS_WIDTH);
    pen.text(Pen.Style.REGULAR, classAndNumber(slip), WORDS, 15.6, 8.5, WORDS_WIDTH);
    pen.text(Pen.Style.REGULAR, slip.school(), WORDS, 19.2, 7.5, WORDS_WIDTH);
    pen.ink(GREY);
    pen.text(Pen.Style.REGULAR, say("typed"), WORDS, 23.8, 6.5, WORDS_WIDTH);
    pen.ink(Color.BLACK);
    pen.text(Pen.Style.FIXED, slip.typed().printed(), WORDS, 28.6, 14.5, WORDS_WIDTH);
    String until = say("until", DAY.format(slip.validUntil()));
    pen.text(Pen.Style.REGULAR, until, WORDS, 33, 7.5, WORDS_WIDTH);
  }

  private static void steps(Pen pen, Slip slip) {
    pen.box(STEPS, 2.2, 20, 5.2, RED);
    pen.ink(Color.WHITE);
    pen.text(Pen.Style.BOLD, say("free"), STEPS + 2.1, 6.1, 10.5, 16);
    pen.ink(Color.BLACK);
    pen.text(Pen.Style.BOLD, say("steps"), STEPS, 13, 8, STEPS_WIDTH);
    String second =
        switch (slip.factor()) {
          case SlipFactor.Pin pin -> say("step2.pin");
          case SlipFactor.BirthDate birth -> say("step2.birth");
        };
    double y = 17.2;
    for (String step : new String[] {say("step1"), second, say("step3")}) {
      pen.text(Pen.Style.REGULAR, step, STEPS, y, 7.5, STEPS_WIDTH);
      y += 4.2;
    }
    pen.ink(GREY);
    pen.text(Pen.Style.REGULAR, say("free.note"), STEPS, 33, 6.5, STEPS_WIDTH);
    pen.ink(Color.BLACK);
  }

  private static void teacher(Pen pen, Slip slip) {
    pen.ink(RED);
    pen.text(Pen.Style.BOLD, say("teacher"), TEACHER, 5.2, 8, TEACHER_WIDTH);
    pen.ink(GREY);
    pen.text(Pen.Style.REGULAR, say("teacher.note"), TEACHER, 8.6, 6.5, TEACHER_WIDTH);
    pen.ink(Color.BLACK);
    pen.text(Pen.Style.REGULAR, classAndNumber(slip), TEACHER, 12.8, 8.5, TEACHER_WIDTH);
    String name = slip.name().value();
    double size = name.length() > 28 ? 7 : 9.5;
    pen.lines(Pen.Style.BOLD, name, TEACHER, 17, size, TEACHER_WIDTH);
    switch (slip.factor()) {
      case SlipFactor.Pin(String digits) -> {
        pen.text(Pen.Style.REGULAR, say("pin"), TEACHER, 26.4, 9, 10);
        String grouped = digits.substring(0, 3) + " " + digits.substring(3);
        pen.text(Pen.Style.FIXED, grouped, TEACHER + 9, 26.6, 19, TEACHER_WIDTH - 9);
        pen.ink(GREY);
        pen.text(Pen.Style.REGULAR, say("pin.note"), TEACHER, 33, 6.5, TEACHER_WIDTH);
      }
      case SlipFactor.BirthDate birth -> {
        pen.text(Pen.Style.BOLD, say("birth"), TEACHER, 26.6, 11, TEACHER_WIDTH);
        pen.ink(GREY);
        pen.lines(Pen.Style.REGULAR, say("birth.note"), TEACHER, 30.4, 6.5, TEACHER_WIDTH);
      }
    }
    pen.ink(Color.BLACK);
  }

  private static String classAndNumber(Slip slip) {
    return slip.number().isBlank()
        ? say("school.plain", slip.className())
        : say("school", slip.className(), slip.number());
  }
}
