package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kia.contract.order.OrderPushed;
import java.io.BufferedReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a kiosk on a bad line needs of the hub: to be woken, and to go on where a photo broke. */
class BadLineTest extends SampleOffice {
  @Test
  void an_open_wake_stream_hears_of_a_push() throws Exception {
    String child = verified("AISYAH");
    try (BufferedReader stream = kiosk.stream("/wake")) {
      assertEquals("data: 1", nextData(stream));
      pushed(child);
      assertEquals("data: 2", nextData(stream));
    }
  }

  @Test
  void a_broken_link_resumes_a_photo_from_a_byte_on() throws Exception {
    pushed(verified("AISYAH"));
    OrderPushed message = assertInstanceOf(OrderPushed.class, messages().getLast());
    byte[] whole = kiosk.get("/photos/" + message.photoSha256()).body();
    HttpResponse<byte[]> rest = kiosk.range("/photos/" + message.photoSha256(), 1000);
    assertEquals(206, rest.statusCode());
    assertArrayEquals(Arrays.copyOfRange(whole, 1000, whole.length), rest.body());
  }

  @Test
  void a_range_that_makes_no_sense_is_a_problem_or_the_whole_photo() throws Exception {
    pushed(verified("AISYAH"));
    OrderPushed message = assertInstanceOf(OrderPushed.class, messages().getLast());
    String path = "/photos/" + message.photoSha256();
    for (String range :
        List.of(
            "bytes=-5-", "bytes=-5", "bytes=9999999999-", "bytes=9-1", "bytes=x-", "lines=1-")) {
      HttpResponse<byte[]> answer = kiosk.range(path, range);
      if (answer.statusCode() == 200) {
        assertEquals(message.photoBytes(), answer.body().length, range);
      } else {
        assertEquals("REQUEST", TestKiosk.problem(answer), range);
      }
    }
  }

  private static String nextData(BufferedReader stream) {
    // A stream that says nothing fails the test instead of holding it.
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          String line = "";
          while (!line.startsWith("data:")) {
            line = String.valueOf(stream.readLine());
          }
          return line;
        });
  }
}
