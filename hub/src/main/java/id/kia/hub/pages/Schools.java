package id.kia.hub.pages;

import java.util.Map;

/** Names of schools by NPSN. */
public record Schools(Map<String, String> names) {
  /** The school's name, or its number when the office has no name for it. */
  public String of(String npsn) {
    return names.getOrDefault(npsn, "NPSN " + npsn);
  }
}
