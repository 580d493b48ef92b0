package id.kia.hub.push;

import java.time.ZoneId;

/**
 * The office as it stands on cards and in orders.
 *
 * @param code 4 digits: province and regency
 * @param name of the office, printed as its title
 * @param place where cards are issued, printed
 */
public record OfficeIdentity(
    String code,
    String name,
    String regency,
    String province,
    ZoneId zone,
    String headName,
    String headNip,
    String place) {
  public OfficeIdentity {
    if (!code.matches("\\d{4}")) {
      throw new IllegalArgumentException("office.code must be 4 digits, was " + code);
    }
  }
}
