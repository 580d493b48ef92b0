package id.kia.kiosk.pickup;

import id.kia.contract.order.OrderId;
import id.kia.contract.person.CardContent;
import id.kia.contract.person.Personal;
import id.kia.kiosk.vault.OrderContent;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The little that the confirmation shows, so that twins and namesakes can tell (BAD-08, BAD-09).
 *
 * @param shortName first name and initials of the others
 * @param nikLast4 last four digits
 * @param photo JPEG or PNG, or null for a card without photo
 */
public record ClaimedCard(
    OrderId orderId,
    Personal shortName,
    Personal nikLast4,
    MonthDay birthDayMonth,
    byte @Nullable [] photo) {

  static ClaimedCard of(OrderId order, OrderContent content) {
    CardContent card = content.content();
    String nik = card.nik().value();
    return new ClaimedCard(
        order,
        Personal.of(shortName(card.name().value())),
        Personal.of(nik.substring(nik.length() - 4)),
        MonthDay.from(card.birthDate()),
        content.photo());
  }

  private static String shortName(String name) {
    String[] words = name.strip().split("\\s+");
    return Arrays.stream(words)
        .skip(1)
        .map(word -> new StringBuilder(" ").appendCodePoint(word.codePointAt(0)).append('.'))
        .collect(Collectors.joining("", words[0], ""));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClaimedCard that
        && orderId.equals(that.orderId)
        && shortName.equals(that.shortName)
        && nikLast4.equals(that.nikLast4)
        && birthDayMonth.equals(that.birthDayMonth)
        && Arrays.equals(photo, that.photo);
  }

  @Override
  public int hashCode() {
    return Objects.hash(orderId, shortName, nikLast4, birthDayMonth, Arrays.hashCode(photo));
  }

  @Override
  public String toString() {
    return "ClaimedCard[" + orderId + ", " + Personal.MASK + "]";
  }
}
