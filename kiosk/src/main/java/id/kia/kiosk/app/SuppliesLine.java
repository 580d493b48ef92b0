package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kia.kiosk.stock.SchoolCalendar;
import id.kia.kiosk.stock.SupplyPolicy;
import id.kia.kiosk.technician.TwoNames;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When this place has to order blanks and ribbon; what the file leaves out is usual.
 *
 * @param leadSchoolDays school days from an order until it is here, 7
 * @param fewCards cards that are few while there is no history, 50
 * @param schoolDays days of the week with school, Monday to Saturday
 * @param holidays days without school
 * @param admission weeks in which more children come, with how many times as many
 * @param secondName forms of stock that take two persons' PINs, none
 * @param kinds registered blanks and ribbons, any
 */
public record SuppliesLine(
    @Nullable Integer leadSchoolDays,
    @Nullable Integer fewCards,
    @Nullable Set<DayOfWeek> schoolDays,
    @Nullable List<Days> holidays,
    @Nullable List<Season> admission,
    @Nullable List<String> secondName,
    @Nullable Set<String> kinds) {
  static final SuppliesLine USUAL = new SuppliesLine(null, null, null, null, null, null, null);

  /** From the first to the last day, both included, as 2027-05-31. */
  public record Days(
      @JsonProperty(required = true) String from, @JsonProperty(required = true) String to) {
    private SchoolCalendar.Span span() {
      return SuppliesLine.span(from, to);
    }
  }

  /** Days with a factor. */
  public record Season(
      @JsonProperty(required = true) String from,
      @JsonProperty(required = true) String to,
      @JsonProperty(required = true) double factor) {
    private SchoolCalendar.Season season() {
      return new SchoolCalendar.Season(span(from, to), factor);
    }
  }

  /** Forms that take two names; throws IllegalArgumentException for what is none. */
  TwoNames twoNames() {
    return TwoNames.of(secondName == null ? List.of() : secondName);
  }

  /** Registered kinds; none: any. */
  Set<String> registered() {
    return kinds == null ? Set.of() : kinds;
  }

  /** The same as the forecast wants it; throws IllegalArgumentException for what cannot be. */
  SupplyPolicy policy() {
    SupplyPolicy usual = SupplyPolicy.USUAL;
    return new SupplyPolicy(
        leadSchoolDays == null ? usual.leadSchoolDays() : leadSchoolDays,
        fewCards == null ? usual.fewCards() : fewCards,
        new SchoolCalendar(
            schoolDays == null || schoolDays.isEmpty() ? usual.calendar().schoolDays() : schoolDays,
            holidays == null ? List.of() : holidays.stream().map(Days::span).toList(),
            admission == null ? List.of() : admission.stream().map(Season::season).toList()));
  }

  private static SchoolCalendar.Span span(String from, String to) {
    try {
      return new SchoolCalendar.Span(LocalDate.parse(from), LocalDate.parse(to));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(from + " to " + to + " are no days as 2027-05-31", e);
    }
  }
}
