package id.kia.card;

import id.kia.contract.person.CardContent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one card by name, as the civil registry writes them: upper case, dates DD-MM-YYYY.
 */
final class CardWords {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

  private final Map<String, String> words = new HashMap<>();

  CardWords(CardContent c) {
    words.put("nik", c.nik().value());
    words.put("familyCardNo", c.familyCardNo().value());
    upper("name", c.name().value());
    words.put(
        "sex",
        switch (c.sex()) {
          case L -> "LAKI-LAKI";
          case P -> "PEREMPUAN";
        });
    upper("birthPlace", c.birthPlace().value());
    date("birthDate", c.birthDate());
    upper("bloodType", c.bloodType().isBlank() ? "-" : c.bloodType());
    upper("religion", c.religion().isBlank() ? "-" : c.religion());
    upper("citizenship", c.citizenship());
    upper("address", c.address().value());
    words.put("rtRw", rtRw(c.rt(), c.rw()));
    upper("village", c.village());
    upper("district", c.district());
    upper("regency", c.regency());
    upper("province", c.province());
    upper("householdHead", c.householdHead().value());
    upper("birthCertNo", c.birthCertNo().value());
    date("validUntil", c.validUntil());
    upper("placeOfIssue", c.placeOfIssue());
    date("issuedOn", c.issuedOn());
    upper("officeTitle", c.officeTitle());
    words.put("headName", c.headName()); // titles keep their small letters: Drs., M.AP
    words.put("headNip", c.headNip().isBlank() ? "" : "NIP. " + c.headNip());
  }

  /** The layout's text with every name in braces replaced. */
  String fill(String text) {
    return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1))));
  }

  private String word(String name) {
    return Objects.requireNonNull(words.get(name), () -> "the layout names {" + name + "}");
  }

  private void upper(String name, String text) {
    words.put(name, text.toUpperCase(Locale.ROOT));
  }

  private void date(String name, LocalDate date) {
    words.put(name, DATE.format(date));
  }

  /** Three digits each; a blank one is a dash, two blanks are one dash (BAD-17). */
  private static String rtRw(String rt, String rw) {
    String first = padded(rt);
    String second = padded(rw);
    return first.equals("-") && second.equals("-") ? "-" : first + "/" + second;
  }

  private static String padded(String number) {
    String digits = number.strip();
    return digits.isEmpty() || digits.equals("-")
        ? "-"
        : "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }
}
