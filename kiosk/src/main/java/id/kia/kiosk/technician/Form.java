package id.kia.kiosk.technician;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.stock.SerialRange;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Optional;

/** A posted form, read strictly. */
final class Form {
  /** Field that says which page led to a form. */
  static final String BACK = "back";

  static final String GUIDE = "guide";

  private final MultiMap fields;

  Form(MultiMap fields) {
    this.fields = fields;
  }

  /** A field that cannot be used. */
  static final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadField(String name) {
      super(name);
    }
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Where to go when it was done: back to the guide that led here, or elsewhere. */
  String next(String elsewhere) {
    return fromGuide() ? VisitPages.GUIDE : elsewhere;
  }

  /** Whether a step of a guide led here. */
  boolean fromGuide() {
    return optional(BACK).filter(GUIDE::equals).isPresent();
  }

  /** The one-time id that the page gave this form, if it is one of a page. */
  Optional<String> formId() {
    return optional("form").filter(id -> id.matches("[0-9a-f]{16,64}"));
  }

  /** Text of 1 to 40 printable characters. */
  String text(String name) {
    return optional(name)
        .filter(v -> v.length() <= 40 && v.chars().noneMatch(Character::isISOControl))
        .orElseThrow(() -> new BadField(name));
  }

  /** A whole number from {@code least} to 100000. */
  int number(String name, int least) {
    String digits =
        optional(name).filter(v -> v.matches("[0-9]{1,6}")).orElseThrow(() -> new BadField(name));
    int value = Integer.parseInt(digits);
    if (value < least || value > 100_000) {
      throw new BadField(name);
    }
    return value;
  }

  /** A length in millimetres with at most two decimals, as hundredths of one. */
  int hundredths(String name, int least, int most) {
    String text =
        optional(name)
            .map(v -> v.replace(',', '.'))
            .filter(v -> v.matches("[0-9]{1,2}([.][0-9]{1,2})?"))
            .orElseThrow(() -> new BadField(name));
    int value = new java.math.BigDecimal(text).movePointRight(2).intValueExact();
    if (value < least || value > most) {
      throw new BadField(name);
    }
    return value;
  }

  /** The numbers of a box, if both are given. */
  Optional<SerialRange> serials() {
    Optional<String> first = optional("first");
    Optional<String> last = optional("last");
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        SerialRange.of(first.orElse(""), last.orElse(""))
            .orElseThrow(() -> new BadField(first.isEmpty() ? "first" : "last")));
  }

  OrderId order() {
    try {
      return OrderId.of(text("order"));
    } catch (IllegalArgumentException e) {
      throw new BadField("order");
    }
  }

  /** One of an enum's names, any case. */
  <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    String given = text(name).toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(given)) {
        return constant;
      }
    }
    throw new BadField(name);
  }
}
