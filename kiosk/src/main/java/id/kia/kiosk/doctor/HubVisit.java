package id.kia.kiosk.doctor;

import id.kia.kiosk.doctor.Finding.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * One request to the hub's address; whatever it answers, it is there.
 *
 * @param finding whether it answered
 * @param clock what its clock says, if it said so
 */
public record HubVisit(Finding finding, Optional<Instant> clock) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Asks, for ten seconds at most.
   *
   * @param trust as the kiosk itself trusts
   */
  public static HubVisit to(URI url, SSLContext trust) throws InterruptedException {
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .sslContext(trust)
            .build()) {
      HttpResponse<Void> answer =
          http.send(
              HttpRequest.newBuilder(url).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.discarding());
      return new HubVisit(
          Finding.ok(Part.HUB, "hub", url.toString(), Integer.toString(answer.statusCode())),
          answer.headers().firstValue("date").flatMap(HubVisit::time));
    } catch (IOException | IllegalArgumentException e) {
      return new HubVisit(Finding.fault(Part.HUB, "Y-101", url + ": " + e), Optional.empty());
    }
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
