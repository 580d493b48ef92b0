package id.kia.contract.problem;

import id.kia.contract.Guard;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:kia:problem:} and the code in lower case
 * @param title a few words in Indonesian
 * @param status HTTP status, 400 to 599
 * @param code ours, upper case
 * @param detail a sentence in Indonesian: what is wrong
 * @param nextStep a sentence in Indonesian: what a person can do
 */
public record Problem(
    URI type, String title, int status, String code, String detail, String nextStep) {
  /** Its media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  public Problem {
    Guard.present("type", type);
    Guard.text("title", title, 1, 120);
    Guard.range("status", status, 400, 599);
    Guard.matches("code", code, CODE);
    Guard.text("detail", detail, 1, 500);
    Guard.text("nextStep", nextStep, 1, 500);
  }

  public static Problem of(int status, String code, String title, String detail, String nextStep) {
    URI type = URI.create("urn:kia:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    return new Problem(type, title, status, code, detail, nextStep);
  }
}
