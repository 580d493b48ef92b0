package id.kia.hub.sample;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a row of the template into the row of one day. Tokens: {@code {dd-mm-yyyy}} the birth date,
 * {@code {ddmmyy}} its digits in a NIK (day + 40 for a girl), {@code {akta}} the day the birth was
 * registered, 14 days later. The column {@code umur} (an ISO 8601 period) is used up.
 */
final class SampleRow {
  static final String AGE = "umur";
  private static final int DAYS_TO_REGISTER = 14;

  private SampleRow() {}

  static Map<String, String> on(LocalDate today, Map<String, String> template) {
    LocalDate birth = today.minus(Period.parse(template.getOrDefault(AGE, "")));
    boolean girl = "P".equals(template.get("jk"));
    String nikDigits =
        String.format(
            Locale.ROOT,
            "%02d%02d%02d",
            birth.getDayOfMonth() + (girl ? 40 : 0),
            birth.getMonthValue(),
            birth.getYear() % 100);
    String registered = format("ddMMyyyy", birth.plusDays(DAYS_TO_REGISTER));
    Map<String, String> row = new LinkedHashMap<>();
    template.forEach(
        (column, text) -> {
          if (!column.equals(AGE)) {
            row.put(
                column,
                text.replace("{dd-mm-yyyy}", format("dd-MM-yyyy", birth))
                    .replace("{dd/mm/yyyy}", format("dd/MM/yyyy", birth))
                    .replace("{ddmmyy-l}", format("ddMMyy", birth))
                    .replace("{ddmmyy}", nikDigits)
                    .replace("{akta}", registered));
          }
        });
    return row;
  }

  private static String format(String pattern, LocalDate date) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
  }
}
